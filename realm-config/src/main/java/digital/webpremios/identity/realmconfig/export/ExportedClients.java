package digital.webpremios.identity.realmconfig.export;

import com.fasterxml.jackson.databind.JsonNode;
import digital.webpremios.identity.realmconfig.descriptor.ClientAuthentication;
import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.KeycloakClients;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy;
import digital.webpremios.identity.tenant.TenantId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the clients of a realm, except those that Keycloak creates.
 *
 * @param realm the realm's JSON
 * @param policy the realm's policy
 */
record ExportedClients(JsonNode realm, TenantPolicy policy) {

    List<ClientDescriptor> all() {
        return Tree.items(realm.path("clients"))
                .filter(ExportedClients::isExported)
                .map(this::client)
                .sorted(Comparator.comparing(ClientDescriptor::clientId))
                .toList();
    }

    /** Returns whether a descriptor can express the client: it must use OpenID Connect and request tokens. */
    static boolean isExported(JsonNode client) {
        return !isKeycloaks(client)
                && client.path("protocol").asText("openid-connect").equals("openid-connect")
                && !client.path("bearerOnly").asBoolean();
    }

    static boolean isKeycloaks(JsonNode client) {
        return KeycloakClients.contains(client.path("clientId").asText());
    }

    private ClientDescriptor client(JsonNode client) {
        String clientId = client.path("clientId").asText();
        JsonNode attributes = client.path("attributes");
        Set<Grant> grants = grants(client);
        boolean signsIn = grants.contains(Grant.AUTHORIZATION_CODE) || grants.contains(Grant.IMPLICIT);
        ClientAuthentication authentication = authentication(client, attributes);
        return new ClientDescriptor(
                clientId,
                Tree.text(client.path("name")).filter(name -> !name.equals(clientId)),
                client.path("publicClient").asBoolean() || !authentication.usesSecret()
                        ? Optional.empty()
                        : Optional.of(new SecretReference.Environment(
                                SecretNames.of(realm.path("realm").asText(), clientId, "SECRET"))),
                grants,
                scopes(client, signsIn),
                campaigns(attributes),
                seconds(attributes.path("access.token.lifespan"), realm.path("accessTokenLifespan")),
                signsIn
                        ? seconds(attributes.path("client.session.max.lifespan"), realm.path("ssoSessionMaxLifespan"))
                        : ClientDescriptor.DEFAULT_REFRESH_TOKEN_LIFETIME,
                Tree.sortedTexts(client.path("redirectUris")),
                Stream.of(attributes
                                .path("post.logout.redirect.uris")
                                .asText("")
                                .split("##", -1))
                        .filter(uri -> !uri.isEmpty() && !uri.equals("+"))
                        .toList(),
                Tree.sortedTexts(client.path("webOrigins")),
                signsIn
                        && attributes
                                .path("pkce.code.challenge.method")
                                .asText()
                                .equals("S256"),
                authentication,
                attributes
                        .path("allow.token.introspection.without.audience.check")
                        .asBoolean());
    }

    private static ClientAuthentication authentication(JsonNode client, JsonNode attributes) {
        return switch (client.path("publicClient").asBoolean()
                ? ""
                : client.path("clientAuthenticatorType").asText()) {
            case "client-secret-jwt" -> new ClientAuthentication.SecretJwt();
            case "client-jwt" ->
                new ClientAuthentication.PrivateKeyJwt(
                        keys(attributes, "use.jwks.string", "jwks.string"),
                        keys(attributes, "use.jwks.url", "jwks.url"));
            case "federated-jwt" ->
                new ClientAuthentication.FederatedJwt(
                        attributes.path("jwt.credential.issuer").asText(),
                        attributes.path("jwt.credential.sub").asText());
            default -> new ClientAuthentication.Secret();
        };
    }

    private static Optional<String> keys(JsonNode attributes, String used, String keys) {
        return attributes.path(used).asBoolean() ? Tree.text(attributes.path(keys)) : Optional.empty();
    }

    /**
     * Returns the client's grants. A client with the authorization code grant also has the refresh token grant if the
     * tenant allows it.
     */
    private Set<Grant> grants(JsonNode client) {
        Set<Grant> grants = EnumSet.noneOf(Grant.class);
        if (client.path("serviceAccountsEnabled").asBoolean()) {
            grants.add(Grant.CLIENT_CREDENTIALS);
        }
        if (client.path("implicitFlowEnabled").asBoolean()) {
            grants.add(Grant.IMPLICIT);
        }
        if (client.path("standardFlowEnabled").asBoolean()) {
            grants.add(Grant.AUTHORIZATION_CODE);
            if (policy.grants().isEmpty() || policy.grants().get().contains(Grant.REFRESH_TOKEN)) {
                grants.add(Grant.REFRESH_TOKEN);
            }
        }
        return grants;
    }

    private static List<String> scopes(JsonNode client, boolean signsIn) {
        Stream<String> own = Tree.sortedTexts(client.path("optionalClientScopes")).stream();
        return Stream.concat(signsIn ? Stream.of("openid") : Stream.empty(), own)
                .toList();
    }

    private static List<TenantId> campaigns(JsonNode attributes) {
        return Stream.of(attributes.path("webpremios.tenant-ids").asText("").split("[\\s,]+", -1))
                .flatMap(id -> TenantId.parse(id).stream())
                .toList();
    }

    private static long seconds(JsonNode own, JsonNode realms) {
        return own.asLong() > 0 ? own.asLong() : realms.asLong(ClientDescriptor.DEFAULT_REFRESH_TOKEN_LIFETIME);
    }
}
