package digital.webpremios.identity.keycloak.signature;

/** The native library is present but cannot be used. */
final class UnusableLibraryException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableLibraryException(Throwable cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
}
