package digital.webpremios.identity.realmconfig.placeholder;

import digital.webpremios.identity.tenant.FrontendUrl;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The placeholder of a tenant's root URL, {@code ${WEBPREMIOS_…_URL:https://host}}. Besides secrets, the root URL is
 * the only text that may differ between environments. Because the URL is public, no other variable may be named, and
 * the value must be a root URL of the same host.
 *
 * @param name the environment variable's name
 * @param otherwise the URL if the variable is not set
 */
public record UrlPlaceholder(String name, String otherwise) {

    /** The form of the placeholder, in words. */
    public static final String WRITTEN = "${WEBPREMIOS_NAME_URL:https://HOST}";

    private static final Pattern PATTERN = Pattern.compile("\\$\\{(WEBPREMIOS_(?:[A-Z0-9_]*_)?URL):([^${}\\s]+)}");

    /** Parses a placeholder; empty if the text is not exactly one. */
    public static Optional<UrlPlaceholder> parse(String text) {
        Matcher matcher = PATTERN.matcher(text);
        return matcher.matches()
                ? Optional.of(new UrlPlaceholder(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** Returns the default URL of a placeholder, and any other text unchanged. */
    public static String withDefault(String text) {
        return parse(text).map(UrlPlaceholder::otherwise).orElse(text);
    }

    /**
     * Returns the URL for a variable's value.
     *
     * @param value the variable's value; null if it is not set
     * @throws IllegalArgumentException if the value is not a root of the host; the message does not show it, since it
     *     could be a secret
     */
    public String with(@Nullable String value) {
        if (value == null) {
            return otherwise;
        }
        if (!isSameHost(value)) {
            throw new IllegalArgumentException(
                    "the environment variable " + name
                            + " is not a root URL of the host of " + otherwise
                            + "; its value is not shown. Expected https://HOST with that host. Correct the variable, or unset it");
        }
        return value;
    }

    private boolean isSameHost(String url) {
        return FrontendUrl.parse(url)
                .flatMap(given ->
                        FrontendUrl.parse(otherwise).filter(own -> own.host().equals(given.host())))
                .isPresent();
    }
}
