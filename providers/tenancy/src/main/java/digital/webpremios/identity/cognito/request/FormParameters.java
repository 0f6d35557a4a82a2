package digital.webpremios.identity.cognito.request;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.RequestDenial.DuplicateParameter;
import digital.webpremios.identity.denial.RequestDenial.UnreadableParameters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parameters in the form {@code application/x-www-form-urlencoded}, each of them once.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-3.2">RFC 6749, section 3.2: "Request and response
 *     parameters MUST NOT be included more than once"</a>
 */
public record FormParameters(Map<String, String> values) {

    private static final FormParameters NONE = new FormParameters(Map.of());

    public FormParameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Parses a body or a query. Control characters and bytes that are not UTF-8 are refused.
     *
     * @param encoded one character for each byte, as ISO-8859-1 reads them
     */
    public static Decision<FormParameters> parse(String encoded) {
        if (encoded.isEmpty()) {
            return Decision.allow(NONE);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            Optional<String> name = PercentDecoder.form(equals < 0 ? pair : pair.substring(0, equals));
            Optional<String> value = PercentDecoder.form(equals < 0 ? "" : pair.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty()) {
                return Decision.deny(new UnreadableParameters("percent-encoded UTF-8 was expected"));
            }
            if (hasControlCharacter(name.get()) || hasControlCharacter(value.get())) {
                return Decision.deny(new UnreadableParameters("control characters are not allowed"));
            }
            if (values.putIfAbsent(name.get(), value.get()) != null) {
                return Decision.deny(new DuplicateParameter(printable(name.get())));
            }
        }
        return Decision.allow(new FormParameters(values));
    }

    /** Merges two sets of parameters. A name in both counts as repeated and is refused. */
    public Decision<FormParameters> merge(FormParameters others) {
        if (others.values.isEmpty()) {
            return Decision.allow(this);
        }
        Map<String, String> merged = new LinkedHashMap<>(values);
        for (Map.Entry<String, String> other : others.values.entrySet()) {
            if (merged.putIfAbsent(other.getKey(), other.getValue()) != null) {
                return Decision.deny(new DuplicateParameter(printable(other.getKey())));
            }
        }
        return Decision.allow(new FormParameters(merged));
    }

    /** The value, or null if the parameter is absent or empty, which RFC 6749 treats alike. */
    public @Nullable String get(String name) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    public boolean has(String name) {
        return get(name) != null;
    }

    private static boolean hasControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                return true;
            }
        }
        return false;
    }

    private static String printable(String name) {
        String ascii = name.replaceAll("[^\\x20-\\x7E]", "?");
        return ascii.length() <= 64 ? ascii : ascii.substring(0, 64);
    }

    /** Names only: values may be secrets. */
    @Override
    public String toString() {
        return "FormParameters" + values.keySet();
    }
}
