package digital.webpremios.identity.realmconfig.admin;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * The root URL of a Keycloak server. It must use https, or http on the local machine, because an administrator's token
 * is sent to it.
 *
 * @param root the URL without a slash at its end
 */
record ServerUrl(String root) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Parses a URL.
     *
     * @throws IllegalArgumentException naming what is expected
     */
    static ServerUrl parse(String text) {
        URI uri = uri(text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        boolean safe = scheme.equals("https") || (scheme.equals("http") && isLoopback(host));
        if (!safe || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawQuery() != null) {
            throw new IllegalArgumentException("--server is '" + withoutUserInfo(text)
                    + "'; expected an https URL without user name and query (http only to this machine)");
        }
        return new ServerUrl(text.replaceAll("/+$", ""));
    }

    URI resolve(String path) {
        return URI.create(root + path);
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK.contains(host) || host.endsWith(".localhost");
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--server is no URL", e);
        }
    }

    private static String withoutUserInfo(String text) {
        return text.replaceAll("//[^/@]*@", "//…@");
    }
}
