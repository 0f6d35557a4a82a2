package digital.webpremios.identity.testserver;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The process of a server, with the processes that it has started.
 *
 * @param process the server itself, or a script such as {@code kc.sh} whose child is the server
 */
public record ServerProcess(ProcessHandle process) {

    private static final long PATIENCE_SECONDS = 30;

    /** Ends the server when this JVM ends, if nothing has ended it before. */
    public void endWithThisJvm() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    /** Whether the process runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The id of the Java process that the script has started, or of the process itself. */
    public long javaPid() {
        return process.descendants()
                .filter(child -> child.info()
                        .command()
                        .filter(command -> command.endsWith("/java"))
                        .isPresent())
                .map(ProcessHandle::pid)
                .findFirst()
                .orElseGet(process::pid);
    }

    /**
     * Ends the server as an operator does, and by force if that takes longer than 30 seconds. The signal goes to every
     * process, because the script of some releases waits for its server and reacts to no signal meanwhile.
     */
    public void end() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        if (!hasEnded()) {
            kill();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Sends {@code kill -9} to every process, and waits until they have ended. */
    public void kill() {
        List<ProcessHandle> family =
                Stream.concat(process.descendants(), Stream.of(process)).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle member : family) {
            member.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        }
    }

    private boolean hasEnded() {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
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
