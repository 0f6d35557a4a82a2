package digital.webpremios.identity.keycloak.signature;

/** A native library that is there and cannot be used. */
final class UnusableLibraryException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableLibraryException(Throwable cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
}
