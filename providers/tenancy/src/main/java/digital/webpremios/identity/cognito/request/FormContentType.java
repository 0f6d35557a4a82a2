package digital.webpremios.identity.cognito.request;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the content type which bodies the token endpoint reads. Parameters such as {@code charset} are ignored.
 */
public final class FormContentType {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private FormContentType() {}

    /**
     * The form in a body, perhaps empty; nothing if the body has another type.
     *
     * <p>An empty body is accepted with any content type, since the parameters may be in the query and clients leave a
     * content type behind. JSON clients write an empty body as {@code null}.
     */
    public static Optional<String> read(@Nullable String contentType, String body) {
        if (isForm(contentType)) {
            return Optional.of(body);
        }
        boolean none = body.isEmpty() || (isJson(contentType) && body.strip().equals("null"));
        return none ? Optional.of("") : Optional.empty();
    }

    /** Whether it is the content type of a form. Its parameters are ignored and may be malformed. */
    public static boolean isForm(@Nullable String contentType) {
        return is(FORM, contentType);
    }

    /** Whether it is the content type of JSON. */
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
}
