package digital.webpremios.identity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.LogGrowth;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@code aws_client_metadata} (contract row M9), and the ten claims when protocol mappers change them. */
@KeycloakTest
final class ClientMetadataIT {

    private static final String READ = "webpremios.backoffice/all.read";
    private static final List<TestClient> PARTNERS = List.of(TestClient.DEMO_PARTNER, TestClient.UAT_PARTNER);

    private final KeycloakServer server;
    private final AdminApi admin;

    ClientMetadataIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":\"1\"}", " { \"a\" : \"x\", \"b\" : \"\\u00e9 \u20ac\" } ", ""})
    @Contract("M9")
    void anObjectOfStringsIsAccepted(String metadata) {
        for (TestClient client : PARTNERS) {
            String form = Campaigns.form(client) + "&" + Form.of("aws_client_metadata", metadata);

            Answers.assertGranted(TokenEndpoint.of(server, client).post(form, client));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "x",
                "null",
                "true",
                "1",
                "\"text\"",
                "[]",
                "[{}]",
                "{}{}",
                "{} x",
                "{\"a\":1}",
                "{\"a\":null}",
                "{\"a\":{\"b\":\"c\"}}",
                "{\"a\":[\"b\"]}",
                "{\"a\":\"1\",\"a\":\"2\"}",
                "{'a':'1'}",
                "{a:\"1\"}",
                "{\"a\":\"1\",}",
                "{\"a\"}",
                "%7B%7D"
            })
    @Contract("M9")
    void anythingElseIsInvalid(String metadata) {
        for (TestClient client : PARTNERS) {
            String form = Campaigns.form(client) + "&" + Form.of("aws_client_metadata", metadata);

            Answers.assertRefused(TokenEndpoint.of(server, client).post(form, client), "invalid_request");
        }
    }

    @EachPartner
    @Contract("M9")
    void metadataThatKeycloakWouldDropIsStillChecked(TestClient client) {
        String text = "a".repeat(4500);
        TokenEndpoint endpoint = TokenEndpoint.of(server, client);
        String form = Campaigns.form(client) + "&";

        Answers.assertGranted(endpoint.post(form + Form.of("aws_client_metadata", "{\"a\":\"" + text + "\"}"), client));
        Answers.assertRefused(
                endpoint.post(form + Form.of("aws_client_metadata", "{\"a\":\"" + text), client), "invalid_request");
    }

    /** Its answer depends on the server's options; here it writes a line and ignores the value. */
    @Test
    void keycloaksOwnLengthCheckRunsWhereAParameterIsTooLong() {
        for (TestClient client : PARTNERS) {
            LogGrowth log = LogGrowth.from(server);
            String form = Campaigns.form(client) + "&"
                    + Form.of("aws_client_metadata", "{\"a\":\"" + "x".repeat(5000) + "\"}");

            Answers.assertGranted(TokenEndpoint.of(server, client).post(form, client));

            assertThat(log.text()).contains("The size of OIDC parameter 'aws_client_metadata' is longer");
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract({"M9", "M11", "M12"})
    void aMapperSeesTheMetadataAndTheTenClaimsStay(TestTenant tenant) {
        try (TemporaryClient client = withMappers(tenant, List.of(note("metadata", "aws_client_metadata")))) {
            for (String metadata : List.of("{\"campaign\":\"summer\"}", "{\"a\":\"" + "b".repeat(4500) + "\"}")) {
                String form = Form.machine(READ) + "&" + Form.of("aws_client_metadata", metadata);
                AccessToken token = AccessToken.parse(
                        Answers.assertGranted(TokenEndpoint.of(server, tenant).post(form, client)));

                assertThat(token.header()).containsOnlyKeys("alg", "kid");
                assertThat(token.claims())
                        .containsOnlyKeys(with("metadata"))
                        .containsEntry("metadata", metadata)
                        .containsEntry("sub", client.id())
                        .containsEntry("scope", READ);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract({"M9", "M12"})
    void withoutMetadataTheMappersClaimIsNotThere(TestTenant tenant) {
        try (TemporaryClient client = withMappers(tenant, List.of(note("metadata", "aws_client_metadata")))) {
            assertThat(AccessToken.parse(Answers.assertGranted(
                                    TokenEndpoint.of(server, tenant).post(Form.machine(READ), client)))
                            .claims())
                    .containsOnlyKeys(MachineTokenIT.TEN_CLAIMS);
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("M12")
    void noMapperOverwritesOneOfTheTenClaims(TestTenant tenant) {
        try (TemporaryClient client = withMappers(
                tenant,
                List.of(
                        fixed("sub", "root"),
                        fixed("scope", "openid"),
                        fixed("client_id", "other"),
                        fixed("exp", "1"),
                        fixed("iss", "https://evil.example"),
                        fixed("token_use", "id"),
                        fixed("version", "1"),
                        fixed("colour", "green")))) {
            AccessToken token = AccessToken.parse(
                    Answers.assertGranted(TokenEndpoint.of(server, tenant).post(Form.machine(READ), client)));
            Map<String, Object> claims = token.claims();

            assertThat(claims)
                    .containsOnlyKeys(with("colour"))
                    .containsEntry("colour", "green")
                    .containsEntry("sub", client.id())
                    .containsEntry("client_id", client.id())
                    .containsEntry("scope", READ)
                    .containsEntry("token_use", "access")
                    .containsEntry("version", 2)
                    .containsEntry("iss", server.url(tenant) + "/realms/" + tenant.realm());
            assertThat(token.seconds("exp")).isEqualTo(token.seconds("iat") + 3600);
        }
    }

    private TemporaryClient withMappers(TestTenant tenant, List<Map<String, Object>> mappers) {
        return TemporaryClient.create(
                admin, tenant.realm(), Map.of("optionalClientScopes", List.of(READ), "protocolMappers", mappers));
    }

    private static Map<String, Object> note(String claim, String note) {
        return mapper(claim, "oidc-usersessionmodel-note-mapper", "user.session.note", note);
    }

    private static Map<String, Object> fixed(String claim, String value) {
        return mapper(claim, "oidc-hardcoded-claim-mapper", "claim.value", value);
    }

    private static Map<String, Object> mapper(String claim, String type, String name, String value) {
        Map<String, String> config = new HashMap<>(Map.of("claim.name", claim, "access.token.claim", "true"));
        config.put("jsonType.label", "String");
        config.put(name, value);
        return Map.of("name", claim, "protocol", "openid-connect", "protocolMapper", type, "config", config);
    }

    private static String[] with(String claim) {
        return Stream.concat(Stream.of(MachineTokenIT.TEN_CLAIMS), Stream.of(claim))
                .toArray(String[]::new);
    }
}
