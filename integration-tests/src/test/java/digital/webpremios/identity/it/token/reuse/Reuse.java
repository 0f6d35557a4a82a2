package digital.webpremios.identity.it.token.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the tests of reuse have in common: a policy with a long window, and requests of one client. */
public final class Reuse {

    static final String EXECUTOR = "webpremios-token-reuse";
    static final String SCOPE = "webpremios.backoffice/all.read";

    private static final List<String> DIFFERENT_IN_EACH_TOKEN = List.of("jti", "iat", "exp", "auth_time");

    private Reuse() {}

    /** Lets a tenant's clients get the same token for five minutes. */
    public static TenantPolicy allow(AdminApi admin, TestTenant tenant) {
        return TenantPolicy.apply(admin, tenant, EXECUTOR, Map.of("window-seconds", 300));
    }

    /** The token of a request at the tenant's own host. */
    public static String token(KeycloakServer server, TestTenant tenant, TemporaryClient client) {
        return token(server, tenant, client, TemporaryClient.SECRET);
    }

    /**
     * The client's token once it is given again. The first token of a client is new in any case if the shipped policy
     * then sets the end of its secret, which is a change of the client.
     */
    public static String settled(KeycloakServer server, TestTenant tenant, TemporaryClient client) {
        await().until(() -> token(server, tenant, client).equals(token(server, tenant, client)));
        return token(server, tenant, client);
    }

    static String token(KeycloakServer server, TestTenant tenant, TemporaryClient client, String secret) {
        return Answers.assertGranted(TokenEndpoint.of(server, tenant)
                .post(Form.machine(SCOPE), TokenEndpoint.encodedBasic(client.id(), secret)));
    }

    /** The token of a request at Keycloak's own endpoint of the tenant's realm. */
    static String nativeToken(KeycloakServer server, TestTenant tenant, TemporaryClient client) {
        return TokenEndpoint.ofKeycloak(server.url(tenant), tenant.realm())
                .post(Form.machine(SCOPE), TokenEndpoint.encodedBasic(client.id(), TemporaryClient.SECRET))
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** Checks that two tokens say the same, but for their times and their ids. */
    static void assertAlike(String one, String other) {
        assertThat(claims(one)).isEqualTo(claims(other));
    }

    private static Map<String, Object> claims(String token) {
        Map<String, Object> claims = new TreeMap<>(AccessToken.parse(token).claims());
        DIFFERENT_IN_EACH_TOKEN.forEach(claims::remove);
        return claims;
    }
}
