package digital.webpremios.identity.firstsignin;

import java.util.function.Function;

/**
 * What the old pool says of a participant's password. Whatever is not clearly a yes is none: it fails closed. A reason is a
 * code or the pool's own name of an error, fit for logs and events.
 */
public sealed interface SourcePoolAnswer {

    /**
     * The password is the participant's.
     *
     * @param temporary whether the old pool would now ask for another one
     */
    record Right(boolean temporary) implements SourcePoolAnswer {}

    /** The password is not the participant's, or the old pool lets him in with none. */
    record Refused(String reason) implements SourcePoolAnswer {}

    /** Nothing is said of the password: the participant must get a new one. */
    record ResetRequired(String reason) implements SourcePoolAnswer {}

    /**
     * Nothing is said of the password: the pool cannot be asked now.
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

    /** One function for each answer. */
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
