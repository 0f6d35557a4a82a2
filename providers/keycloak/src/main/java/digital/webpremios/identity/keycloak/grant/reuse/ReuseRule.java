package digital.webpremios.identity.keycloak.grant.reuse;

import java.util.function.LongSupplier;

/**
 * Which tokens may be given again: those issued within the window and not before the client's or the realm's
 * not-before, with more than half of their life left.
 *
 * @param window how long after its issue a token may be given again, in seconds
 * @param notBefore tokens that were issued before this count as revoked, in seconds since 1970
 * @param clock the seconds since 1970; read when a token is judged, since the request may have waited for it
 */
public record ReuseRule(int window, long notBefore, LongSupplier clock) {

    boolean allows(SignedToken token) {
        long now = clock.getAsLong();
        long age = now - token.issuedAt();
        return age >= 0 && age < window && token.issuedAt() >= notBefore && token.isYoung(now);
    }
}
