package digital.webpremios.identity.tenant;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A tenant realm's {@code frontendUrl}: the root of the tenant's authorization host, such as
 * {@code https://auth.tenant.example}. Keycloak builds the issuer and every URL from it, so it is the one place where
 * the host is configured.
 *
 * @param root the URL as configured, without a slash at its end
 * @param host its host
 */
public record FrontendUrl(String root, HostName host) {

    /** Parses the URL; empty if it is not the root of an http or https host. */
    public static Optional<FrontendUrl> parse(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || !isRoot(uri)) {
            return Optional.empty();
        }
        String root = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return HostName.parse(uri.getHost()).map(host -> new FrontendUrl(root, host));
    }

    private static boolean isRoot(URI uri) {
        boolean noPath = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
        return noPath && uri.getRawQuery() == null && uri.getRawFragment() == null;
    }
}
