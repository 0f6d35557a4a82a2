package digital.webpremios.identity.it.token;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests grants that a client may not use at the token endpoint. */
@KeycloakTest
final class GrantTypesIT {

    private static final List<TestClient> PARTNERS = List.of(TestClient.DEMO_PARTNER, TestClient.UAT_PARTNER);

    private final KeycloakServer server;
    private final AdminApi admin;

    GrantTypesIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "implicit",
                "urn:ietf:params:oauth:grant-type:device_code",
                "urn:openid:params:grant-type:ciba",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "urn:ietf:params:oauth:grant-type:uma-ticket",
                "urn:ietf:params:oauth:grant-type:jwt-bearer",
                "urn:ietf:params:oauth:grant-type:saml2-bearer",
                "urn:ietf:params:oauth:grant-type:pre-authorized_code",
                "none",
                "CLIENT_CREDENTIALS",
                " client_credentials",
                "client_credentials ",
                "client-credentials",
                "client_credentials,password",
                "\u0441lient_credentials"
            })
    @Contract("T10")
    void aGrantThatAHostedDomainDoesNotKnowIsUnsupported(String grantType) {
        for (TestClient client : PARTNERS) {
            TokenEndpoint endpoint = TokenEndpoint.of(server, client);
            String form = Form.of("grant_type", grantType, "username", "u", "password", "p", "device_code", "d");

            Answers.assertRefused(endpoint.post(form, client), "unsupported_grant_type");
            Answers.assertRefused(endpoint.post(form, TokenEndpoint.basic("nobody", "x")), "unsupported_grant_type");
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("T10")
    void aClientThatKeycloakLetsUseThePasswordGrantMayNotUseItHere(TestTenant tenant) {
        Map<String, ?> settings = Map.of(
                "directAccessGrantsEnabled",
                true,
                "attributes",
                Map.of(
                        "oauth2.device.authorization.grant.enabled", "true",
                        "oidc.ciba.grant.enabled", "true",
                        "standard.token.exchange.enabled", "true"));
        try (TemporaryClient client = TemporaryClient.create(admin, tenant.realm(), settings)) {
            TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);

            Answers.assertRefused(
                    endpoint.post("grant_type=password&username=u&password=p", client), "unsupported_grant_type");
            Answers.assertRefused(
                    endpoint.post(Form.of("grant_type", "urn:openid:params:grant-type:ciba"), client),
                    "unsupported_grant_type");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "authorization_code, DEMO_PARTNER", "authorization_code, UAT_PARTNER", "authorization_code, PARTNER_NETWORK",
        "refresh_token, DEMO_PARTNER", "refresh_token, UAT_PARTNER", "refresh_token, PARTNER_NETWORK"
    })
    @Contract({"T14", "T16"})
    void theUserGrantsAuthenticateTheClientFirstAndAreThenNotEnabled(String grantType, TestClient client) {
        TokenEndpoint endpoint = TokenEndpoint.of(server, client);
        String form = Form.of("grant_type", grantType, "code", "c", "redirect_uri", "https://a", "refresh_token", "r");

        Answers.assertRefused(endpoint.post(form, client), "unauthorized_client");
        Answers.assertRefused(
                endpoint.post(Form.of("client_id", client.id(), "client_secret", client.secret()) + "&" + form),
                "unauthorized_client");
        Answers.assertRefused(endpoint.post(form, TokenEndpoint.basic(client.id(), "wrong")), "invalid_client");
        Answers.assertRefused(endpoint.post(form, TokenEndpoint.basic("nobody", "x")), "invalid_client");
        Answers.assertRefused(endpoint.post(Form.of("client_id", client.id()) + "&" + form), "invalid_client");
        Answers.assertRefused(endpoint.post("grant_type=" + grantType), "invalid_request");
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("T16")
    void aClientWithoutAServiceAccountIsNotEnabledForClientCredentials(TestTenant tenant) {
        Map<String, ?> settings = Map.of(
                "serviceAccountsEnabled", false,
                "standardFlowEnabled", true,
                "optionalClientScopes", List.of("webpremios.backoffice/all.read"));
        try (TemporaryClient client = TemporaryClient.create(admin, tenant.realm(), settings)) {
            TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);

            Answers.assertRefused(endpoint.post("grant_type=client_credentials", client), "unauthorized_client");
            Answers.assertRefused(
                    endpoint.post(Form.machine("webpremios.backoffice/all.read"), client), "unauthorized_client");
            Answers.assertRefused(
                    endpoint.post("grant_type=client_credentials", TokenEndpoint.basic(client.id(), "wrong")),
                    "invalid_client");
        }
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract("T16")
    void aPublicClientIsNotEnabledForClientCredentials(TestTenant tenant) {
        Map<String, ?> settings = Map.of("publicClient", true, "serviceAccountsEnabled", false);
        try (TemporaryClient client = TemporaryClient.create(admin, tenant.realm(), settings)) {
            TokenEndpoint endpoint = TokenEndpoint.of(server, tenant);
            String form = Form.of("grant_type", "client_credentials", "client_id", client.id());

            Answers.assertRefused(endpoint.post(form), "unauthorized_client");
            Answers.assertRefused(endpoint.post(form, TokenEndpoint.basic(client.id(), "")), "unauthorized_client");
            Answers.assertRefused(endpoint.post(form + "&client_secret="), "unauthorized_client");
        }
    }
}
