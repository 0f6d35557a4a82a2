package digital.webpremios.identity.benchmark.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Prints what a run is doing, with the time of day, and remembers what had to be left out. */
public final class Progress {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintWriter out;
    private final List<String> leftOut = new ArrayList<>();

    /**
     * Creates the progress of a run.
     *
     * @param out where the lines are printed
     */
    public Progress(PrintWriter out) {
        this.out = out;
    }

    public void say(String text) {
        out.println(TIME.format(LocalTime.now(ZoneId.systemDefault())) + "  " + text);
        out.flush();
    }

    /**
     * Attempts a part of the run. What fails is left out, with a line, and the run goes on without it.
     *
     * @return whether it has not failed
     */
    public boolean attempt(String what, Attempt attempt) throws InterruptedException {
        try {
            attempt.run();
            return true;
        } catch (IOException | IllegalStateException e) {
            leftOut.add(what);
            say("  left out: " + what + " has failed: " + e);
            return false;
        }
    }

    /** Everything that had to be left out so far. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** A part of a run, which can fail. */
    public interface Attempt {
        void run() throws IOException, InterruptedException;
    }
}
