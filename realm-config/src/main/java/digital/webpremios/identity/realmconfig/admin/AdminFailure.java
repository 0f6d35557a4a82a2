package digital.webpremios.identity.realmconfig.admin;

/** Thrown when the server refuses a request or cannot be reached. The message contains no secret and no token. */
public final class AdminFailure extends RuntimeException {

    /** The requested object does not exist. */
    public static final int NOT_FOUND = 404;

    /** Another request changed the object first, or the name is already in use. */
    public static final int CONFLICT = 409;

    /** The answer is not in the form that Keycloak uses. */
    static final int UNEXPECTED = 0;

    /**
     * The end of Keycloak's message, with status 400, when two requests create the same object at once and the database
     * rejects one.
     */
    private static final String LOST_RACE = " Database operation failed";

    private static final int FORBIDDEN = 403;

    private final int status;

    /** Creates a failure with the HTTP status of the server's answer. */
    AdminFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Creates a failure without an answer. */
    AdminFailure(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
    }

    /** Returns the HTTP status; 0 if there was no answer. */
    public int status() {
        return status;
    }

    /** Returns whether the account lacks a role. */
    public boolean isForbidden() {
        return status == FORBIDDEN;
    }

    /** Returns whether the realm was changed by another request in the meantime, so that it must be compared again. */
    public boolean isOvertaken() {
        return status == NOT_FOUND
                || status == CONFLICT
                || String.valueOf(getMessage()).endsWith(LOST_RACE);
    }
}
