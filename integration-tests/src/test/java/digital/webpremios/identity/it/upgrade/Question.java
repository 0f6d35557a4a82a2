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

/**
 * A question to a tenant before and after the upgrade. Only the parts that two such answers must share are kept.
 *
 * @param printable whether the answer is short and contains no secret
 */
record Question(String name, boolean printable, Function<At, Object> answer) {

    static final List<Question> ALL = List.of(
            ofAClient("a partner's token", at -> token(at, Campaign.PARTNER, at.secret(Campaign.PARTNER))),
            ofAClient("a partner's token without a scope", Question::tokenWithoutAScope),
            ofAClient("a token by a new secret", at -> token(at, Campaign.ROTATED, at.rotated())),
            ofAClient(
                    "a token by the secret before it", at -> token(at, Campaign.ROTATED, at.secret(Campaign.ROTATED))),
            ofAClient("a wrong secret", at -> refused(at, "wrong", at.campaign())),
            ofAClient("another client's secret", at -> refused(at, at.rotated(), at.campaign())),
            ofAClient("another tenant's secret", at -> refused(at, at.other().secret(Campaign.PARTNER), at.campaign())),
            ofAClient("another tenant's scope", at -> refused(at, at.secret(Campaign.PARTNER), at.other())),
            ofAClient("a sign-in's tokens", at -> signIn(at.campaign())),
            published("discovery", "/.well-known/openid-configuration"),
            published("published keys", "/.well-known/jwks.json"),
            administered("realm's keys", "/keys"),
            administered("realm", ""),
            administered("clients", "/clients"),
            administered("client scopes", "/client-scopes"),
            administered("client policies", "/client-policies/policies"),
            administered("client profiles", "/client-policies/profiles"),
            administered("components", "/components"),
            administered("user profile", "/users/profile"));

    /** The claims that differ between two sign-ins or two tokens. */
    private static final Set<String> OF_ONE_TOKEN =
            Set.of("iat", "exp", "auth_time", "jti", "origin_jti", "event_id", "at_hash", "sid");

    /**
     * The tenant that is asked.
     *
     * @param other another tenant
     * @param rotated the secret that replaced the one with which the client of this name was imported
     */
    record At(Campaign campaign, Campaign other, String rotated, AdminApi admin) {

        String secret(String client) {
            return campaign.secret(client);
        }

        /** The admin API's answer about the realm. */
        Object read(String path) {
            return ordered(
                    Campaign.granted(admin.get("/" + campaign.realm() + path)).get("$"));
        }
    }

    private static Question ofAClient(String name, Function<At, Object> answer) {
        return new Question(name, true, answer);
    }

    private static Question published(String name, String path) {
        return new Question(
                name,
                false,
                at -> ordered(
                        Campaign.granted(given().get(at.campaign().url(path))).get("$")));
    }

    private static Question administered(String name, String path) {
        return new Question(name, false, at -> at.read(path));
    }

    @Override
    public String toString() {
        return name;
    }

    /** The claims that every token for the same question has. */
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

    private static Object tokenWithoutAScope(At at) {
        String form = Form.of("grant_type", "client_credentials", "client_id", Campaign.PARTNER);
        return token(at.campaign().token(Campaign.PARTNER, at.secret(Campaign.PARTNER), form));
    }

    private static Object token(Response answer) {
        return lasting(Campaign.granted(answer).getString("access_token"));
    }

    /** A token request of the partner, with any secret and any tenant's scope. */
    private static Object refused(At at, String secret, Campaign scopes) {
        Response answer = at.campaign().machineToken(Campaign.PARTNER, secret, scopes.scope());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        return answer.asString();
    }

    private static Object signIn(Campaign campaign) {
        JsonPath tokens = campaign.signIn();
        return List.of(lasting(tokens.getString("access_token")), lasting(tokens.getString("id_token")));
    }

    /** The JSON with members and elements in a fixed order. */
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
