package digital.webpremios.identity.realmconfig.admin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the admin role that a request needs, as Keycloak's admin resources check it. */
final class AdminRole {

    private static final Pattern PATH = Pattern.compile("/admin/realms/([^/?]+)/?([a-z-]*).*");

    private AdminRole() {}

    /** Returns the role that a refused request needs, and the client or realm that has the role. */
    static String of(String method, String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return path.startsWith("/admin/realms")
                    ? "the realm role 'create-realm' of realm 'master'"
                    : "an admin role";
        }
        boolean reads = method.equals("GET");
        String role = switch (matcher.group(2)) {
            case "clients", "client-scopes" -> reads ? "view-clients" : "manage-clients";
            case "groups", "users" -> reads ? "view-users" : "manage-users";
            default -> reads ? "view-realm" : "manage-realm";
        };
        String realm = matcher.group(1);
        return "the role '" + role + "' of client '" + realm
                + "-realm' in realm 'master' (or of client 'realm-management' in realm '" + realm + "')";
    }
}
