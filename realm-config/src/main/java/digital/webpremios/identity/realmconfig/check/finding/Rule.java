package digital.webpremios.identity.realmconfig.check.finding;

/**
 * A rule, for people.
 *
 * @param id its name in outputs; never changes
 * @param severity how bad it is to break it
 * @param what what must be, in a sentence
 * @param remedy what to do about it, in a sentence
 */
public record Rule(String id, Severity severity, String what, String remedy) {

    /** A rule whose breach is an error. */
    public static Rule error(String id, String what, String remedy) {
        return new Rule(id, Severity.ERROR, what, remedy);
    }

    /** A rule whose breach is a warning. */
    public static Rule warning(String id, String what, String remedy) {
        return new Rule(id, Severity.WARNING, what, remedy);
    }
}
