package digital.webpremios.identity.cognito.request;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which bodies the token endpoint reads, by their content type; its parameters, such as {@code charset}, do not count. */
public final class FormContentType {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private FormContentType() {}

    /**
     * The form that a body is, perhaps empty; or nothing if the body is of another type.
     *
     * <p>A request without a body is read whatever its content type is: its parameters stand in the query, and clients leave
     * a type behind that is the type of nothing. Clients that write JSON spell "no body" as {@code null}.
     */
    public static Optional<String> read(@Nullable String contentType, String body) {
        if (isForm(contentType)) {
            return Optional.of(body);
        }
        boolean none = body.isEmpty() || (isJson(contentType) && body.strip().equals("null"));
        return none ? Optional.of("") : Optional.empty();
    }

    /** Whether it is the type of a form; its parameters are not read, and may be malformed. */
    public static boolean isForm(@Nullable String contentType) {
        return is(FORM, contentType);
    }

    /** Whether it is the type of JSON. */
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
