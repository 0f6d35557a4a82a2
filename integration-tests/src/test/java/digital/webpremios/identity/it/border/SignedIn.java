package digital.webpremios.identity.it.border;

import digital.webpremios.identity.it.border.wire.Draft;
import digital.webpremios.identity.it.border.wire.Wire;
import digital.webpremios.identity.it.border.wire.WireAnswer;
import digital.webpremios.identity.it.support.browser.BrowserPage;
import digital.webpremios.identity.it.support.http.Form;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A participant's session at one tenant: the cookies of one browser, and the tokens that were issued for it. */
final class SignedIn {

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String CALLBACK = "http://localhost:3000/callback";

    private final Insider owner;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String accessToken;
    private final String idToken;
    private final String refreshToken;

    private SignedIn(Insider owner, Wire wire) {
        this.owner = owner;
        String form = Form.of("username", owner.username(), "password", owner.password());
        Draft login = Draft.post(owner.host(), loginPath(wire), form, "Cookie: " + cookies());
        String code = codeOf(keep(wire.exchange(login.text())));
        JsonPath tokens = JsonPath.from(redeem(wire, code).body());
        accessToken = tokens.getString("access_token");
        idToken = tokens.getString("id_token");
        refreshToken = tokens.getString("refresh_token");
    }

    /** Signs the participant in at the web application and redeems the code. */
    static SignedIn of(Insider owner, Wire wire) {
        return new SignedIn(owner, wire);
    }

    /** Another code of the session, or an empty text when the session has ended. */
    String code(Wire wire) {
        return codeOf(authorize(wire, "&prompt=none"));
    }

    /** Redeems a code at the participant's own tenant. */
    WireAnswer redeem(Wire wire, String code) {
        return token(wire, Form.of("grant_type", "authorization_code", "redirect_uri", CALLBACK, "code", code));
    }

    /** Refreshes the tokens at the participant's own tenant. */
    WireAnswer refresh(Wire wire) {
        return token(wire, Form.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** Asks the UserInfo endpoint of the participant's own tenant. */
    WireAnswer userInfo(Wire wire) {
        return wire.exchange(Draft.get(owner.host(), "/oauth2/userInfo", "", "Authorization: Bearer " + accessToken)
                .text());
    }

    String accessToken() {
        return accessToken;
    }

    String idToken() {
        return idToken;
    }

    String refreshToken() {
        return refreshToken;
    }

    /** The value of the header {@code Cookie}. */
    String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private WireAnswer token(Wire wire, String form) {
        return wire.exchange(Draft.post(owner.host(), "/oauth2/token", form, owner.basic(owner.web()))
                .text());
    }

    /** The target of the login form that the browser is shown. */
    private String loginPath(Wire wire) {
        String action = BrowserPage.action(authorize(wire, "").body());
        return action.substring(action.indexOf("/realms/"));
    }

    private WireAnswer authorize(Wire wire, String more) {
        String query =
                Form.of("response_type", "code", "scope", "openid", "client_id", owner.web(), "redirect_uri", CALLBACK);
        String path = "/realms/" + owner.tenant().realm() + "/protocol/openid-connect/auth";
        return keep(wire.exchange(Draft.get(owner.host(), path, query + more, "Cookie: " + cookies())
                .text()));
    }

    private WireAnswer keep(WireAnswer answer) {
        for (String line : answer.header("set-cookie")) {
            String[] pair = line.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    private static String codeOf(WireAnswer answer) {
        Matcher code = CODE.matcher(answer.firstHeader("location"));
        return code.find() ? code.group(1) : "";
    }
}
