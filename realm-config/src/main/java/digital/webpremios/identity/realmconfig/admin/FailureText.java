package digital.webpremios.identity.realmconfig.admin;

import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Describes a failure in one line for the operator, without a stack trace. */
public final class FailureText {

    private FailureText() {}

    /** Returns the line. */
    public static String of(Throwable failure) {
        return Printable.line(words(failure));
    }

    private static String words(Throwable failure) {
        if (failure instanceof OutOfMemoryError || failure instanceof StackOverflowError) {
            return "there is more input than fits into memory, or it is nested too deep; split it, or give more memory with"
                    + " JAVA_OPTS=-Xmx2g";
        }
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return failure.getMessage() + ": " + unchecked.getCause().getMessage();
        }
        if (failure instanceof IOException) {
            return "a file or directory cannot be used: " + failure.getMessage();
        }
        boolean isOurs = failure.getMessage() != null
                && (failure instanceof AdminFailure
                        || failure instanceof Location.Unexpected
                        || failure.getClass() == IllegalArgumentException.class
                        || failure.getClass() == IllegalStateException.class);
        return isOurs
                ? String.valueOf(failure.getMessage())
                : "something has a form that this tool does not expect ("
                        + failure.getClass().getSimpleName()
                        + "): an answer of the server, if one was asked, or a file. Expected Keycloak 26.x. Check --server and"
                        + " the files; if they are right, report this as a bug";
    }
}
