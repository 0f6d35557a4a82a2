package digital.webpremios.identity.realmconfig.descriptor.writing;

import digital.webpremios.identity.realmconfig.descriptor.ClientAuthentication;
import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.tenant.TenantId;

/** Writes a client. */
final class ClientYaml {

    /** What a descriptor has in place of the reference if there is no secret. */
    static final String NO_SECRET = "none";

    private ClientYaml() {}

    static void write(ClientDescriptor client, ScopeNames names, YamlLines lines) {
        client.name().ifPresent(name -> lines.text("name", name));
        if (client.authentication().usesSecret()) {
            lines.text("secret", client.secret().map(SecretReference::toString).orElse(NO_SECRET));
        }
        authentication(client.authentication(), lines);
        lines.words("grants", PolicyYaml.values(client.grants()));
        lines.requiredList("scopes", names.of(client.scopes()));
        lines.words(
                "campaigns", client.campaigns().stream().map(TenantId::toString).toList());
        lifetime(
                "access-token-lifetime",
                client.accessTokenLifetime(),
                ClientDescriptor.DEFAULT_ACCESS_TOKEN_LIFETIME,
                lines);
        lifetime(
                "refresh-token-lifetime",
                client.refreshTokenLifetime(),
                ClientDescriptor.DEFAULT_REFRESH_TOKEN_LIFETIME,
                lines);
        lines.list("redirect-uris", client.redirectUris());
        lines.list("logout-uris", client.logoutUris());
        lines.list("web-origins", client.webOrigins());
        if (client.pkceRequired()) {
            lines.plain("pkce", PolicyYaml.required(true));
        }
        if (client.introspection()) {
            lines.plain("introspection", "allowed");
        }
    }

    private static void authentication(ClientAuthentication authentication, YamlLines lines) {
        if (!(authentication instanceof ClientAuthentication.Secret)) {
            lines.plain("authentication", authentication.word());
        }
        if (authentication instanceof ClientAuthentication.PrivateKeyJwt keys) {
            keys.jwks().ifPresent(jwks -> lines.text("jwks", jwks));
            keys.jwksUri().ifPresent(uri -> lines.text("jwks-uri", uri));
        }
        if (authentication instanceof ClientAuthentication.FederatedJwt federated) {
            lines.text("identity-provider", federated.identityProvider());
            lines.text("subject", federated.subject());
        }
    }

    private static void lifetime(String key, long seconds, long unlessIt, YamlLines lines) {
        if (seconds != unlessIt) {
            lines.plain(key, Period.of(seconds));
        }
    }
}
