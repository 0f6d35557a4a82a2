package digital.webpremios.identity.keycloak.hosteddomain.guard;

import java.util.Locale;

/** Recognizes the paths that only an administration host serves. */
public final class AdministrationPaths {

    private AdministrationPaths() {}

    /** Whether the decoded path leads to the admin console, the admin API, the master realm or the welcome page. */
    static boolean contain(String path, String masterRealm) {
        String normal = path.replaceAll("/+", "/").toLowerCase(Locale.ROOT);
        String master = "/realms/" + masterRealm.toLowerCase(Locale.ROOT);
        return normal.isEmpty()
                || normal.equals("/")
                || isAt(normal, "/admin")
                || isAt(normal, master)
                || normal.endsWith(master);
    }

    private static boolean isAt(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
