package digital.webpremios.identity.it.support.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer to a browser, with redirects not followed. */
public record BrowserPage(URI uri, int status, Map<String, List<String>> headers, String body) {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");

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
        Matcher action = ACTION.matcher(body);
        assertThat(action.find()).as("a form on %s: %s", uri, text()).isTrue();
        return unescape(action.group(1));
    }

    /** The first link to a URL that contains this text. */
    public String link(String part) {
        Matcher link = Pattern.compile("<a [^>]*href=\"([^\"]*" + Pattern.quote(part) + "[^\"]*)\"")
                .matcher(body);
        assertThat(link.find()).as("a link to %s on %s: %s", part, uri, text()).isTrue();
        return uri.resolve(unescape(link.group(1))).toString();
    }

    /** The text of the page, without markup. */
    public String text() {
        return unescape(body.replaceAll("(?s)<(script|style|head)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " "));
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

    private static String unescape(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
