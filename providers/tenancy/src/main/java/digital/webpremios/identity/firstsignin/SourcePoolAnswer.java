package digital.webpremios.identity.firstsignin;

import java.util.function.Function;

/**
 * The source pool's answer about a user's password. Anything but an unambiguous success counts as a failure. A reason
 * is a code or the pool's name of an error, and is safe in logs and events.
 */
public sealed interface SourcePoolAnswer {

    /**
     * The password is correct.
     *
     * @param temporary whether the source pool would now ask for another one
     */
    record Right(boolean temporary) implements SourcePoolAnswer {}

    /** The password is wrong, or the source pool does not let the user sign in with any. */
    record Refused(String reason) implements SourcePoolAnswer {}

    /** The pool does not check the password. The user must set a new one. */
    record ResetRequired(String reason) implements SourcePoolAnswer {}

    /**
     * The pool cannot be asked now.
     *
     * @param misconfigured whether it will be so until an operator changes the settings
     */
    record NoAnswer(String reason, boolean misconfigured) implements SourcePoolAnswer {}

    /** The pool may answer later. */
    static SourcePoolAnswer unavailable(String reason) {
        return new NoAnswer(reason, false);
    }

    /** The pool will not answer with these settings. */
    static SourcePoolAnswer misconfigured(String reason) {
        return new NoAnswer(reason, true);
    }

    /** Applies the function for the answer. */
    default <R> R fold(
            Function<Right, R> ifRight,
            Function<Refused, R> ifRefused,
            Function<ResetRequired, R> ifResetRequired,
            Function<NoAnswer, R> ifNoAnswer) {
        if (this instanceof Right right) {
            return ifRight.apply(right);
        }
        if (this instanceof Refused refused) {
            return ifRefused.apply(refused);
        }
        if (this instanceof ResetRequired reset) {
            return ifResetRequired.apply(reset);
        }
        return ifNoAnswer.apply((NoAnswer) this);
    }
}
