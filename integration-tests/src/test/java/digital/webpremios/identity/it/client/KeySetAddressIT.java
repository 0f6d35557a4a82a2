package digital.webpremios.identity.it.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.LogGrowth;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Assertion;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests clients whose public keys are at an address that the server fetches. */
@KeycloakTest
final class KeySetAddressIT {

    private static final String SCOPE = "webpremios.backoffice/all.read";
    private static final RSAKey KEY = Assertion.newKey("fetched");
    private static final byte[] KEYS = new JWKSet(KEY.toPublicJWK()).toString().getBytes(UTF_8);
    private static final int TOO_LONG = 11_000_000;

    private final KeycloakServer server;
    private final AdminApi admin;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger fetched = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer partner;

    KeySetAddressIT(KeycloakServer server, AdminApi admin) throws IOException {
        this.server = server;
        this.admin = admin;
        this.partner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void startThePartner() {
        partner.setExecutor(threads);
        partner.createContext("/keys", exchange -> answer(exchange, 200, KEYS));
        partner.createContext("/redirect", exchange -> {
            exchange.getResponseHeaders().add("Location", address("/keys"));
            answer(exchange, 302, KEYS);
        });
        partner.createContext("/long", exchange -> answer(exchange, 200, longKeys()));
        partner.createContext("/silent", exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        partner.createContext("/page", exchange -> answer(exchange, 200, "<html>mark0of0the0page".getBytes(UTF_8)));
        partner.createContext("/none", exchange -> answer(exchange, 200, "{\"keys\":[]}".getBytes(UTF_8)));
        partner.createContext("/down", exchange -> answer(exchange, 500, KEYS));
        partner.start();
    }

    @AfterEach
    void endThePartner() {
        end.countDown();
        partner.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("T20")
    void keysAreFetchedOnceAndAnUnknownKeyDoesNotMakeTheServerFetchAgainAtOnce(TestTenant tenant) {
        try (TenantPolicy policy = allowing(tenant);
                TemporaryClient client = client(tenant, "/keys")) {
            assertThat(policy).isNotNull();
            Answers.assertGranted(post(tenant, client, KEY));
            for (int i = 0; i < 5; i++) {
                Answers.assertRefused(post(tenant, client, Assertion.newKey("unknown-" + i)), "invalid_client");
                Answers.assertGranted(post(tenant, client, KEY));
            }
            assertThat(fetched).hasValueLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/redirect", "/long", "/silent", "/page", "/none", "/down", "/missing"})
    @Contract({"T20", "T22"})
    void anAddressThatDoesNotAnswerWithKeysIsAnInvalidClientAndBounded(String path) {
        for (TestTenant tenant : List.of(TestTenant.DEMO, TestTenant.UAT)) {
            try (TenantPolicy policy = allowing(tenant);
                    TemporaryClient client = client(tenant, path)) {
                assertThat(policy).isNotNull();
                LogGrowth log = LogGrowth.from(server);

                Answers.assertRefused(post(tenant, client, KEY), "invalid_client");
                Answers.assertRefused(post(tenant, client, KEY), "invalid_client");

                assertThat(log.text().lines().filter(line -> !line.startsWith("\tat ") && !line.startsWith("Caused")))
                        .hasSizeLessThanOrEqualTo(4);
                assertThat(log.text()).doesNotContain("mark0of0the0page");
                assertThat(fetched).hasValueLessThanOrEqualTo(2);
                fetched.set(0);
            }
        }
    }

    @Test
    @Contract("T20")
    void anAddressInAnInternalNetworkIsRefusedWhenTheClientIsSaved() {
        for (TestTenant tenant : List.of(TestTenant.DEMO, TestTenant.UAT)) {
            try (TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
                for (String address : List.of(
                        "http://partner.example/jwks",
                        "https://localhost/jwks",
                        "https://127.0.0.1:9000/jwks",
                        "https://169.254.169.254/latest/meta-data",
                        "https://[::1]/jwks",
                        "https://keycloak:8443/jwks",
                        "/jwks")) {
                    assertThat(save(tenant, client, address).statusCode())
                            .as(address)
                            .isEqualTo(400);
                }
                assertThat(save(tenant, client, "https://partner.example/jwks").statusCode())
                        .isEqualTo(204);
            }
        }
    }

    private Response save(TestTenant tenant, TemporaryClient client, String address) {
        return admin.changeClient(tenant.realm(), client.id(), saved -> {
            saved.put("attributes", Map.of("use.jwks.url", "true", "jwks.url", address));
            return saved;
        });
    }

    private TenantPolicy allowing(TestTenant tenant) {
        return TenantPolicy.alone(
                admin,
                tenant,
                List.of(TenantPolicy.executor(
                        "secure-client-authenticator",
                        Map.of(
                                "allowed-client-authenticators",
                                List.of("client-jwt"),
                                "default-client-authenticator",
                                "client-jwt"))));
    }

    private TemporaryClient client(TestTenant tenant, String path) {
        return TemporaryClient.create(
                admin,
                tenant.realm(),
                Map.of(
                        "clientAuthenticatorType",
                        "client-jwt",
                        "attributes",
                        Map.of("use.jwks.url", "true", "jwks.url", address(path)),
                        "optionalClientScopes",
                        List.of(SCOPE)));
    }

    private Response post(TestTenant tenant, TemporaryClient client, RSAKey key) {
        String assertion =
                Assertion.of(client.id(), server.url(tenant) + "/oauth2/token").signedBy(key);
        return TokenEndpoint.of(server, tenant).post(Assertion.form(assertion, SCOPE));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + partner.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        fetched.incrementAndGet();
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException refused) {
            // the server stops reading
        }
    }

    private static byte[] longKeys() {
        byte[] padded = new byte[TOO_LONG];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(KEYS, 0, padded, TOO_LONG - KEYS.length, KEYS.length);
        return padded;
    }
}
