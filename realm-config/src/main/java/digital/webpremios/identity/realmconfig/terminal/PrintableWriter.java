package digital.webpremios.identity.realmconfig.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** A writer for all output of a command. It passes only {@link Printable} characters on to the terminal. */
public final class PrintableWriter extends FilterWriter {

    /** Returns to the beginning of the line when written by itself. Within a text it is escaped. */
    public static final String TO_LINE_START = "\r";

    private PrintableWriter(Writer out) {
        super(out);
    }

    /** Creates a writer for a stream of the terminal. */
    public static PrintWriter to(Writer out) {
        return new PrintWriter(new PrintableWriter(out), true);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        String part = text.substring(offset, offset + length);
        out.write(part.equals(TO_LINE_START) || part.equals(System.lineSeparator()) ? part : Printable.lines(part));
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        write(new String(characters, offset, length), 0, length);
    }

    @Override
    public void write(int character) throws IOException {
        write(String.valueOf((char) character), 0, 1);
    }
}
