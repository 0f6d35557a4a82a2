package digital.webpremios.identity.cognito.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The request headers that the answer to a CORS preflight allows: those of plain clients, and every other one that the
 * browser asks for, because SDKs and tracing add their own. Credentials are never allowed, so no header is a risk.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: CORS protocol</a>
 */
public final class PreflightHeaders {

    /** The most characters of {@code Access-Control-Request-Headers} that are read. */
    static final int MAX_LENGTH = 4096;

    private static final List<String> ALWAYS = List.of("Authorization", "Content-Type", "Accept", "X-Requested-With");
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*,[ \\t]*");

    private PreflightHeaders() {}

    /**
     * The value of {@code Access-Control-Allow-Headers}.
     *
     * @param asked the value of {@code Access-Control-Request-Headers}, or null; if it is too long or not a list of
     *     tokens (RFC 9110, sections 5.6.1 and 5.6.2), nothing of it is repeated
     */
    public static String allowed(@Nullable String asked) {
        List<String> allowed = new ArrayList<>(ALWAYS);
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(ALWAYS);
        names(asked).stream().filter(known::add).forEach(allowed::add);
        return String.join(", ", allowed);
    }

    private static List<String> names(@Nullable String asked) {
        if (asked == null || asked.length() > MAX_LENGTH) {
            return List.of();
        }
        List<String> names = Arrays.stream(SEPARATOR.split(asked.strip(), -1))
                .filter(name -> !name.isEmpty())
                .toList();
        return names.stream().allMatch(name -> TOKEN.matcher(name).matches()) ? names : List.of();
    }
}
