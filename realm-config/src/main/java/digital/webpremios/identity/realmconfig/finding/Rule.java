package digital.webpremios.identity.realmconfig.finding;

/**
 * A rule, as it is described to people.
 *
 * @param id its name in outputs, which never changes
 * @param severity how serious it is to break the rule
 * @param what one sentence: what must be true
 * @param remedy one sentence: what to do when it is not
 */
public record Rule(String id, Severity severity, String what, String remedy) {
    /** A rule whose violation is an error. */
    public static Rule error(String id, String what, String remedy) {
        return new Rule(id, Severity.ERROR, what, remedy);
    }

    /** A rule whose violation is a warning. */
    public static Rule warning(String id, String what, String remedy) {
        return new Rule(id, Severity.WARNING, what, remedy);
    }
}
