package digital.webpremios.identity.it.border.wire;

import java.util.List;
import java.util.Locale;

/**
 * An answer as it was received.
 *
 * @param status {@link #CLOSED} or {@link #SILENCE} when there was no answer
 * @param headers the header lines, in order
 */
public record WireAnswer(int status, List<String> headers, String body) {

    /** The status for a connection that the server closed without an answer. */
    public static final int CLOSED = 0;

    /** The status for no answer within the time limit. */
    public static final int SILENCE = -1;

    public WireAnswer {
        headers = List.copyOf(headers);
    }

    public static WireAnswer none(int reason) {
        return new WireAnswer(reason, List.of(), "");
    }

    /** The values of every line of this header. */
    public List<String> header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    /** The value of the first such header, or an empty text. */
    public String firstHeader(String name) {
        return header(name).stream().findFirst().orElse("");
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Headers and body in one text. */
    public String text() {
        return String.join("\n", headers) + "\n\n" + body;
    }
}
