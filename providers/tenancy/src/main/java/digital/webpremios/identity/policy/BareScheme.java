package digital.webpremios.identity.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An app's redirect URI that is its scheme alone, such as {@code myapp://}. Cognito registers such URIs. Java does not
 * accept them as URIs of RFC 3986, so Keycloak can neither save nor compare nor build them ({@code
 * DefaultClientValidationProvider}, {@code RedirectUtils}). Keycloak gets {@code myapp:///} instead, and the app never
 * sees that.
 */
public final class BareScheme {

    private static final Pattern WRITTEN = Pattern.compile("((?!(?i:https?):)[A-Za-z][A-Za-z0-9+.-]*://)((?:[?#].*)?)");
    private static final Pattern STORED = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://)/((?:[?#].*)?)");

    private BareScheme() {}

    /** Whether the URI is only a scheme, perhaps with a query. */
    public static boolean is(String uri) {
        return WRITTEN.matcher(uri).matches();
    }

    /** The form in which Keycloak stores the URI. Other URIs are returned unchanged. */
    public static String stored(String uri) {
        Matcher matcher = WRITTEN.matcher(uri);
        return matcher.matches() ? matcher.group(1) + "/" + matcher.group(2) : uri;
    }

    /** The form in which the app writes a URI that Keycloak stores. Other URIs are returned unchanged. */
    public static String written(String uri) {
        Matcher matcher = STORED.matcher(uri);
        return matcher.matches() ? matcher.group(1) + matcher.group(2) : uri;
    }
}
