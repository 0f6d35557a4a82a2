package digital.webpremios.identity.it.support.browser;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * A cookie as a browser keeps it.
 *
 * @param host the only host that the cookie is sent to
 * @param attributes the attributes after the value in the header, in lower case
 */
public record BrowserCookie(String host, String path, String name, String value, List<String> attributes) {

    public BrowserCookie {
        attributes = List.copyOf(attributes);
    }

    public static BrowserCookie parse(URI origin, String header) {
        String[] parts = header.split(";", -1);
        String[] pair = parts[0].split("=", 2);
        List<String> attributes = List.of(parts).subList(1, parts.length).stream()
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .toList();
        return new BrowserCookie(origin.getHost(), attribute(attributes, "path", "/"), pair[0], pair[1], attributes);
    }

    public boolean isGone() {
        return attribute(attributes, "max-age", "1").equals("0");
    }

    public boolean isFor(URI uri) {
        return uri.getHost().equals(host) && uri.getPath().startsWith(path);
    }

    public boolean replaces(BrowserCookie other) {
        return host.equals(other.host) && path.equals(other.path) && name.equals(other.name);
    }

    private static String attribute(List<String> attributes, String name, String otherwise) {
        return attributes.stream()
                .filter(attribute -> attribute.startsWith(name + "="))
                .map(attribute -> attribute.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }
}
