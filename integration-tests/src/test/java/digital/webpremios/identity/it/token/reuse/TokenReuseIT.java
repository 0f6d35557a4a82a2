package digital.webpremios.identity.it.token.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.http.Simultaneous;
import digital.webpremios.identity.it.support.realm.Scrape;
import digital.webpremios.identity.it.support.realm.StoredEvents;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that asks again for the same scopes, at a tenant with {@code token-reuse} and at one without. */
@KeycloakTest
final class TokenReuseIT {

    private static final String OTHER_SCOPE = "webpremios.backoffice/all.write";

    private final KeycloakServer server;
    private final AdminApi admin;

    TokenReuseIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @CsvSource({"DEMO, UAT", "UAT, DEMO"})
    @Contract({"M15", "I4"})
    void aClientThatAsksAgainGetsTheSameTokenOnBothPathsAndAnotherTenantsNamesakeNeverDoes(
            TestTenant tenant, TestTenant other) {
        try (TenantPolicy policy = Reuse.allow(admin, tenant);
                TemporaryClient client = create(tenant, "temporary-of-two-tenants");
                TemporaryClient namesake = create(other, "temporary-of-two-tenants")) {
            assertThat(policy).isNotNull();
            String token = Reuse.settled(server, tenant, client);
            String foreign = Reuse.token(server, other, namesake);

            assertThat(Reuse.token(server, tenant, client)).isEqualTo(token);
            assertThat(Reuse.nativeToken(server, tenant, client)).isEqualTo(token);
            Set<String> foreignOnes = new HashSet<>(Set.of(foreign));
            for (int i = 0; i < 3; i++) {
                foreignOnes.add(Reuse.token(server, other, namesake));
                foreignOnes.add(Reuse.nativeToken(server, other, namesake));
            }
            assertThat(foreignOnes).hasSize(7).doesNotContain(token);
            assertThat(Reuse.token(server, tenant, client)).isEqualTo(token);
        }
    }

    @Test
    @Contract({"M15", "I4"})
    void twoTenantsWithReuseEachHaveTheirOwnToken() {
        try (TenantPolicy ofDemo = Reuse.allow(admin, TestTenant.DEMO);
                TenantPolicy ofUat = Reuse.allow(admin, TestTenant.UAT);
                TemporaryClient demo = create(TestTenant.DEMO, "temporary-of-two-tenants");
                TemporaryClient uat = create(TestTenant.UAT, "temporary-of-two-tenants");
                TemporaryClient neighbour = create(TestTenant.DEMO, "temporary-neighbour")) {
            assertThat(List.of(ofDemo, ofUat)).doesNotContainNull();
            List<String> first = List.of(
                    Reuse.settled(server, TestTenant.DEMO, demo),
                    Reuse.settled(server, TestTenant.UAT, uat),
                    Reuse.settled(server, TestTenant.DEMO, neighbour));

            assertThat(new HashSet<>(first)).hasSize(3);
            assertThat(List.of(
                            Reuse.token(server, TestTenant.DEMO, demo),
                            Reuse.token(server, TestTenant.UAT, uat),
                            Reuse.token(server, TestTenant.DEMO, neighbour)))
                    .isEqualTo(first);
        }
    }

    @Test
    @Contract("M15")
    void expiresInIsWhatIsLeftOfTheTokensLife() {
        try (TenantPolicy policy = Reuse.allow(admin, TestTenant.DEMO);
                TemporaryClient client = client()) {
            assertThat(policy).isNotNull();
            AccessToken token = AccessToken.parse(Reuse.settled(server, TestTenant.DEMO, client));
            assertThat(token.seconds("exp") - token.seconds("iat")).isEqualTo(3600);

            await().until(() -> {
                Response again = post(client, Form.machine(Reuse.SCOPE));
                assertThat(AccessToken.parse(Answers.assertGranted(again))).isEqualTo(token);
                return again.jsonPath().getLong("expires_in") < 3600;
            });
        }
    }

    @Test
    @Contract("M15")
    void otherScopesAreAnotherToken() {
        try (TenantPolicy policy = Reuse.allow(admin, TestTenant.DEMO);
                TemporaryClient client = client()) {
            assertThat(policy).isNotNull();
            Reuse.settled(server, TestTenant.DEMO, client);
            String both = Reuse.SCOPE + " " + OTHER_SCOPE;
            List<String> forms = List.of(
                    Form.machine(Reuse.SCOPE),
                    Form.machine(OTHER_SCOPE),
                    Form.machine(both),
                    Form.machine(OTHER_SCOPE + " " + Reuse.SCOPE));
            List<String> first =
                    forms.stream().map(form -> granted(client, form)).toList();

            assertThat(new HashSet<>(first)).hasSize(4);
            assertThat(forms.stream().map(form -> granted(client, form)).toList())
                    .isEqualTo(first);
            assertThat(AccessToken.parse(first.get(2)).scope()).isEqualTo(both);
        }
    }

    @Test
    @Contract("M15")
    void withMetadataEveryTokenIsNew() {
        try (TenantPolicy policy = Reuse.allow(admin, TestTenant.DEMO);
                TemporaryClient client = client()) {
            assertThat(policy).isNotNull();
            String form = Form.machine(Reuse.SCOPE) + "&" + Form.of("aws_client_metadata", "{\"a\":\"b\"}");

            assertThat(List.of(
                            granted(client, form), granted(client, form), granted(client, Form.machine(Reuse.SCOPE))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @Contract("M15")
    void withAProtocolMapperEveryTokenIsNew() {
        try (TenantPolicy policy = Reuse.allow(admin, TestTenant.DEMO);
                TemporaryClient client = client()) {
            assertThat(policy).isNotNull();
            client.addClaim("added");

            assertThat(List.of(
                            Reuse.token(server, TestTenant.DEMO, client), Reuse.token(server, TestTenant.DEMO, client)))
                    .doesNotHaveDuplicates()
                    .allSatisfy(token ->
                            assertThat(AccessToken.parse(token).claims()).containsKey("added"));
        }
    }

    @Test
    @Contract("M15")
    void aTokenThatIsBoundToAKeyIsNewAndAPlainOneIsNotGivenInItsPlace() throws Exception {
        try (TenantPolicy policy = Reuse.allow(admin, TestTenant.DEMO);
                TemporaryClient client = client()) {
            assertThat(policy).isNotNull();
            String plain = Reuse.settled(server, TestTenant.DEMO, client);
            TokenEndpoint endpoint = TokenEndpoint.ofKeycloak(server.url(TestTenant.DEMO), TestTenant.DEMO.realm());
            ECKey key = new ECKeyGenerator(Curve.P_256).generate();

            List<String> bound = List.of(bound(endpoint, client, key), bound(endpoint, client, key));

            assertThat(bound)
                    .hasSize(2)
                    .doesNotContain(plain)
                    .allSatisfy(token ->
                            assertThat(AccessToken.parse(token).claims()).containsKey("cnf"));
            assertThat(Reuse.nativeToken(server, TestTenant.DEMO, client)).isEqualTo(plain);
        }
    }

    @Test
    @Contract({"M15", "M14"})
    void aTokenThatIsGivenAgainCountsAgainstTheLimit() {
        Map<String, ?> limits = Map.of(
                "client-requests-per-second", "0.001",
                "client-burst", 5,
                "tenant-requests-per-second", "unrestricted",
                "failed-authentications-per-minute", "unrestricted");
        List<Map<String, ?>> executors = List.of(
                TenantPolicy.executor(Reuse.EXECUTOR, Map.of("window-seconds", 300)),
                TenantPolicy.executor("webpremios-rate-limit", limits));
        try (TenantPolicy policy = TenantPolicy.alone(admin, TestTenant.DEMO, executors);
                TemporaryClient client = client()) {
            assertThat(policy).isNotNull();
            Set<String> tokens = new HashSet<>();
            for (int i = 0; i < 5; i++) {
                tokens.add(Reuse.token(server, TestTenant.DEMO, client));
            }

            assertThat(tokens).hasSizeBetween(1, 2);
            assertThat(post(client, Form.machine(Reuse.SCOPE)).statusCode()).isEqualTo(429);
        }
    }

    @Test
    @Contract("M15")
    void aWrongSecretGetsNoTokenThatTheRightOneGot() {
        try (TenantPolicy policy = Reuse.allow(admin, TestTenant.DEMO);
                TemporaryClient client = client()) {
            assertThat(policy).isNotNull();
            Reuse.token(server, TestTenant.DEMO, client);

            Answers.assertRefused(
                    TokenEndpoint.of(server, TestTenant.DEMO)
                            .post(Form.machine(Reuse.SCOPE), TokenEndpoint.basic(client.id(), "wrong")),
                    "invalid_client");
        }
    }

    @Test
    @Contract("M15")
    void theEventAndTheMetricTellThatATokenWasGivenAgain() {
        try (TenantPolicy policy = Reuse.allow(admin, TestTenant.DEMO);
                TemporaryClient client = client();
                StoredEvents events = StoredEvents.of(admin, TestTenant.DEMO, "CLIENT_LOGIN")) {
            assertThat(policy).isNotNull();
            Reuse.settled(server, TestTenant.DEMO, client);
            client.save(Map.of("description", "changed"));
            events.forget();
            Scrape before = Scrape.of(server);

            AccessToken token = AccessToken.parse(Reuse.token(server, TestTenant.DEMO, client));
            Reuse.token(server, TestTenant.DEMO, client);
            Reuse.nativeToken(server, TestTenant.DEMO, client);

            List<Map<String, String>> details = events.ofType("CLIENT_LOGIN").stream()
                    .map(StoredEvents::details)
                    .toList();
            assertThat(details)
                    .hasSize(3)
                    .allSatisfy(event -> assertThat(event)
                            .containsEntry(
                                    "token_id", String.valueOf(token.claims().get("jti")))
                            .containsEntry("scope", Reuse.SCOPE)
                            .containsEntry("tenant", TestTenant.DEMO.tenantId()));
            assertThat(details.stream().filter(event -> "true".equals(event.get("token_reused"))))
                    .hasSize(2);
            assertThat(Scrape.of(server).since(before))
                    .containsEntry(issued("false"), 1)
                    .containsEntry(issued("true"), 2);
        }
    }

    @Test
    @Contract("M15")
    void simultaneousFirstRequestsGetOneToken() throws Exception {
        try (TenantPolicy policy = Reuse.allow(admin, TestTenant.DEMO);
                TemporaryClient client = client()) {
            assertThat(policy).isNotNull();
            // simultaneous requests would each read the models of a client that nobody has asked for
            String before = Reuse.settled(server, TestTenant.DEMO, client);
            client.save(Map.of("description", "changed"));
            granted(client, Form.machine(OTHER_SCOPE));
            granted(client, Form.machine(OTHER_SCOPE));
            List<Callable<String>> requests =
                    Collections.nCopies(8, () -> Reuse.token(server, TestTenant.DEMO, client));

            assertThat(new HashSet<>(Simultaneous.send(requests))).hasSize(1).doesNotContain(before);
        }
    }

    private static Scrape.Sample issued(String reused) {
        return Scrape.Sample.of(
                "webpremios_tokens_issued_total",
                "grant_type",
                "client_credentials",
                "reused",
                reused,
                "tenant",
                TestTenant.DEMO.tenantId());
    }

    private TemporaryClient client() {
        return TemporaryClient.withScopes(admin, TestTenant.DEMO, Reuse.SCOPE, OTHER_SCOPE);
    }

    private TemporaryClient create(TestTenant tenant, String id) {
        return TemporaryClient.create(
                admin, tenant.realm(), Map.of("clientId", id, "optionalClientScopes", List.of(Reuse.SCOPE)));
    }

    private Response post(TemporaryClient client, String form) {
        return TokenEndpoint.of(server, TestTenant.DEMO).post(form, client);
    }

    private String granted(TemporaryClient client, String form) {
        return Answers.assertGranted(post(client, form));
    }

    private static String bound(TokenEndpoint endpoint, TemporaryClient client, ECKey key) throws Exception {
        SignedJWT proof = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType("dpop+jwt"))
                        .jwk(key.toPublicJWK())
                        .build(),
                new JWTClaimsSet.Builder()
                        .claim("htm", "POST")
                        .claim("htu", endpoint.url())
                        .claim("iat", System.currentTimeMillis() / 1000)
                        .jwtID(UUID.randomUUID().toString())
                        .build());
        proof.sign(new ECDSASigner(key));
        Response answer = TokenEndpoint.request()
                .header("Authorization", TokenEndpoint.encodedBasic(client.id(), TemporaryClient.SECRET))
                .header("DPoP", proof.serialize())
                .contentType(Form.CONTENT_TYPE)
                .body(Form.machine(Reuse.SCOPE))
                .post(endpoint.url());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getString("access_token");
    }
}
