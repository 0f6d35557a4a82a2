package digital.webpremios.identity.benchmark.server;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Changes the edge's shipped configuration for one node without certificate and container: other ports, no TLS and no
 * access log. All else stays; anything that cannot be replaced is an error.
 *
 * @param port the port for tenants' clients
 * @param others the ports for plain HTTP, administration and the edge itself
 */
record EdgeConfiguration(int port, List<Integer> others) {

    EdgeConfiguration {
        others = List.copyOf(others);
    }

    /**
     * The configuration for a node on loopback.
     *
     * @throws IllegalStateException if the shipped configuration lacks something that is to be replaced
     */
    String of(String shipped, int node, int management) {
        String changed = shipped;
        changed = replaced(changed, "bind :8443 ssl .*", "bind 127.0.0.1:" + port);
        changed = replaced(changed, "bind :8080", "bind 127.0.0.1:" + others.get(0));
        changed = replaced(changed, "bind :8444 ssl .*", "bind 127.0.0.1:" + others.get(1));
        changed = replaced(changed, "bind :8405", "bind 127.0.0.1:" + others.get(2));
        changed = replaced(changed, " *http-request return status 421 .*", "");
        changed = replaced(changed, " *log stdout .*", "");
        changed = replaced(changed, "keycloak-1:8080", "127.0.0.1:" + node);
        changed = replaced(changed, " *server keycloak-2 .*", "");
        return replaced(changed, "check port 9000", "check port " + management);
    }

    private static String replaced(String text, String expression, String by) {
        Pattern pattern = Pattern.compile(expression);
        if (!pattern.matcher(text).find()) {
            throw new IllegalStateException("The edge's configuration has no '" + expression + "'");
        }
        return pattern.matcher(text).replaceAll(by);
    }
}
