package digital.webpremios.identity.it.client;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.PlainJWT;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.LogGrowth;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Assertion;
import digital.webpremios.identity.it.support.token.HostProbe;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests clients that authenticate with an assertion: {@code private_key_jwt} and {@code client_secret_jwt}. */
@KeycloakTest
final class SecretlessClientsIT {

    private static final String SCOPE = "webpremios.backoffice/all.read";
    private static final String SECRET = "a-secret-of-a-test-that-is-long-enough-for-HS512-and-so-for-every-one";
    private static final RSAKey KEY = Assertion.newKey("of-the-test");
    private static final RSAKey OTHER_KEY = Assertion.newKey("of-the-test");

    private final KeycloakServer server;
    private final AdminApi admin;

    SecretlessClientsIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    /** A method of OpenID Connect Core, section 9. */
    private enum Method {
        PRIVATE_KEY_JWT("client-jwt"),
        CLIENT_SECRET_JWT("client-secret-jwt");

        private final String authenticator;

        Method(String authenticator) {
            this.authenticator = authenticator;
        }

        TemporaryClient client(AdminApi admin, TestTenant tenant) {
            return TemporaryClient.create(
                    admin,
                    tenant.realm(),
                    Map.of(
                            "clientAuthenticatorType",
                            authenticator,
                            "secret",
                            SECRET,
                            "attributes",
                            Map.of("use.jwks.string", "true", "jwks.string", new JWKSet(KEY.toPublicJWK()).toString()),
                            "optionalClientScopes",
                            List.of(SCOPE)));
        }

        String sign(Assertion assertion) {
            return this == PRIVATE_KEY_JWT ? assertion.signedBy(KEY) : assertion.signedBy(SECRET);
        }

        String signWrongly(Assertion assertion) {
            return this == PRIVATE_KEY_JWT ? assertion.signedBy(OTHER_KEY) : assertion.signedBy(SECRET + "x");
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO, PRIVATE_KEY_JWT", "UAT, PRIVATE_KEY_JWT", "DEMO, CLIENT_SECRET_JWT", "UAT, CLIENT_SECRET_JWT"})
    @Contract({"T20", "R14"})
    void anAssertionForTheTokenAddressOrTheIssuerIsAcceptedOnce(TestTenant tenant, Method method) {
        String root = server.url(tenant);
        String issuer = issuer(tenant);
        try (TenantPolicy policy = allowing(tenant);
                TemporaryClient client = method.client(admin, tenant)) {
            assertThat(policy).isNotNull();
            for (List<String> audience : List.of(
                    List.of(root + "/oauth2/token"),
                    List.of(root + "/token"),
                    List.of(issuer),
                    List.of(issuer + "/protocol/openid-connect/token"),
                    List.of(issuer, root + "/oauth2/token"))) {
                String assertion = method.sign(Assertion.of(client.id(), audience.toArray(String[]::new)));

                String token = Answers.assertGranted(hosted(tenant, assertion));
                assertThat(AccessToken.parse(token).scope()).isEqualTo(SCOPE);

                assertRefusedQuietly(tenant, assertion);
                assertThat(natively(tenant, assertion).statusCode()).isIn(400, 401);
            }
            assertThat(natively(tenant, method.sign(Assertion.of(client.id(), root + "/oauth2/token")))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DEMO, UAT, PRIVATE_KEY_JWT", "UAT, DEMO, PRIVATE_KEY_JWT",
        "DEMO, UAT, CLIENT_SECRET_JWT", "UAT, DEMO, CLIENT_SECRET_JWT"
    })
    @Contract({"T20", "I1"})
    void anAssertionForAnotherAudienceIsRefused(TestTenant tenant, TestTenant other, Method method) {
        String address = server.url(tenant) + "/oauth2/token";
        try (TenantPolicy policy = allowing(tenant);
                TemporaryClient client = method.client(admin, tenant)) {
            assertThat(policy).isNotNull();
            for (List<String> audience : List.of(
                    List.<String>of(),
                    List.of(""),
                    List.of(server.url(other) + "/oauth2/token"),
                    List.of(issuer(other)),
                    List.of(address, server.url(other) + "/oauth2/token"),
                    List.of(issuer(tenant), "https://elsewhere.example"),
                    List.of(server.url(tenant)),
                    List.of(address + "/"),
                    List.of(address.replace("token", "Token")),
                    List.of(server.url(tenant) + "/oauth2/revoke"),
                    List.of(server.administration() + "/oauth2/token"),
                    List.of(client.id()))) {
                assertRefusedQuietly(tenant, method.sign(Assertion.of(client.id(), audience.toArray(String[]::new))));
            }
            // nor does an assertion for this tenant work at the other one
            assertRefusedQuietly(other, method.sign(Assertion.of(client.id(), address)));
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO, PRIVATE_KEY_JWT", "UAT, PRIVATE_KEY_JWT", "DEMO, CLIENT_SECRET_JWT", "UAT, CLIENT_SECRET_JWT"})
    @Contract({"T20", "T22"})
    void anAssertionThatIsLateEarlyForeignOrUnsignedIsRefused(TestTenant tenant, Method method) {
        Date past = Date.from(Instant.now().minusSeconds(3_600));
        Date future = Date.from(Instant.now().plusSeconds(3_600));
        try (TenantPolicy policy = allowing(tenant);
                TemporaryClient client = method.client(admin, tenant);
                TemporaryClient ofASecret = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            assertThat(policy).isNotNull();
            String address = server.url(tenant) + "/oauth2/token";
            String id = client.id();
            Stream.of(
                            method.sign(Assertion.of(id, address).with(claims -> claims.expirationTime(past))),
                            method.sign(Assertion.of(id, address).with(claims -> claims.expirationTime(null))),
                            method.sign(Assertion.of(id, address)
                                    .with(claims -> claims.issueTime(null).expirationTime(future))),
                            method.sign(Assertion.of(id, address)
                                    .with(claims -> claims.issueTime(past).expirationTime(future))),
                            method.sign(Assertion.of(id, address).with(claims -> claims.issueTime(future))),
                            method.sign(Assertion.of(id, address).with(claims -> claims.notBeforeTime(future))),
                            method.sign(Assertion.of(id, address).with(claims -> claims.jwtID(null))),
                            method.sign(Assertion.of(id, address).with(claims -> claims.issuer(null))),
                            method.sign(Assertion.of(id, address).with(claims -> claims.issuer("other"))),
                            method.sign(Assertion.of(id, address).with(claims -> claims.subject(null))),
                            method.sign(Assertion.of(id, address).with(claims -> claims.subject("other"))),
                            method.sign(Assertion.of("nobody-" + id, address)),
                            method.sign(Assertion.of(ofASecret.id(), address)),
                            method.sign(Assertion.of("demo-spa", address)),
                            method.signWrongly(Assertion.of(id, address)),
                            Assertion.of(id, address).signedBy(SECRET, JWSAlgorithm.HS512) + "A",
                            Assertion.of(id, address).signedBy(KEY.toPublicJWK().toString()),
                            new PlainJWT(Assertion.of(id, address).claims()).serialize(),
                            method.sign(Assertion.of(id, address)).replaceAll("\\.[^.]*$", "."))
                    .forEach(assertion -> assertRefusedQuietly(tenant, assertion));
            assertThat(hosted(tenant, method.sign(Assertion.of(id, address)), "&client_id=other")
                            .asString())
                    .isEqualTo("{\"error\":\"invalid_client\"}");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"T20", "I4"})
    void theSameIdInAssertionsOfTwoClientsIsNoReplay(Method method) {
        String id = "1 line\nmark0of0the0jti " + UUID.randomUUID();
        try (TenantPolicy demo = allowing(TestTenant.DEMO);
                TenantPolicy uat = allowing(TestTenant.UAT);
                TemporaryClient one = method.client(admin, TestTenant.DEMO);
                TemporaryClient neighbour = method.client(admin, TestTenant.DEMO);
                TemporaryClient there = method.client(admin, TestTenant.UAT)) {
            assertThat(List.of(demo, uat)).hasSize(2);
            for (TemporaryClient client : List.of(one, neighbour, there)) {
                TestTenant tenant = client == there ? TestTenant.UAT : TestTenant.DEMO;
                String address = server.url(tenant) + "/oauth2/token";

                Answers.assertGranted(hosted(
                        tenant, method.sign(Assertion.of(client.id(), address).with(claims -> claims.jwtID(id)))));
                LogGrowth log = LogGrowth.from(server);
                assertRefusedQuietly(
                        tenant, method.sign(Assertion.of(client.id(), address).with(claims -> claims.jwtID(id))));
                assertThat(log.text()).doesNotContain("mark0of0the0jti");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO, PRIVATE_KEY_JWT", "UAT, PRIVATE_KEY_JWT", "DEMO, CLIENT_SECRET_JWT", "UAT, CLIENT_SECRET_JWT"})
    @Contract("T20")
    void aMethodThatThePolicyDoesNotAllowGivesNoTokenOnAnyPathAndCannotBeSaved(TestTenant tenant, Method method) {
        String address = server.url(tenant) + "/oauth2/token";
        try (TemporaryClient client = method.client(admin, tenant)) {
            assertThat(hosted(tenant, method.sign(Assertion.of(client.id(), address)))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(natively(tenant, method.sign(Assertion.of(client.id(), address)))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(admin.changeClient(tenant.realm(), client.id(), saved -> saved)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    @Contract({"T20", "E13"})
    void discoveryListsWhatTheTenantsPolicyAllowsAndNoOtherTenants() {
        assertThat(methods(TestTenant.DEMO)).containsExactly("client_secret_basic", "client_secret_post");
        try (TenantPolicy demo = allowing(TestTenant.DEMO, "client-jwt");
                TenantPolicy uat = allowing(TestTenant.UAT, "client-secret", "client-secret-jwt", "federated-jwt")) {
            assertThat(List.of(demo, uat)).hasSize(2);

            assertThat(methods(TestTenant.DEMO)).containsExactly("private_key_jwt");
            assertThat(algorithms(TestTenant.DEMO))
                    .contains("RS256", "ES256", "PS256")
                    .doesNotContain("HS256", "none");
            assertThat(methods(TestTenant.UAT))
                    .containsExactly("client_secret_basic", "client_secret_post", "client_secret_jwt");
            assertThat(algorithms(TestTenant.UAT)).contains("HS256").doesNotContain("RS256", "none");
            assertThat(methods(TestTenant.PARTNERS)).containsExactly("client_secret_basic", "client_secret_post");
            assertThat(algorithms(TestTenant.PARTNERS)).isNull();
        }
        try (TenantPolicy none = TenantPolicy.alone(admin, TestTenant.DEMO, List.of())) {
            assertThat(none).isNotNull();
            assertThat(methods(TestTenant.DEMO))
                    .containsExactly(
                            "client_secret_basic", "client_secret_post", "client_secret_jwt", "private_key_jwt");
        }
    }

    @Test
    @Contract({"M14", "T14", "T20"})
    void whoGuessesASecretByAssertionsIsToldToWait() {
        Map<String, ?> limit = Map.of(
                "client-requests-per-second", "unrestricted",
                "tenant-requests-per-second", "unrestricted",
                "failed-authentications-per-minute", "0.1",
                "failed-authentications-burst", 3);
        try (TenantPolicy policy = TenantPolicy.alone(
                        admin,
                        TestTenant.DEMO,
                        List.of(
                                TenantPolicy.executor("webpremios-rate-limit", limit),
                                authenticators("client-secret-jwt")));
                TemporaryClient client = Method.CLIENT_SECRET_JWT.client(admin, TestTenant.DEMO);
                TemporaryClient other = Method.CLIENT_SECRET_JWT.client(admin, TestTenant.DEMO);
                StoredEvents events = StoredEvents.of(admin, TestTenant.DEMO)) {
            assertThat(policy).isNotNull();
            String address = server.url(TestTenant.DEMO) + "/oauth2/token";
            for (int i = 0; i < 3; i++) {
                Answers.assertRefused(
                        hosted(
                                TestTenant.DEMO,
                                Method.CLIENT_SECRET_JWT.signWrongly(Assertion.of(client.id(), address))),
                        "invalid_client");
            }

            String right = Method.CLIENT_SECRET_JWT.sign(Assertion.of(client.id(), address));
            assertThat(hosted(TestTenant.DEMO, right).statusCode()).isIn(400, 429);
            assertThat(StoredEvents.details(events.all().get(0)))
                    .containsEntry("denial", "failed-authentications-limit");
            assertThat(hosted(
                                    TestTenant.DEMO,
                                    Method.CLIENT_SECRET_JWT.sign(Assertion.of(client.id(), address)),
                                    "&client_id=" + client.id())
                            .statusCode())
                    .isEqualTo(429);
            Answers.assertGranted(
                    hosted(TestTenant.DEMO, Method.CLIENT_SECRET_JWT.sign(Assertion.of(other.id(), address))));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"T20", "E12", "T17"})
    void revocationTakesAnAssertionTooAndADisabledClientGetsNothing(TestTenant tenant) {
        try (TenantPolicy policy = allowing(tenant);
                TemporaryClient client = Method.PRIVATE_KEY_JWT.client(admin, tenant)) {
            assertThat(policy).isNotNull();
            TokenEndpoint revoke = new TokenEndpoint(server.url(tenant) + "/oauth2/revoke");
            String address = server.url(tenant) + "/oauth2/token";

            Response known = revoke.post("token=x&"
                    + Assertion.parameters(Assertion.of(client.id(), address).signedBy(KEY)));
            Response unknown = revoke.post("token=x&"
                    + Assertion.parameters(Assertion.of(client.id(), address).signedBy(OTHER_KEY)));

            assertThat(known.asString()).isEqualTo("{\"error\":\"unsupported_token_type\"}");
            assertThat(unknown.asString()).isEqualTo("{\"error\":\"invalid_client\"}");
            assertThat(unknown.statusCode()).isEqualTo(401);

            client.save(Map.of("enabled", false));
            assertRefusedQuietly(tenant, Assertion.of(client.id(), address).signedBy(KEY));
        }
    }

    private TenantPolicy allowing(TestTenant tenant) {
        return allowing(tenant, "client-secret", "client-jwt", "client-secret-jwt");
    }

    private TenantPolicy allowing(TestTenant tenant, String... authenticators) {
        return TenantPolicy.alone(admin, tenant, List.of(authenticators(authenticators)));
    }

    private static Map<String, ?> authenticators(String... allowed) {
        return TenantPolicy.executor(
                "secure-client-authenticator",
                Map.of("allowed-client-authenticators", List.of(allowed), "default-client-authenticator", allowed[0]));
    }

    private void assertRefusedQuietly(TestTenant tenant, String assertion) {
        LogGrowth log = LogGrowth.from(server);

        Answers.assertRefused(hosted(tenant, assertion), "invalid_client");

        log.assertBounded(1);
        assertThat(log.text().lines()).hasSizeLessThanOrEqualTo(1);
    }

    private Response hosted(TestTenant tenant, String assertion) {
        return hosted(tenant, assertion, "");
    }

    private Response hosted(TestTenant tenant, String assertion, String more) {
        return TokenEndpoint.of(server, tenant).post(Assertion.form(assertion, SCOPE) + more);
    }

    private Response natively(TestTenant tenant, String assertion) {
        return TokenEndpoint.ofKeycloak(server.url(tenant), tenant.realm()).post(Assertion.form(assertion, SCOPE));
    }

    private String issuer(TestTenant tenant) {
        return server.url(tenant) + "/realms/" + tenant.realm();
    }

    private List<String> methods(TestTenant tenant) {
        return document(tenant).path("token_endpoint_auth_methods_supported");
    }

    private List<String> algorithms(TestTenant tenant) {
        return document(tenant).path("token_endpoint_auth_signing_alg_values_supported");
    }

    private Response document(TestTenant tenant) {
        return given().get(server.url(tenant) + HostProbe.CONFIGURATION);
    }
}
