package digital.webpremios.identity.it.cluster;

import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.it.support.browser.App;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The loads on a node, each for two tenants in turn. */
final class ClusterLoad {

    private static final Pattern TOKEN =
            Pattern.compile("\\{\"access_token\":\"[\\w.-]+\",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
    private static final List<TestClient> PARTNERS = List.of(TestClient.DEMO_PARTNER, TestClient.UAT_PARTNER);
    private static final String INVALID_CLIENT = "{\"error\":\"invalid_client\"}";

    private ClusterLoad() {}

    /** Partners that ask for machine tokens; each answer must be a token of the right tenant. */
    static Load machines(ClusterNode node) {
        AtomicInteger turn = new AtomicInteger();
        return Load.start(
                "machine tokens of " + node.name(),
                () -> {
                    TestClient client = PARTNERS.get(turn.getAndIncrement() % PARTNERS.size());
                    return token(node, client.tenant(), client.id(), client.secret(), Campaigns.form(client));
                },
                answer -> answer.statusCode() == 200 && isOfItsTenant(answer));
    }

    /** Unknown clients: the server looks for each of them in the database. */
    static Load strangers(ClusterNode node) {
        return Load.start(
                "unknown clients of " + node.name(),
                () -> token(node, TestTenant.DEMO, "stranger-" + UUID.randomUUID(), "secret", Form.machine("any")),
                answer -> answer.statusCode() == 400 && answer.body().equals(INVALID_CLIENT));
    }

    /** An app that refreshes the tokens of its own sign-in. */
    static Load refreshes(ClusterNode node, TestApp client) {
        return refreshes(node, client, new App(node, client).signIn("openid").getString("refresh_token"));
    }

    /** An app that refreshes the tokens of one sign-in. */
    static Load refreshes(ClusterNode node, TestApp client, String refreshToken) {
        String form = Form.of("grant_type", "refresh_token", "refresh_token", refreshToken);
        String secret = client.secret().orElseThrow();
        return Load.start(
                "refreshes of " + node.name(),
                () -> token(node, client.tenant(), client.id(), secret, form),
                answer -> answer.statusCode() == 200 && answer.body().contains("\"access_token\""));
    }

    private static HttpRequest.Builder token(
            ClusterNode node, TestTenant tenant, String id, String secret, String form) {
        return HttpRequest.newBuilder(URI.create(node.url(tenant) + "/oauth2/token"))
                .header("Content-Type", Form.CONTENT_TYPE)
                .header("Authorization", TokenEndpoint.basic(id, secret))
                .POST(BodyPublishers.ofString(form));
    }

    private static boolean isOfItsTenant(HttpResponse<String> answer) {
        if (!TOKEN.matcher(answer.body()).matches()) {
            return false;
        }
        String scope = AccessToken.parse(answer.body().split("\"", -1)[3]).scope();
        return PARTNERS.stream()
                .filter(client ->
                        client.tenant().host().equals(answer.request().uri().getHost()))
                .anyMatch(client -> scope.equals(Campaigns.of(client)));
    }
}
