package digital.webpremios.identity.benchmark.measure;

import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Prints what a run is doing, with the time of day.
 *
 * @param out where the lines are printed
 */
public record Progress(PrintWriter out) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    public void say(String text) {
        out.println(TIME.format(LocalTime.now(ZoneId.systemDefault())) + "  " + text);
        out.flush();
    }
}
