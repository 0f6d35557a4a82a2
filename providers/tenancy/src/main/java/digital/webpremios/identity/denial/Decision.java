package digital.webpremios.identity.denial;

import java.util.function.Function;

/**
 * The result of a rule: a value, or a denial.
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

    /** Applies the next rule to the value, or passes the denial on. */
    default <R> Decision<R> then(Function<T, Decision<R>> next) {
        return fold(next, Decision::deny);
    }

    /** Maps the value, or passes the denial on. */
    default <R> Decision<R> map(Function<T, R> change) {
        return then(value -> allow(change.apply(value)));
    }

    /** Ends a chain of rules with one function for each result. */
    default <R> R fold(Function<T, R> ifAllowed, Function<Denial, R> ifDenied) {
        if (this instanceof Allowed<T> allowed) {
            return ifAllowed.apply(allowed.value());
        }
        return ifDenied.apply(((Denied<T>) this).denial());
    }
}
