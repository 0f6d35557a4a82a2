package digital.webpremios.identity.realmconfig.terminal;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody sits there. Java knows it of input and output together only, and from 22 on by another method; the
 * launcher knows it of each and says so in the properties.
 */
public final class Terminal {

    private static final String INPUT = "realm-config.input-is-terminal";
    private static final String ERROR = "realm-config.error-is-terminal";

    private Terminal() {}

    /** Whether standard input is a terminal. */
    public static boolean isInput() {
        return said(INPUT);
    }

    /** Whether standard error is a terminal. */
    public static boolean isError() {
        return said(ERROR);
    }

    private static boolean said(String property) {
        @Nullable String value = System.getProperty(property);
        return value == null ? isConsole() : Boolean.parseBoolean(value);
    }

    @SuppressWarnings("SystemConsoleNull") // from 22 on it is asked below
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
