package digital.webpremios.identity.it.support.http;

import java.util.List;
import java.util.Locale;

/**
 * An answer as it was received.
 *
 * @param headers the header lines in order, including repeated ones
 */
public record RawAnswer(int status, List<String> headers, String body) {

    public RawAnswer {
        headers = List.copyOf(headers);
    }

    public static RawAnswer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.") || end < 0) {
            throw new IllegalStateException("No answer but: " + text);
        }
        List<String> lines = List.of(text.substring(0, end).split("\r\n"));
        int status = Integer.parseInt(lines.get(0).split(" ", 3)[1]);
        return new RawAnswer(status, lines.subList(1, lines.size()), text.substring(end + 4));
    }

    /** The values of every line of this header. */
    public List<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    /** Status and body, without the number that the server puts into each answer to a malformed host. */
    public String essence() {
        return status + " " + body.replaceAll("Error id [0-9a-f-]+", "Error id");
    }
}
