package digital.webpremios.identity.it.support.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An answer to a browser, with redirects not followed. */
public record BrowserPage(URI uri, int status, Map<String, List<String>> headers, String body) {

    public BrowserPage {
        headers = Map.copyOf(headers);
    }

    /** The location of the redirect. */
    public String location() {
        assertThat(status).as("%s: %s", uri, text()).isIn(302, 303);
        return header("location").get(0);
    }

    public List<String> header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, List.of());
    }

    /** The target of the page's first form. */
    public String action() {
        return action(body);
    }

    /** The target of the first form in some HTML. */
    public static String action(String html) {
        Element form = Jsoup.parse(html).selectFirst("form[action]");
        return Objects.requireNonNull(form, () -> "No form in " + html).attr("action");
    }

    /** The first link to a URL that contains this text. */
    public String link(String part) {
        Element link = document().selectFirst("a[href*=" + part + "]");
        return Objects.requireNonNull(link, () -> "No link to " + part + " on " + uri + ": " + text())
                .absUrl("href");
    }

    /** The text of the page, without markup. */
    public String text() {
        return document().body().text();
    }

    private Document document() {
        return Jsoup.parse(body, uri.toString());
    }

    /** The parameters in the query or the fragment of a URL. */
    public static Map<String, String> parameters(String url, char mark) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int start = url.indexOf(mark);
        if (start >= 0) {
            for (String pair : url.substring(start + 1).split("&", -1)) {
                String[] parts = pair.split("=", 2);
                assertThat(parameters.put(parts[0], URLDecoder.decode(parts[1], UTF_8)))
                        .as("%s once in %s", parts[0], url)
                        .isNull();
            }
        }
        return parameters;
    }

    /** A parameter in the query or the fragment of a URL, which must be present. */
    public static String parameter(String url, char mark, String name) {
        return Objects.requireNonNull(parameters(url, mark).get(name), () -> "No " + name + " in " + url);
    }
}
