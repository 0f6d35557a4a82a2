package digital.webpremios.identity.denial;

import java.util.function.Function;

/**
 * What came of a rule: a value, or the reason why not.
 *
 * @param <T> the value where the rule allows
 */
public sealed interface Decision<T> {

    /** The rule allows. */
    record Allowed<T>(T value) implements Decision<T> {}

    /** The rule refuses. */
    record Denied<T>(Denial denial) implements Decision<T> {}

    static <T> Decision<T> allow(T value) {
        return new Allowed<>(value);
    }

    static <T> Decision<T> deny(Denial denial) {
        return new Denied<>(denial);
    }

    /** Goes on with the next rule, or passes the refusal on. */
    default <R> Decision<R> then(Function<T, Decision<R>> next) {
        return fold(next, Decision::deny);
    }

    /** Turns the value into another, or passes the refusal on. */
    default <R> Decision<R> map(Function<T, R> change) {
        return then(value -> allow(change.apply(value)));
    }

    /** Ends a chain of rules: one function for each outcome. */
    default <R> R fold(Function<T, R> ifAllowed, Function<Denial, R> ifDenied) {
        if (this instanceof Allowed<T> allowed) {
            return ifAllowed.apply(allowed.value());
        }
        return ifDenied.apply(((Denied<T>) this).denial());
    }
}
