package digital.webpremios.identity.it.upgrade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.support.browser.Browser;
import digital.webpremios.identity.it.support.http.Form;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tenant that the older pack created: its descriptor, and the requests of its clients and its participant. */
record Campaign(int id, int port) {

    static final String PARTNER = "partner";
    static final String ROTATED = "rotated";
    private static final String APP = "web-app";
    private static final String PARTICIPANT = "ana";
    private static final String CALLBACK = "https://app.example/callback";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    String realm() {
        return "campaign-" + id;
    }

    String url(String path) {
        return "http://auth." + realm() + ".localhost:" + port + path;
    }

    String scope() {
        return "webpremios.campaigns/" + id;
    }

    /** The secret with which a client was imported. */
    String secret(String client) {
        return "secret+of " + client + "&" + id;
    }

    /** The values of the descriptor's variables. */
    Map<String, String> variables() {
        return Map.of(
                variable("PARTNER"), secret(PARTNER),
                variable("ROTATED"), secret(ROTATED),
                variable("APP"), secret(APP),
                variable("ANA"), password());
    }

    Response token(String client, String secret, String form) {
        return given().auth()
                .preemptive()
                .basic(client, secret)
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post(url("/oauth2/token"));
    }

    /** A partner's request of the integration guide. */
    Response machineToken(String client, String secret, String scope) {
        return token(client, secret, Form.of("grant_type", "client_credentials", "client_id", client, "scope", scope));
    }

    /** Signs a participant in with a new browser, and returns the tokens. */
    JsonPath signIn() {
        String query = Form.of("response_type", "code", "client_id", APP, "redirect_uri", CALLBACK, "scope", "openid");
        String location = new Browser().signIn(url("/oauth2/authorize?" + query), PARTICIPANT, password());
        Matcher code = CODE.matcher(location);
        assertThat(code.find()).as(location).isTrue();
        return granted(token(
                APP,
                secret(APP),
                Form.of("grant_type", "authorization_code", "redirect_uri", CALLBACK, "code", code.group(1))));
    }

    JsonPath refresh(String refreshToken) {
        return granted(token(APP, secret(APP), Form.of("grant_type", "refresh_token", "refresh_token", refreshToken)));
    }

    /** The claims about the participant of an access token. */
    Map<String, Object> userInfo(String accessToken) {
        return granted(given().header("Authorization", "Bearer " + accessToken).get(url("/oauth2/userInfo")))
                .getMap("$");
    }

    static JsonPath granted(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /** The descriptor in the older pack's format. */
    String descriptor() {
        return """
            realm: <realm>
            tenant-id: <id>
            host: auth.<realm>.localhost
            url: http://auth.<realm>.localhost:<port>
            display-name: Campaign <id>
            scopes:
              it/read: Read
              webpremios.campaigns/{tenant-id}: Act for the campaign
            clients:
              partner:
                secret: env:UPGRADE_<id>_PARTNER
                grants: [client_credentials]
                scopes: [it/read, 'webpremios.campaigns/{tenant-id}']
              rotated:
                secret: env:UPGRADE_<id>_ROTATED
                grants: [client_credentials]
                scopes: ['webpremios.campaigns/{tenant-id}']
              web-app:
                secret: env:UPGRADE_<id>_APP
                grants: [authorization_code, refresh_token]
                scopes: [openid, email, profile]
                redirect-uris: [<callback>]
                logout-uris: [https://app.example/]
            policy:
              scopes: [it/read, 'webpremios.campaigns/{tenant-id}']
              grants: [authorization_code, client_credentials, refresh_token]
              access-token-lifetime:
                minimum: 5m
                maximum: 1d
              client-type: unrestricted
              client-authenticators: [client-secret]
              pkce: unrestricted
              app-client-rules: required
              source-addresses: unrestricted
              limits:
                client: unrestricted
                tenant: unrestricted
                failed-authentications:
                  per-minute: 6000
                  burst: 6000
              secret-age:
                maximum: 365d
                overlap: 30d
                notice: 30d
              refresh-token-rotation: unrestricted
            participants:
              attributes:
                custom:campaign_id:
                  pattern: '[A-Za-z0-9._-]+'
              groups: [ouro]
              examples:
                ana:
                  password: env:UPGRADE_<id>_ANA
                  email-verified: true
                  attributes: { email: ana@campaign.example, given_name: Ana, family_name: Souza, custom:campaign_id: '<id>' }
                  groups: [ouro]
            """.replace("<realm>", realm())
                .replace("<id>", Integer.toString(id))
                .replace("<port>", Integer.toString(port))
                .replace("<callback>", CALLBACK);
    }

    private String variable(String name) {
        return "UPGRADE_" + id + "_" + name;
    }

    private String password() {
        return "Passw0rd-of-ana-" + id;
    }
}
