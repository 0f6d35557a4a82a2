package digital.webpremios.identity.cognito;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells whether the token endpoint reads a body of a content type; parameters such as {@code charset} do not count. */
public final class FormContentType {

    private static final String FORM = "application/x-www-form-urlencoded";

    private FormContentType() {}

    /** A request without a body needs no content type: its parameters stand in the query. */
    public static boolean accepts(@Nullable String contentType, boolean hasBody) {
        if (contentType == null || contentType.isBlank()) {
            return !hasBody;
        }
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT).equals(FORM);
    }
}
