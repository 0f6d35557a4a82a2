package digital.webpremios.identity.realmconfig.render;

import digital.webpremios.identity.policy.BareScheme;
import digital.webpremios.identity.realmconfig.descriptor.ClientAuthentication;
import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.StandardScopes;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.placeholder.SecretPlaceholder;
import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.scope.MachineClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Renders a client ({@code ClientRepresentation}). Every setting that could open access is written explicitly, so that
 * no default of Keycloak applies.
 */
final class ClientJson {

    private static final String BETWEEN_URIS = "##";

    private ClientJson() {}

    static Map<String, Object> of(ClientDescriptor client, TenantDescriptor tenant) {
        Map<String, Object> members = new TreeMap<>(flows(client));
        members.put("clientId", client.clientId());
        members.put("name", client.name().orElse(client.clientId()));
        members.put("enabled", true);
        members.put("protocol", "openid-connect");
        members.put("clientAuthenticatorType", client.authentication().authenticator());
        members.put("publicClient", client.isPublic());
        client.secret().ifPresent(secret -> members.put("secret", SecretPlaceholder.of(secret)));
        members.put("attributes", attributes(client, tenant));
        members.put("consentRequired", false);
        members.put("frontchannelLogout", false);
        members.putAll(FullScope.OFF);
        members.put("defaultClientScopes", client.signsIn() ? List.of(StandardScopes.BASIC) : List.of());
        members.put(
                "optionalClientScopes",
                client.scopes().stream()
                        .filter(scope -> !scope.equals(StandardScopes.OPENID))
                        .sorted()
                        .toList());
        members.put("redirectUris", stored(client.redirectUris()));
        members.put("webOrigins", client.webOrigins());
        return members;
    }

    private static Map<String, Object> flows(ClientDescriptor client) {
        return Map.of(
                "serviceAccountsEnabled", client.grants().contains(Grant.CLIENT_CREDENTIALS),
                "standardFlowEnabled", client.grants().contains(Grant.AUTHORIZATION_CODE),
                "implicitFlowEnabled", client.grants().contains(Grant.IMPLICIT),
                "directAccessGrantsEnabled", false);
    }

    private static Map<String, String> attributes(ClientDescriptor client, TenantDescriptor tenant) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put(ManagedClients.ATTRIBUTE, ManagedClients.VALUE);
        attributes.put("access.token.lifespan", Long.toString(client.accessTokenLifetime()));
        authentication(client.authentication(), attributes);
        if (client.introspection()) {
            attributes.put("allow.token.introspection.without.audience.check", "true");
        }
        if (!client.campaigns().isEmpty()) {
            attributes.put(
                    MachineClient.TENANT_IDS,
                    client.campaigns().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        if (client.signsIn()) {
            ofSignIn(client, attributes);
            SessionLifetime.put(client, tenant, attributes);
        }
        return attributes;
    }

    private static void authentication(ClientAuthentication authentication, Map<String, String> attributes) {
        if (authentication instanceof ClientAuthentication.PrivateKeyJwt keys) {
            keys.jwks().ifPresent(jwks -> {
                attributes.put("use.jwks.string", "true");
                attributes.put("jwks.string", jwks);
            });
            keys.jwksUri().ifPresent(uri -> {
                attributes.put("use.jwks.url", "true");
                attributes.put("jwks.url", uri);
            });
        }
        if (authentication instanceof ClientAuthentication.FederatedJwt federated) {
            attributes.put("jwt.credential.issuer", federated.identityProvider());
            attributes.put("jwt.credential.sub", federated.subject());
        }
    }

    /** Returns the URIs as Keycloak stores them. Keycloak does not accept a URI that is only an app's scheme. */
    private static List<String> stored(List<String> uris) {
        return uris.stream().map(BareScheme::stored).distinct().toList();
    }

    private static void ofSignIn(ClientDescriptor client, Map<String, String> attributes) {
        if (client.pkceRequired()) {
            attributes.put("pkce.code.challenge.method", "S256");
        }
        if (!client.logoutUris().isEmpty()) {
            attributes.put("post.logout.redirect.uris", String.join(BETWEEN_URIS, stored(client.logoutUris())));
        }
    }
}
