package digital.webpremios.identity.it.support.browser;

import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.http.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A browser that keeps cookies and fills in forms. It follows no redirect by itself, so that a test sees each of them.
 * Like real browsers it treats loopback as a secure context.
 */
public final class Browser {

    private static final int ATTEMPTS = 4;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

    private final List<BrowserCookie> cookies = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** A browser with these preferred languages. */
    public static Browser speaking(String acceptLanguage) {
        Browser browser = new Browser();
        browser.headers.put("Accept-Language", acceptLanguage);
        return browser;
    }

    public BrowserPage get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    /** Sends the page's form. */
    public BrowserPage submit(BrowserPage page, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> Form.encode(field.getKey()) + "=" + Form.encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(page.action()))
                .header("Content-Type", Form.CONTENT_TYPE)
                .POST(BodyPublishers.ofString(form)));
    }

    /**
     * Follows a client's redirect to Keycloak's login page, signs in there, and returns where the browser is sent.
     * Keycloak refuses a login of a user while an earlier login is still being finished in the background, and shows
     * the page again.
     */
    public String signIn(String url, String username, String password) {
        BrowserPage answer = get(get(url).location());
        for (int attempt = 0; attempt < ATTEMPTS && answer.status() == 200; attempt++) {
            Pause.seconds(attempt);
            answer = submit(answer, Map.of("username", username, "password", password));
        }
        return answer.location();
    }

    public List<BrowserCookie> cookies() {
        return List.copyOf(cookies);
    }

    /** Stores a cookie as if the host of the URL had set it. */
    public void plant(String url, BrowserCookie cookie) {
        cookies.add(
                new BrowserCookie(URI.create(url).getHost(), "/", cookie.name(), cookie.value(), cookie.attributes()));
    }

    private BrowserPage send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        URI uri = request.build().uri();
        String header = cookies.stream()
                .filter(cookie -> cookie.isFor(uri))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        if (!header.isEmpty()) {
            request.header("Cookie", header);
        }
        try {
            HttpResponse<String> answer =
                    HTTP.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(line -> keep(BrowserCookie.parse(uri, line)));
            return new BrowserPage(uri, answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(BrowserCookie cookie) {
        cookies.removeIf(cookie::replaces);
        if (!cookie.isGone()) {
            cookies.add(cookie);
        }
    }
}
