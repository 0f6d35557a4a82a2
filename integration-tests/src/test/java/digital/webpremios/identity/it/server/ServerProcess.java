package digital.webpremios.identity.it.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A Keycloak that a built distribution was started as: in production mode, on loopback, without TLS. It ends with the
 * tests at the latest, unless it is kept for the next run.
 *
 * @param process {@code kc.sh}, which passes on that it shall end, and whose child is the server
 */
public record ServerProcess(ProcessHandle process) {

    public static ServerProcess start(
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
                "--hostname-strict=false",
                "--spi-webpremios-tenant-directory--realm--administration-hosts=localhost"));
        arguments.addAll(options);
        return new ServerProcess(distribution.run(environment, arguments).toHandle());
    }

    /** Ends it when this JVM ends, if nobody has ended it before. */
    public void endWithThisJvm() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> terminate(process)));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as an operator does, and by force if it takes too long. */
    public void end() {
        terminate(process);
        if (!hasEnded()) {
            kill();
        }
    }

    /** The script of some releases waits for its server and hears no signal meanwhile. */
    private static void terminate(ProcessHandle process) {
        List<ProcessHandle> servers = process.descendants().toList();
        process.destroy();
        servers.forEach(ProcessHandle::destroy);
    }

    /** {@code kill -9}. */
    public void kill() {
        List<ProcessHandle> family =
                Stream.concat(process.descendants(), Stream.of(process)).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle member : family) {
            member.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    private boolean hasEnded() {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
