package digital.webpremios.identity.keycloak.signature;

import java.security.Provider;

/** A library whose native code does not load: it knows the names, and nothing behind them. */
final class BrokenLibrary extends Provider {

    private static final long serialVersionUID = 1L;

    BrokenLibrary() {
        super("broken", "1", "nothing behind the names");
        put("KeyFactory.RSA", "no.such.KeyFactory");
        put("Signature.SHA256withRSA", "no.such.Signature");
    }
}
