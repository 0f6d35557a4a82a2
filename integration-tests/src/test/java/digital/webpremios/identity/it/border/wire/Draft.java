package digital.webpremios.identity.it.border.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request before it is written to the wire.
 *
 * @param host the value of the header {@code Host}
 * @param path or an absolute URI, without the query
 * @param query the encoded query, or an empty text
 * @param headers header lines beside {@code Host}, {@code Content-Type} and {@code Content-Length}
 * @param contentType of the body, or an empty text where there is none
 */
public record Draft(
        String method, String host, String path, String query, List<String> headers, String contentType, String body) {

    private static final String FORM = "application/x-www-form-urlencoded";

    public Draft {
        headers = List.copyOf(headers);
    }

    public static Draft get(String host, String path, String query, String... headers) {
        return new Draft("GET", host, path, query, List.of(headers), "", "");
    }

    public static Draft post(String host, String path, String form, String... headers) {
        return new Draft("POST", host, path, "", List.of(headers), FORM, form);
    }

    /** The same with parameters: in the form where there is one, else in the query. */
    public Draft withParameters(String more) {
        return contentType.equals(FORM)
                ? new Draft(method, host, path, query, headers, contentType, joined(body, more))
                : new Draft(method, host, path, joined(query, more), headers, contentType, body);
    }

    public Draft withJson(String json) {
        return new Draft(method, host, path, joined(query, body), headers, "application/json", json);
    }

    public Draft withMethod(String other) {
        return new Draft(other, host, path, query, headers, contentType, body);
    }

    public Draft withHost(String other) {
        return new Draft(method, other, path, query, headers, contentType, body);
    }

    public Draft withPath(String other) {
        return new Draft(method, host, other, query, headers, contentType, body);
    }

    /** A GET with the form's parameters in the query. */
    public Draft asGet() {
        return inQuery().withMethod("GET");
    }

    /** The form's parameters in the query. */
    public Draft inQuery() {
        return contentType.equals(FORM) ? new Draft(method, host, path, joined(query, body), headers, "", "") : this;
    }

    /** A POST with the query's parameters in the form. */
    public Draft asPost() {
        return new Draft("POST", host, path, "", headers, FORM, query);
    }

    public Draft plus(String... lines) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of(lines));
        return new Draft(method, host, path, query, all, contentType, body);
    }

    /** What goes over the wire, one character for each byte. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(method + " " + path + (query.isEmpty() ? "" : "?" + query) + " HTTP/1.1");
        lines.add("Host: " + host);
        lines.addAll(headers);
        if (!contentType.isEmpty()) {
            lines.add("Content-Type: " + contentType);
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            lines.add("Content-Length: " + body.getBytes(StandardCharsets.ISO_8859_1).length);
        }
        return String.join("\r\n", lines) + "\r\n\r\n" + body;
    }

    private static String joined(String... parameters) {
        return Stream.of(parameters).filter(text -> !text.isEmpty()).collect(Collectors.joining("&"));
    }
}
