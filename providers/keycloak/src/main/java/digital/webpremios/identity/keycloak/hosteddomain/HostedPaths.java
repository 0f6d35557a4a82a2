package digital.webpremios.identity.keycloak.hosteddomain;

import java.util.List;
import java.util.Set;

/**
 * Decides which paths exist on a tenant's host: the hosted domain at the root, the tenant's own realm, and the static
 * files of its pages. Every other path, and every path with more than one spelling, does not exist.
 */
public final class HostedPaths {

    private static final Set<String> DOCUMENTS = Set.of("jwks.json", "openid-configuration");

    private static final String WELL_KNOWN = "/.well-known/";

    private HostedPaths() {}

    /**
     * Whether the path exists on the host of the tenant of that realm.
     *
     * @param rawPath the path as it stands in the request, from its first slash on, not decoded
     */
    public static boolean exist(String rawPath, String realm) {
        if (rawPath.equals(EndpointPath.TOKEN)) {
            return true;
        }
        if (!rawPath.startsWith("/") || rawPath.contains("//") || rawPath.indexOf(';') >= 0) {
            return false;
        }
        List<String> segments = List.of(rawPath.substring(1).split("/", -1));
        if (segments.contains(".") || segments.contains("..")) {
            return false;
        }
        return switch (segments.get(0)) {
            case "realms" -> segments.size() > 1 && segments.get(1).equals(realm);
            case ".well-known" -> isWellKnown(segments, realm);
            case "resources" -> segments.size() > 1;
            case "oauth2" -> true;
            default -> rawPath.equals(EndpointPath.SHORT_TOKEN) || BrowserPath.contains(rawPath);
        };
    }

    /** Whether the path belongs to the hosted domain at the root of a host, even if nothing is there. */
    public static boolean areAtRoot(String path) {
        return path.startsWith("/oauth2/")
                || path.startsWith(WELL_KNOWN)
                || path.equals(EndpointPath.SHORT_TOKEN)
                || BrowserPath.contains(path);
    }

    /** Whether a document of the tenant is at the path. */
    public static boolean isDocument(String path) {
        return path.startsWith(WELL_KNOWN) && DOCUMENTS.contains(path.substring(WELL_KNOWN.length()));
    }

    /** The pack's documents, and Keycloak's {@code /.well-known/{provider}/realms/{realm}} of RFC 8414. */
    private static boolean isWellKnown(List<String> segments, String realm) {
        if (segments.size() == 2) {
            return DOCUMENTS.contains(segments.get(1));
        }
        return segments.size() == 4
                && segments.get(2).equals("realms")
                && segments.get(3).equals(realm);
    }
}
