package digital.webpremios.identity.realmconfig.source;

/**
 * A reason why a file cannot be read as a descriptor.
 *
 * @param kind the kind of problem
 * @param at the place
 * @param message the problem in words
 */
public record Problem(Kind kind, Location at, String message) {

    /** The kinds of problems. */
    public enum Kind {
        /** The file cannot be read. */
        FILE,
        /** The text is not YAML, or uses features that descriptors do not need. */
        YAML,
        /** A mapping has a name twice. */
        DUPLICATE_KEY
    }
}
