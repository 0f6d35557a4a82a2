package digital.webpremios.identity.testserver;

import java.util.ArrayList;
import java.util.List;

/** The arguments that start a built Keycloak in production mode, on loopback and without TLS. */
public final class StartArguments {

    private StartArguments() {}

    /**
     * The arguments of {@code kc.sh}.
     *
     * @param port where every host is reached
     * @param managementPort the port of metrics and health
     * @param own options that come after those that every server has
     */
    public static List<String> of(int port, int managementPort, List<String> own) {
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + managementPort,
                "--hostname-strict=false",
                // a Keycloak without the pack has no such provider, and ignores the option
                "--spi-webpremios-tenant-directory--realm--administration-hosts=localhost"));
        arguments.addAll(own);
        return arguments;
    }
}
