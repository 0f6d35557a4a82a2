package digital.webpremios.identity.cognito.request;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form request before its parameters are parsed.
 *
 * @param body the form's text, one character for each byte, perhaps empty
 * @param query the query's text as it stands in the URL, or null
 * @param authorization the {@code Authorization} header, or null
 */
public record RawFormRequest(
        String body, @Nullable String query, @Nullable String authorization) {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    /**
     * The request with the form that is in a body; nothing if the body has another content type.
     *
     * <p>An empty body is accepted with any content type, since the parameters may be in the query and clients leave a
     * content type behind. JSON clients write an empty body as {@code null}.
     */
    public static Optional<RawFormRequest> read(
            @Nullable String contentType, String body, @Nullable String query, @Nullable String authorization) {
        if (isForm(contentType)) {
            return Optional.of(new RawFormRequest(body, query, authorization));
        }
        boolean none = body.isEmpty() || (isJson(contentType) && body.strip().equals("null"));
        return none ? Optional.of(new RawFormRequest("", query, authorization)) : Optional.empty();
    }

    /** Whether a content type is that of a form. Its parameters are ignored and may be malformed. */
    public static boolean isForm(@Nullable String contentType) {
        return is(FORM, contentType);
    }

    /** Whether a content type is that of JSON. Its parameters are ignored and may be malformed. */
    public static boolean isJson(@Nullable String contentType) {
        return is(JSON, contentType);
    }

    private static boolean is(String type, @Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        String withoutParameters = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return withoutParameters.strip().toLowerCase(Locale.ROOT).equals(type);
    }

    /** Without the contents, which may be secrets. */
    @Override
    public String toString() {
        return "RawFormRequest";
    }
}
