package digital.webpremios.identity.realmconfig.admin;

/**
 * An exception: the server refused a request, or could not be reached. The message contains no secret and no token.
 */
public final class AdminFailure extends RuntimeException {

    /** What was asked for is not there. */
    public static final int NOT_FOUND = 404;

    /** Somebody else was faster, or a name is taken. */
    public static final int CONFLICT = 409;

    /** The answer had another form than Keycloak's have. */
    static final int UNEXPECTED = 0;

    /** Keycloak's words, with status 400, where two make the same thing at once and the database lets one of them. */
    private static final String LOST_RACE = " Database operation failed";

    private static final int FORBIDDEN = 403;

    private final int status;

    /** A failure with the HTTP status that the server answered. */
    AdminFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    /** A failure without an answer. */
    AdminFailure(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
    }

    /** The HTTP status, or 0 if there was no answer. */
    public int status() {
        return status;
    }

    /** Whether the account lacks a role. */
    public boolean isForbidden() {
        return status == FORBIDDEN;
    }

    /** Whether the realm was changed by somebody else meanwhile, so that it must be compared again. */
    public boolean isOvertaken() {
        return status == NOT_FOUND
                || status == CONFLICT
                || String.valueOf(getMessage()).endsWith(LOST_RACE);
    }
}
