package digital.webpremios.identity.realmconfig;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills {@code ${NAME}} and {@code ${NAME:default}} as Keycloak does when it imports a realm file, except that a name
 * that is not set and has no default is an error: Keycloak would leave the placeholder itself as the secret. A name that is
 * not in capitals, such as {@code ${firstName}}, is a message key of Keycloak's pages and stays.
 */
record Placeholders(Map<String, String> environment) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");

    String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match)));
    }

    private String value(MatchResult match) {
        @Nullable String value = environment.get(match.group(1));
        if (value != null && !value.isEmpty()) {
            return value;
        }
        if (match.group(2) == null) {
            throw new IllegalArgumentException("the environment variable " + match.group(1) + " is not set");
        }
        return match.group(2);
    }
}
