package digital.webpremios.identity.cognito.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import digital.webpremios.identity.cognito.request.FormParameters;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.RequestDenial.TooLong;
import digital.webpremios.identity.denial.RequestDenial.UnreadableParameters;
import java.net.URLEncoder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses and writes the query of a browser path. */
public final class BrowserParameters {

    /** The most characters that a query may have. */
    static final int MAX_LENGTH = 8192;

    private BrowserParameters() {}

    /**
     * Parses a query. Repeated parameters, control characters and line breaks are refused, so that a query has one
     * meaning only.
     *
     * @param rawQuery the query's text as it stands in the URL, or null
     */
    public static Decision<FormParameters> read(@Nullable String rawQuery) {
        String query = rawQuery == null ? "" : rawQuery;
        if (query.length() > MAX_LENGTH) {
            return Decision.deny(new TooLong("query", MAX_LENGTH, query.length()));
        }
        return FormParameters.parse(query).then(BrowserParameters::withoutLineBreaks);
    }

    /** Writes parameters as a query that {@link #read} parses again. */
    public static String write(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(joining("&"));
    }

    private static Decision<FormParameters> withoutLineBreaks(FormParameters parameters) {
        boolean printable = parameters.values().entrySet().stream()
                .allMatch(parameter -> isPrintable(parameter.getKey()) && isPrintable(parameter.getValue()));
        return printable
                ? Decision.allow(parameters)
                : Decision.deny(new UnreadableParameters("control characters are not allowed"));
    }

    private static boolean isPrintable(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
