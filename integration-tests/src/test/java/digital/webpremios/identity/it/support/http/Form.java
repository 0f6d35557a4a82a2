package digital.webpremios.identity.it.support.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Encodes parameters as {@code application/x-www-form-urlencoded}. */
public final class Form {

    public static final String CONTENT_TYPE = "application/x-www-form-urlencoded";

    private Form() {}

    /** Encodes names and values in turn, in this order. */
    public static String of(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(encode(namesAndValues[i]))
                    .append('=')
                    .append(encode(namesAndValues[i + 1]));
        }
        return form.toString();
    }

    /** The most common form: a machine token for a scope. */
    public static String machine(String scope) {
        return of("grant_type", "client_credentials", "scope", scope);
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
