package digital.webpremios.identity.realmconfig.check;

import digital.webpremios.identity.realmconfig.terminal.PrintableWriter;
import java.io.PrintWriter;

/**
 * Shows on one line how many files have been checked.
 *
 * @param out the writer
 * @param shown whether progress is shown
 */
record Progress(PrintWriter out, boolean shown) {

    private static final int EVERY = 10;

    void show(int file, int files) {
        if (shown && (file % EVERY == 0 || file == files)) {
            out.print(PrintableWriter.TO_LINE_START);
            out.print("checked " + file + " of " + files);
            out.flush();
        }
    }

    void end() {
        if (shown) {
            out.println();
            out.flush();
        }
    }
}
