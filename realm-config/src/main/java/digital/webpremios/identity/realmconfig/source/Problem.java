package digital.webpremios.identity.realmconfig.source;

/**
 * A reason why a file cannot be read as a descriptor.
 *
 * @param kind what is wrong
 * @param at where
 * @param message in words
 */
public record Problem(Kind kind, Location at, String message) {

    /** What is wrong. */
    public enum Kind {
        /** There is no text to read. */
        FILE,
        /** The text is no YAML, or more of it than a descriptor needs. */
        YAML,
        /** A name is written twice in one mapping. */
        DUPLICATE_KEY
    }
}
