package digital.webpremios.identity.it.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.PlainJWT;
import com.sun.net.httpserver.HttpServer;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.LogGrowth;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Assertion;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests clients that authenticate with a token of an issuer that an identity provider of the realm stands for. */
@KeycloakTest
final class FederatedClientsIT {

    private static final String SCOPE = "webpremios.backoffice/all.read";
    private static final String ISSUER = "https://issuer-" + UUID.randomUUID() + ".example";
    private static final RSAKey KEY = Assertion.newKey("of-the-issuer");
    private static final RSAKey OTHER_KEY = Assertion.newKey("of-the-issuer");

    private final KeycloakServer server;
    private final AdminApi admin;
    private final HttpServer issuer;

    FederatedClientsIT(KeycloakServer server, AdminApi admin) throws IOException {
        this.server = server;
        this.admin = admin;
        this.issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void startTheIssuer() {
        byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(UTF_8);
        issuer.createContext("/keys", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
            }
        });
        issuer.start();
    }

    @AfterEach
    void endTheIssuer() {
        issuer.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"DEMO, UAT", "UAT, DEMO"})
    @Contract({"T21", "I1", "T22"})
    void aTokenOfTheIssuerIsAcceptedForItsSubjectAndForThisTenantOnly(TestTenant tenant, TestTenant other) {
        String subject = "system:serviceaccount:campaign:" + UUID.randomUUID();
        String here = issuerOf(tenant);
        Date past = Date.from(Instant.now().minusSeconds(3_600));
        try (Provider provider = provider(tenant);
                Provider there = provider(other);
                TenantPolicy policy = allowing(tenant, "federated-jwt");
                TenantPolicy policyThere = allowing(other, "federated-jwt");
                TemporaryClient client = client(tenant, subject);
                TemporaryClient namesake = client(other, subject)) {
            assertThat(List.of(provider, there, policy, policyThere)).doesNotContainNull();
            String assertion = of(subject, here).signedBy(KEY);

            String token = Answers.assertGranted(hosted(tenant, assertion));

            assertThat(AccessToken.parse(token).claims()).containsEntry("client_id", client.id());
            assertRefusedQuietly(tenant, assertion);
            assertRefusedQuietly(other, of(subject, here).signedBy(KEY));
            Stream.of(
                            of(subject, issuerOf(other)).signedBy(KEY),
                            of(subject, "https://elsewhere.example").signedBy(KEY),
                            of(subject, here).signedBy(OTHER_KEY),
                            of("nobody", here).signedBy(KEY),
                            of(client.id(), here).signedBy(KEY),
                            of(subject, here)
                                    .with(claims -> claims.issuer(ISSUER + "x"))
                                    .signedBy(KEY),
                            of(subject, here)
                                    .with(claims -> claims.expirationTime(past))
                                    .signedBy(KEY),
                            of(subject, here).with(claims -> claims.jwtID(null)).signedBy(KEY),
                            Assertion.of(client.id(), here).signedBy(KEY),
                            new PlainJWT(of(subject, here).claims()).serialize())
                    .forEach(refused -> assertRefusedQuietly(tenant, refused));
            Answers.assertGranted(hosted(other, of(subject, issuerOf(other)).signedBy(KEY)));
            assertThat(namesake.id()).isNotEqualTo(client.id());
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO", "UAT"})
    @Contract("T21")
    void withoutThePolicyOrTheProviderThereIsNoToken(TestTenant tenant) {
        String subject = "subject-" + UUID.randomUUID();
        try (TemporaryClient client = client(tenant, subject)) {
            assertThat(client).isNotNull();
            try (TenantPolicy policy = allowing(tenant, "federated-jwt")) {
                assertThat(policy).isNotNull();
                assertRefusedQuietly(tenant, of(subject, issuerOf(tenant)).signedBy(KEY));
            }
            try (Provider provider = provider(tenant);
                    TenantPolicy policy = allowing(tenant, "client-secret")) {
                assertThat(List.of(provider, policy)).hasSize(2);
                assertThat(hosted(tenant, of(subject, issuerOf(tenant)).signedBy(KEY))
                                .statusCode())
                        .isEqualTo(400);
            }
        }
    }

    /** An identity provider of a realm, for the test's issuer. */
    private record Provider(AdminApi admin, String realm) implements AutoCloseable {

        static final String ALIAS = "issuer-of-a-test";

        @Override
        public void close() {
            admin.delete("/" + realm + "/identity-provider/instances/" + ALIAS);
        }
    }

    private Provider provider(TestTenant tenant) {
        String root = "http://127.0.0.1:" + issuer.getAddress().getPort();
        Response created = admin.post(
                "/" + tenant.realm() + "/identity-provider/instances",
                Map.of(
                        "alias",
                        Provider.ALIAS,
                        "providerId",
                        "oidc",
                        "enabled",
                        true,
                        "hideOnLogin",
                        true,
                        "config",
                        Map.of(
                                "issuer", ISSUER,
                                "clientId", "unused",
                                "clientSecret", "unused",
                                "authorizationUrl", root + "/authorize",
                                "tokenUrl", root + "/token",
                                "validateSignature", "true",
                                "useJwksUrl", "true",
                                "jwksUrl", root + "/keys",
                                "supportsClientAssertions", "true")));
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return new Provider(admin, tenant.realm());
    }

    private TemporaryClient client(TestTenant tenant, String subject) {
        return TemporaryClient.create(
                admin,
                tenant.realm(),
                Map.of(
                        "clientAuthenticatorType",
                        "federated-jwt",
                        "attributes",
                        Map.of("jwt.credential.issuer", Provider.ALIAS, "jwt.credential.sub", subject),
                        "optionalClientScopes",
                        List.of(SCOPE)));
    }

    private TenantPolicy allowing(TestTenant tenant, String authenticator) {
        return TenantPolicy.alone(
                admin,
                tenant,
                List.of(TenantPolicy.executor(
                        "secure-client-authenticator",
                        Map.of(
                                "allowed-client-authenticators",
                                List.of(authenticator),
                                "default-client-authenticator",
                                authenticator))));
    }

    private static Assertion of(String subject, String audience) {
        return Assertion.of(subject, audience).with(claims -> claims.issuer(ISSUER));
    }

    private void assertRefusedQuietly(TestTenant tenant, String assertion) {
        LogGrowth log = LogGrowth.from(server);

        Answers.assertRefused(hosted(tenant, assertion), "invalid_client");

        log.assertBounded(1);
        assertThat(log.text().lines()).hasSizeLessThanOrEqualTo(1);
    }

    private Response hosted(TestTenant tenant, String assertion) {
        return TokenEndpoint.of(server, tenant).post(Assertion.form(assertion, SCOPE));
    }

    private String issuerOf(TestTenant tenant) {
        return server.url(tenant) + "/realms/" + tenant.realm();
    }
}
