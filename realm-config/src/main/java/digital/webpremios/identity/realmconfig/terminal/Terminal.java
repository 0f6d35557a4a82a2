package digital.webpremios.identity.realmconfig.terminal;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/**
 * Whether input and output belong to a terminal. Java's {@code System.console()} covers input and output only together,
 * and differently from Java 22 on; the launcher script checks each stream and passes the results as system properties.
 */
public final class Terminal {

    private static final String INPUT = "realm-config.input-is-terminal";
    private static final String ERROR = "realm-config.error-is-terminal";

    private Terminal() {}

    /** Returns whether standard input is a terminal. */
    public static boolean isInput() {
        return said(INPUT);
    }

    /** Returns whether standard error is a terminal. */
    public static boolean isError() {
        return said(ERROR);
    }

    private static boolean said(String property) {
        @Nullable String value = System.getProperty(property);
        return value == null ? isConsole() : Boolean.parseBoolean(value);
    }

    @SuppressWarnings("SystemConsoleNull") // Java 22 and later are asked below
    private static boolean isConsole() {
        @Nullable Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
