package digital.webpremios.identity.benchmark.measure;

import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Says what a run is at, with the time of day.
 *
 * @param out where lines go
 */
public record Progress(PrintWriter out) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    public void say(String text) {
        out.println(TIME.format(LocalTime.now(ZoneId.systemDefault())) + "  " + text);
        out.flush();
    }
}
