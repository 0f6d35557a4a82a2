# Keycloak with the pack and the themes in it, built for production. First: mvn -DskipTests package
ARG KEYCLOAK_VERSION=26.7.5

FROM quay.io/keycloak/keycloak:${KEYCLOAK_VERSION} AS build
ARG WEBPREMIOS_VERSION=0.1.0-SNAPSHOT
COPY --chown=1000:0 providers/keycloak/target/webpremios-identity-${WEBPREMIOS_VERSION}.jar \
    themes/target/webpremios-themes-${WEBPREMIOS_VERSION}.jar \
    /opt/keycloak/providers/
COPY --chown=1000:0 deploy/providers/ /opt/keycloak/providers/
# the library that signs, for the platform of the image; with jdk it is left out, as on a platform that it is not made for
ARG WEBPREMIOS_SIGNATURE=auto
COPY providers/keycloak/target/native/ /opt/native/
RUN if [ "$WEBPREMIOS_SIGNATURE" != jdk ] && [ -d "/opt/native/$(uname -m)" ]; then \
      install -m 644 "/opt/native/$(uname -m)/"*.jar /opt/keycloak/providers/; \
    fi
RUN /opt/keycloak/bin/kc.sh build \
      --db=postgres \
      --health-enabled=true \
      --metrics-enabled=true \
      --features=client-secret-rotation \
      --features-disabled=workflows \
      --vault=file \
      --http-relative-path=/
# what Keycloak writes to: a mount in memory takes the folder's mode
RUN install -d -m 1777 /opt/keycloak/data/tmp /opt/keycloak/data/transaction-logs /opt/keycloak/data/native

FROM quay.io/keycloak/keycloak:${KEYCLOAK_VERSION}
COPY --from=build --chown=1000:0 /opt/keycloak/ /opt/keycloak/
COPY --chown=0:0 deploy/keycloak/entrypoint /opt/keycloak/bin/entrypoint
COPY --chown=0:0 LICENSE NOTICE deploy/licenses/ /licenses/webpremios-identity/
USER 1000
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/keycloak/bin/entrypoint"]
CMD ["start", "--optimized"]
