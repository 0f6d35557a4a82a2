package digital.webpremios.identity.it.realmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tenant that a test applies with the tool, in a first and a changed form. It is deleted when the test ends. */
public record AppliedTenant(KeycloakServer server, AdminApi admin, String realm, String tenantId, String host)
        implements AutoCloseable {

    public static final String PARTNER = "partner";
    public static final String SECRET = "secret+of the&partner=";

    /** All secrets that its descriptors name. */
    public static final Map<String, String> SECRETS = Map.of(
            "IT_PARTNER_SECRET", SECRET,
            "IT_OLD_PARTNER_SECRET", "secret-of-the-old-partner",
            "IT_NEWCOMER_SECRET", "secret-of-the-newcomer",
            "IT_WEB_APP_SECRET", "secret-of-the-web-app",
            "IT_MAIL_PASSWORD", "password-of-the-mail-account",
            "IT_PARTICIPANT_PASSWORD", "Passw0rd-of-a-participant");

    /** Two tenants of different realms, ids and hosts. */
    public static AppliedTenant one(KeycloakServer server, AdminApi admin) {
        return new AppliedTenant(server, admin, "applied-one", "515151", "auth.added.localhost");
    }

    public static AppliedTenant other(KeycloakServer server, AdminApi admin) {
        return new AppliedTenant(server, admin, "applied_other", "626262", "auth.moved.localhost");
    }

    /** Its first descriptor. */
    public Path first(Path directory) {
        return write(directory.resolve("first"), replaced(FIRST));
    }

    /** Its changed descriptor, in which nearly everything differs: some rules are stricter and some are looser. */
    public Path second(Path directory) {
        return write(directory.resolve("second"), replaced(SECOND));
    }

    public Path write(Path directory, String text) {
        try {
            return Files.writeString(Files.createDirectories(directory).resolve(realm + ".yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String replaced(Map<String, String> texts) {
        String text = DESCRIPTOR;
        for (Map.Entry<String, String> replacement : texts.entrySet()) {
            text = text.replace("<" + replacement.getKey() + ">", replacement.getValue());
        }
        return text.replace("<realm>", realm)
                .replace("<tenant-id>", tenantId)
                .replace("<host>", host)
                .replace("<url>", server.url(host));
    }

    /** A token for its partner, on the hosted domain. */
    public Response token() {
        return new TokenEndpoint(server.url(host) + "/oauth2/token")
                .post(Form.machine("webpremios.campaigns/" + tenantId), TokenEndpoint.basic(PARTNER, SECRET));
    }

    public void assertPartnerGetsAToken(String when) {
        Response answer = token();
        assertThat(answer.statusCode()).as(when + ": " + answer.asString()).isEqualTo(200);
    }

    public boolean exists() {
        return admin.get("/" + realm).statusCode() == 200;
    }

    @Override
    public void close() {
        if (exists()) {
            admin.delete("/" + realm).then().statusCode(204);
        }
    }

    private static Map<String, String> texts(String... pairs) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            texts.put(pairs[i], pairs[i + 1]);
        }
        return texts;
    }

    private static final Map<String, String> FIRST = texts(
            "name", "First name",
            "extra-scope", "it/legacy",
            "client", """
              old-partner:
                secret: env:IT_OLD_PARTNER_SECRET
                grants: [client_credentials]
                scopes: [it/read]
            """,
            "redirect", "https://app.example/first",
            "grants", "[authorization_code, client_credentials, implicit, refresh_token]",
            "maximum", "1d",
            "age", "365d",
            "color", "'#0b57d0'",
            "groups", "[ouro]",
            "attribute", "custom:campaign_id",
            "history", "0");

    private static final Map<String, String> SECOND = texts(
            "name", "Second name",
            "extra-scope", "it/write",
            "client", """
              newcomer:
                name: Newcomer
                secret: env:IT_NEWCOMER_SECRET
                grants: [client_credentials]
                scopes: [it/read, it/write]
            """,
            "redirect", "https://app.example/second",
            "grants", "[authorization_code, client_credentials, refresh_token]",
            "maximum", "12h",
            "age", "180d",
            "color", "'#b00020'",
            "groups", "[ouro, prata]",
            "attribute", "custom:catalog_id",
            "history", "3");

    private static final String DESCRIPTOR = """
            realm: <realm>
            tenant-id: <tenant-id>
            host: <host>
            url: <url>
            display-name: <name>
            branding:
              primary-color: <color>
            scopes:
              it/read: Read
              <extra-scope>: <name>
              webpremios.campaigns/{tenant-id}: Act for the campaign
            clients:
              partner:
                name: <name>
                secret: env:IT_PARTNER_SECRET
                grants: [client_credentials]
                scopes: [it/read, <extra-scope>, 'webpremios.campaigns/{tenant-id}']
            <client>
              web-app:
                secret: env:IT_WEB_APP_SECRET
                grants: [authorization_code, refresh_token]
                scopes: [openid, email, profile]
                redirect-uris: [<redirect>]
                logout-uris: [https://app.example/]
            policy:
              scopes: [it/read, <extra-scope>, 'webpremios.campaigns/{tenant-id}']
              grants: <grants>
              access-token-lifetime:
                minimum: 5m
                maximum: <maximum>
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
                maximum: <age>
                overlap: 30d
                notice: 30d
              refresh-token-rotation: unrestricted
            participants:
              password-policy:
                minimum-length: 8
                uppercase: required
                lowercase: required
                digit: required
                symbol: unrestricted
                history: <history>
              attributes:
                <attribute>:
                  pattern: '[A-Za-z0-9._-]+'
              groups: <groups>
              mail:
                from: no-reply@campaign.example
                host: smtp.campaign.example
                port: 587
                security: starttls
                user: campaign
                password: env:IT_MAIL_PASSWORD
              examples:
                ana:
                  password: env:IT_PARTICIPANT_PASSWORD
                  email-verified: true
                  attributes: { email: ana@campaign.example, given_name: Ana, family_name: Souza }
                  groups: [ouro]
            """;
}
