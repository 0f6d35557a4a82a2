package digital.webpremios.identity.cognito.request;

import org.jspecify.annotations.Nullable;

/**
 * A form request before it is parsed. Its method and content type have been checked.
 *
 * @param body the form's text, one character for each byte, perhaps empty
 * @param query the query's text as it stands in the URL, or null
 * @param authorization the {@code Authorization} header, or null
 */
public record RawFormRequest(
        String body, @Nullable String query, @Nullable String authorization) {

    @Override
    public String toString() {
        return "RawFormRequest";
    }
}
