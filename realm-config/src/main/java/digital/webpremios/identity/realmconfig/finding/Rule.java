package digital.webpremios.identity.realmconfig.finding;

/**
 * A rule of {@code check} or {@code import-cognito}.
 *
 * @param id the rule's name in outputs, which never changes
 * @param severity the severity of a violation
 * @param what the rule in one sentence: what must be true
 * @param remedy what to do about a violation, in one sentence
 */
public record Rule(String id, Severity severity, String what, String remedy) {
    /** Creates a rule whose violation is an error. */
    public static Rule error(String id, String what, String remedy) {
        return new Rule(id, Severity.ERROR, what, remedy);
    }

    /** Creates a rule whose violation is a warning. */
    public static Rule warning(String id, String what, String remedy) {
        return new Rule(id, Severity.WARNING, what, remedy);
    }
}
