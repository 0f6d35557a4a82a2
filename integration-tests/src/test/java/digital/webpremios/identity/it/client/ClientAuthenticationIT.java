package digital.webpremios.identity.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how a client may authenticate at the token endpoint, and which combinations are refused. */
@KeycloakTest
final class ClientAuthenticationIT {

    private final KeycloakServer server;
    private final AdminApi admin;

    ClientAuthenticationIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @EachPartner
    @Contract({"T11", "T12"})
    void basicAloneIsAcceptedRaw(TestClient client) {
        String authorization = TokenEndpoint.basic(client.id(), client.secret());

        assertGranted(client, Campaigns.form(client), authorization);
        assertGranted(client, Campaigns.form(client), authorization.replace("Basic ", "bAsIc   "));
    }

    @EachPartner
    @Contract("T12")
    void basicIsAcceptedWithEachHalfPercentEncoded(TestClient client) {
        String id = Form.encode(client.id());
        String secret = Form.encode(client.secret());

        assertGranted(client, Campaigns.form(client), TokenEndpoint.basic(id, secret));
        assertGranted(
                client, Campaigns.form(client), TokenEndpoint.basic(client.id(), secret.toLowerCase(Locale.ROOT)));
        assertGranted(client, Campaigns.form(client), TokenEndpoint.basic(everyByteEncoded(client.id()), secret));
        assertGranted(
                client, Campaigns.form(client), TokenEndpoint.basic(client.id(), everyByteEncoded(client.secret())));
    }

    @EachPartner
    @Contract("T11")
    void basicWithTheSameClientIdInTheBodyIsAccepted(TestClient client) {
        String form = Form.of("client_id", client.id()) + "&" + Campaigns.form(client);

        assertGranted(client, form, TokenEndpoint.basic(client.id(), client.secret()));
        assertGranted(client, form, TokenEndpoint.basic(everyByteEncoded(client.id()), client.secret()));
    }

    @EachPartner
    @Contract("T11")
    void basicWithTheSameSecretInTheBodyIsAccepted(TestClient client) {
        String form =
                Form.of("client_id", client.id(), "client_secret", client.secret()) + "&" + Campaigns.form(client);

        assertGranted(client, form, TokenEndpoint.basic(client.id(), client.secret()));
        assertGranted(client, form, TokenEndpoint.basic(client.id(), Form.encode(client.secret())));
    }

    @EachPartner
    @Contract({"T11", "T12"})
    void idAndSecretInTheBodyAreAccepted(TestClient client) {
        String form =
                Form.of("client_id", client.id(), "client_secret", client.secret()) + "&" + Campaigns.form(client);

        Answers.assertGranted(TokenEndpoint.of(server, client).post(form));
        assertGranted(client, form, "Bearer something-else");
        assertGranted(client, form, "Negotiate YII=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s:e&c=r+t",
                "+",
                "100%",
                "%zz",
                "a%2",
                "::",
                "=&=",
                "with blank",
                " lead",
                "p\u00e4ss\u20acw\u00f6rd",
                "\"quoted\\\""
            })
    @Contract("T12")
    void everySecretCanBeSentInBasicRawOrEncodedAndInTheBody(String secret) {
        for (TestClient partner : List.of(TestClient.DEMO_PARTNER, TestClient.UAT_PARTNER)) {
            String scope = partner.tenant().campaignScope();
            Map<String, ?> settings = Map.of("secret", secret, "optionalClientScopes", List.of(scope));
            try (TemporaryClient client =
                    TemporaryClient.create(admin, partner.tenant().realm(), settings)) {
                String form = Form.machine(scope);
                String encoded = everyByteEncoded(secret);

                assertGranted(partner, form, TokenEndpoint.basic(client.id(), secret));
                assertGranted(partner, form, TokenEndpoint.basic(client.id(), encoded));
                Answers.assertGranted(TokenEndpoint.of(server, partner)
                        .post(Form.of("client_id", client.id(), "client_secret", secret) + "&" + form));
                Answers.assertRefused(
                        TokenEndpoint.of(server, partner)
                                .post(form, TokenEndpoint.basic(client.id(), secret.replace('+', ' ') + "x")),
                        "invalid_client");
            }
        }
    }

    @EachPartner
    @Contract("T12")
    void aSecretThatLooksEncodedIsReadAsEncodedInBasicAndAsItIsInTheBody(TestClient partner) {
        String secret = "a%20b%2Bc";
        try (TemporaryClient client = TemporaryClient.create(
                admin,
                partner.tenant().realm(),
                Map.of("secret", secret, "optionalClientScopes", List.of("webpremios.backoffice/all.read")))) {
            String form = "grant_type=client_credentials";
            TokenEndpoint endpoint = TokenEndpoint.of(server, partner);

            Answers.assertGranted(endpoint.post(form, TokenEndpoint.basic(client.id(), Form.encode(secret))));
            Answers.assertGranted(
                    endpoint.post(Form.of("client_id", client.id(), "client_secret", secret) + "&" + form));
            Answers.assertRefused(endpoint.post(form, TokenEndpoint.basic(client.id(), secret)), "invalid_client");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestClient.class,
            names = {"DEMO_PARTNER"})
    @Contract("T12")
    void aPlusIsNoBlankAndABlankIsNoPlus(TestClient client) {
        String blanks = client.secret().replace('+', ' ');

        assertThat(blanks).isNotEqualTo(client.secret());
        assertRefused(client, Campaigns.form(client), TokenEndpoint.basic(client.id(), blanks), "invalid_client");
        String unencoded = "client_id=" + client.id() + "&client_secret=" + client.secret();
        Answers.assertRefused(
                TokenEndpoint.of(server, client).post(unencoded + "&" + Campaigns.form(client)), "invalid_client");
    }

    @EachPartner
    @Contract("T13")
    void basicWithAnotherClientIdIsInvalid(TestClient client) {
        String basic = TokenEndpoint.basic(client.id(), client.secret());
        for (String other :
                List.of("demo-reader", "nobody", client.id() + " ", client.id().toUpperCase(Locale.ROOT))) {
            String form = Form.of("client_id", other) + "&" + Campaigns.form(client);

            assertRefused(client, form, basic, "invalid_request");
            assertRefused(client, form, TokenEndpoint.basic("nobody-else", "x"), "invalid_request");
        }
    }

    @EachPartner
    @Contract("T13")
    void basicWithAnotherSecretInTheBodyIsInvalidWhicheverIsRight(TestClient client) {
        String form = Campaigns.form(client);

        assertRefused(
                client,
                Form.of("client_secret", "wrong") + "&" + form,
                TokenEndpoint.basic(client.id(), client.secret()),
                "invalid_request");
        assertRefused(
                client,
                Form.of("client_id", client.id(), "client_secret", client.secret()) + "&" + form,
                TokenEndpoint.basic(client.id(), "wrong"),
                "invalid_request");
    }

    private void assertGranted(TestClient client, String form, String authorization) {
        Answers.assertGranted(TokenEndpoint.of(server, client).post(form, authorization));
    }

    private void assertRefused(TestClient client, String form, String authorization, String error) {
        Answers.assertRefused(TokenEndpoint.of(server, client).post(form, authorization), error);
    }

    private static String everyByteEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format("%%%02x", b));
        }
        return encoded.toString();
    }
}
