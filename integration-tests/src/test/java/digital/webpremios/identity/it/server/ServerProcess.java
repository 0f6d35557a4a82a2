package digital.webpremios.identity.it.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Keycloak that a built distribution was started as: in production mode, on loopback, without TLS. It ends with the
 * tests at the latest.
 *
 * @param process the server itself, since {@code kc.sh} makes way for it
 */
record ServerProcess(Process process) {

    static ServerProcess start(
            Distribution distribution,
            Map<String, String> environment,
            int port,
            int managementPort,
            List<String> options) {
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + managementPort,
                "--hostname-strict=false"));
        arguments.addAll(options);
        Process process = distribution.run(environment, arguments);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new ServerProcess(process);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as an operator does, and by force if it takes too long. */
    void end() {
        process.destroy();
        if (!hasEnded()) {
            kill();
        }
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        if (!hasEnded()) {
            throw new IllegalStateException("Process " + process.pid() + " does not end");
        }
    }

    private boolean hasEnded() {
        try {
            return process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
