package digital.webpremios.identity.policy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The rule for redirect URIs: exact, absolute, without a fragment, and https unless the URI stays on the user's
 * machine.
 */
final class RedirectUriRule {

    private static final int MAX_LENGTH = 1024;
    /** Schemes that a browser executes or reads itself. */
    private static final Set<String> NEVER =
            Set.of("javascript", "vbscript", "data", "blob", "file", "about", "view-source");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private RedirectUriRule() {}

    static Optional<String> broken(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.of(
                    "A redirect URI has " + MAX_LENGTH + " characters at most; one has " + text.length() + ".");
        }
        if (text.contains("*")) {
            return because(text, "must be exact, without a wildcard");
        }
        URI uri;
        try {
            uri = new URI(BareScheme.stored(text));
        } catch (URISyntaxException e) {
            return because(text, "is no URI");
        }
        if (!uri.isAbsolute() || uri.isOpaque()) {
            return because(text, "must be absolute");
        }
        if (uri.getRawFragment() != null) {
            return because(text, "must have no fragment");
        }
        return transport(text, uri);
    }

    private static Optional<String> transport(String text, URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (NEVER.contains(scheme)) {
            return because(text, "must lead to a site or an app");
        }
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (web && uri.getHost() == null) {
            return because(text, "must name a host");
        }
        if (scheme.equals("http") && !LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
            return because(text, "must be https unless it is on localhost");
        }
        // an app's own scheme, such as myapp://, myapp://callback or com.example.app:/oauth
        return Optional.empty();
    }

    private static Optional<String> because(String uri, String problem) {
        return Optional.of("The redirect URI '" + uri + "' " + problem + ".");
    }
}
