package digital.webpremios.identity.it.support.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestParticipant;
import digital.webpremios.identity.it.support.http.Pause;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A participant's browser at one host. It keeps cookies, fills in the login page, and follows no redirect by itself.
 */
public final class BrowserSession {

    private static final Pattern PORT = Pattern.compile("^(https?://[^/:]+):[0-9]+");

    private static final int ATTEMPTS = 4;

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final UnaryOperator<String> edge;

    public BrowserSession() {
        this(url -> url);
    }

    private BrowserSession(UnaryOperator<String> edge) {
        this.edge = edge;
    }

    /** A browser that an edge sends to this node, independent of the port in the tenants' addresses. */
    public static BrowserSession at(KeycloakServer node) {
        return new BrowserSession(url -> PORT.matcher(url).replaceFirst("$1:" + node.port()));
    }

    /** Continues with all cookies of another browser. */
    public void takeCookiesOf(BrowserSession other) {
        cookies.putAll(other.cookies);
    }

    /** The value of the header {@code Cookie}. */
    public String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public Response get(String url) {
        return keep(request().get(URI.create(edge.apply(url))));
    }

    /** The callback after the participant has signed in. */
    public Callback signIn(AuthorizationRequest request, TestParticipant participant) {
        return signIn(request, participant.username(), participant.password());
    }

    public Callback signIn(AuthorizationRequest request, String username, String password) {
        return Callback.of(logIn(request, username, password));
    }

    /**
     * The answer to the submitted login page. Keycloak refuses a login of a user while an earlier login is still being
     * finished in the background, and shows the page again.
     */
    public Response logIn(AuthorizationRequest request, String username, String password) {
        Response page = get(request.url());
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return fillIn(page, username, password);
    }

    /** The same for a login page that the browser has already. */
    public Response fillIn(Response page, TestParticipant participant) {
        return fillIn(page, participant.username(), participant.password());
    }

    private Response fillIn(Response page, String username, String password) {
        Response answer = page;
        for (int attempt = 0; attempt < ATTEMPTS && answer.statusCode() == 200; attempt++) {
            Pause.seconds(attempt);
            answer = submit(answer, Map.of("username", username, "password", password));
        }
        return answer;
    }

    /** The callback without a page: there is a session already, or the request is refused. */
    public Callback pass(AuthorizationRequest request) {
        return Callback.of(get(request.url()));
    }

    /** Sends the page's form. */
    public Response submit(Response page, Map<String, String> fields) {
        return submit(page.asString(), fields);
    }

    /** The same for a page's text. */
    public Response submit(String page, Map<String, String> fields) {
        return keep(request().formParams(fields).post(URI.create(edge.apply(BrowserPage.action(page)))));
    }

    private RequestSpecification request() {
        return given().urlEncodingEnabled(false).redirects().follow(false).cookies(cookies);
    }

    private Response keep(Response answer) {
        answer.getCookies().forEach((name, value) -> {
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        });
        return answer;
    }
}
