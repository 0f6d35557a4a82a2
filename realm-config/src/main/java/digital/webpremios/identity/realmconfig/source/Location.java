package digital.webpremios.identity.realmconfig.source;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param file the file's name, as the user gave it
 * @param line counted from 1; 0 for the file as a whole
 * @param column counted from 1, in characters; 0 for the file as a whole
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    /** Returns the first character of a file. */
    public static Location startOf(String file) {
        return new Location(file, 1, 1);
    }

    /** Returns a file as a whole. */
    public static Location ofFile(String file) {
        return new Location(file, 0, 0);
    }

    /** Returns an exception whose message names this place and the problem. */
    public Unexpected problem(String text) {
        return new Unexpected(this, text);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }

    /** Thrown when a file has something unexpected. The message names the place and the problem. */
    public static final class Unexpected extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final transient Location at;
        private final String problem;

        Unexpected(Location at, String problem) {
            super(at + ": " + problem);
            this.at = at;
            this.problem = problem;
        }

        /** Returns the place. */
        public Location at() {
            return at;
        }

        /** Returns the problem without the place. */
        public String problem() {
            return problem;
        }
    }
}
