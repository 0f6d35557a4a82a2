package digital.webpremios.identity.realmconfig;

import com.fasterxml.jackson.databind.JsonNode;
import digital.webpremios.identity.scope.CampaignScope;
import digital.webpremios.identity.scope.MachineClient;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A client in a realm file.
 *
 * @param clientId the client id
 * @param secret the client secret; empty for a public client and for one with a key of its own
 * @param scopes the scopes that the client may request; scopes of a set of tenants are listed one by one
 * @param grants the allowed grants, by their OAuth names
 * @param redirectUris the redirect URIs
 */
record RealmClient(
        String clientId, Optional<String> secret, List<String> scopes, List<String> grants, List<String> redirectUris) {

    RealmClient {
        scopes = List.copyOf(scopes);
        grants = List.copyOf(grants);
        redirectUris = List.copyOf(redirectUris);
    }

    static RealmClient of(JsonNode client, JsonNode realm) {
        String tenantIds =
                client.path("attributes").path(MachineClient.TENANT_IDS).asText("");
        List<String> hidden = hiddenScopes(realm);
        boolean signsIn = client.path("standardFlowEnabled").asBoolean();
        List<String> scopes = Stream.of("defaultClientScopes", "optionalClientScopes")
                .flatMap(name -> texts(client.path(name)))
                .filter(scope -> !hidden.contains(scope))
                .flatMap(scope -> scope.equals(CampaignScope.ALL) ? campaigns(tenantIds) : Stream.of(scope))
                .toList();
        return new RealmClient(
                client.path("clientId").asText(),
                client.path("publicClient").asBoolean()
                        ? Optional.empty()
                        : Optional.of(client.path("secret").asText()).filter(secret -> !secret.isEmpty()),
                signsIn ? Stream.concat(Stream.of("openid"), scopes.stream()).toList() : scopes,
                grants(client),
                texts(client.path("redirectUris")).toList());
    }

    private static List<String> grants(JsonNode client) {
        return Stream.of(
                        grant(client, "serviceAccountsEnabled", "client_credentials"),
                        grant(client, "standardFlowEnabled", "authorization_code", "refresh_token"),
                        grant(client, "implicitFlowEnabled", "implicit"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> grant(JsonNode client, String flow, String... grants) {
        return client.path(flow).asBoolean() ? List.of(grants) : List.of();
    }

    /** Returns client scopes that are never requested, because they only hold protocol mappers. */
    private static List<String> hiddenScopes(JsonNode realm) {
        return StreamSupport.stream(realm.path("clientScopes").spliterator(), false)
                .filter(scope -> scope.path("attributes")
                        .path("include.in.token.scope")
                        .asText()
                        .equals("false"))
                .map(scope -> scope.path("name").asText())
                .toList();
    }

    private static Stream<String> campaigns(String tenantIds) {
        return Arrays.stream(tenantIds.strip().split("[\\s,]+", -1)).map(id -> CampaignScope.PREFIX + id);
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    /** Omits the secret. */
    @Override
    public String toString() {
        return "RealmClient[" + clientId + "]";
    }
}
