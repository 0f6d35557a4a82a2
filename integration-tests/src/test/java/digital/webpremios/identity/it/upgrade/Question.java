package digital.webpremios.identity.it.upgrade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.token.AccessToken;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What is asked at a tenant before the upgrade and after it; what two such answers must have in common is all that is kept. */
enum Question {
    PARTNERS_TOKEN(at -> token(at, Campaign.PARTNER, at.secret(Campaign.PARTNER))),
    PARTNERS_TOKEN_WITHOUT_A_SCOPE(at -> token(at.campaign()
            .token(
                    Campaign.PARTNER,
                    at.secret(Campaign.PARTNER),
                    Form.of("grant_type", "client_credentials", "client_id", Campaign.PARTNER)))),
    TOKEN_BY_A_NEW_SECRET(at -> token(at, Campaign.ROTATED, at.rotated())),
    TOKEN_BY_THE_SECRET_BEFORE_IT(at -> token(at, Campaign.ROTATED, at.secret(Campaign.ROTATED))),
    WRONG_SECRET(at -> refused(at, Campaign.PARTNER, "wrong", at.campaign().scope())),
    SECRET_OF_ANOTHER_CLIENT(
            at -> refused(at, Campaign.PARTNER, at.rotated(), at.campaign().scope())),
    SECRET_OF_ANOTHER_TENANT(at -> refused(
            at,
            Campaign.PARTNER,
            at.other().secret(Campaign.PARTNER),
            at.campaign().scope())),
    SCOPE_OF_ANOTHER_TENANT(at -> refused(
            at, Campaign.PARTNER, at.secret(Campaign.PARTNER), at.other().scope())),
    SIGN_IN(at -> signIn(at.campaign())),
    DISCOVERY(at -> document(at, "/.well-known/openid-configuration")),
    PUBLISHED_KEYS(at -> document(at, "/.well-known/jwks.json")),
    REALM_KEYS(at -> at.read("/keys")),
    REALM(at -> at.read("")),
    CLIENTS(at -> at.read("/clients")),
    CLIENT_SCOPES(at -> at.read("/client-scopes")),
    CLIENT_POLICIES(at -> at.read("/client-policies/policies")),
    CLIENT_PROFILES(at -> at.read("/client-policies/profiles")),
    COMPONENTS(at -> at.read("/components")),
    USER_PROFILE(at -> at.read("/users/profile"));

    /** Those of a token that no two tokens have in common. */
    private static final Set<String> OF_ONE_TOKEN =
            Set.of("iat", "exp", "auth_time", "jti", "origin_jti", "event_id", "at_hash");

    /**
     * Where it is asked.
     *
     * @param other another tenant
     * @param rotated the secret that replaced the one with which the client of this name was imported
     */
    record At(Campaign campaign, Campaign other, String rotated, AdminApi admin) {

        String secret(String client) {
            return campaign.secret(client);
        }

        /** What the admin API tells of the realm. */
        Object read(String path) {
            return ordered(
                    Campaign.granted(admin.get("/" + campaign.realm() + path)).get("$"));
        }
    }

    private final Function<At, Object> question;

    Question(Function<At, Object> question) {
        this.question = question;
    }

    Object ask(At at) {
        return question.apply(at);
    }

    /** Whether the answer holds no secret. */
    boolean isPrintable() {
        return ordinal() < DISCOVERY.ordinal();
    }

    /** The lines of a token that every token for the same question has. */
    static Map<String, Object> lasting(String token) {
        AccessToken parsed = AccessToken.parse(token);
        Map<String, Object> lasting = new TreeMap<>(parsed.claims());
        lasting.keySet().removeAll(OF_ONE_TOKEN);
        lasting.put("(header)", new TreeMap<>(parsed.header()));
        lasting.put("(lifetime)", parsed.seconds("exp") - parsed.seconds("iat"));
        return lasting;
    }

    private static Object token(At at, String client, String secret) {
        return token(at.campaign().machineToken(client, secret, at.campaign().scope()));
    }

    private static Object token(Response answer) {
        return lasting(Campaign.granted(answer).getString("access_token"));
    }

    private static Object refused(At at, String client, String secret, String scope) {
        Response answer = at.campaign().machineToken(client, secret, scope);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        return answer.asString();
    }

    private static Object signIn(Campaign campaign) {
        JsonPath tokens = campaign.signIn();
        return List.of(lasting(tokens.getString("access_token")), lasting(tokens.getString("id_token")));
    }

    private static Object document(At at, String path) {
        return ordered(Campaign.granted(given().get(at.campaign().url(path))).get("$"));
    }

    /** The same JSON whatever the order in which its members and elements came. */
    private static Object ordered(Object json) {
        if (json instanceof Map<?, ?> members) {
            Map<String, Object> ordered = new TreeMap<>();
            members.forEach(
                    (name, value) -> ordered.put(String.valueOf(name), value == null ? "null" : ordered(value)));
            return ordered;
        }
        return json instanceof List<?> elements
                ? elements.stream()
                        .map(Question::ordered)
                        .sorted(Comparator.comparing(Object::toString))
                        .toList()
                : json;
    }
}
