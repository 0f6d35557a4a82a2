package digital.webpremios.identity.keycloak.refreshtoken;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Marks the first use of a refresh token, so that of all requests on all nodes exactly one is the first. One atomic
 * operation of Keycloak's store of single-use objects decides it, at once and not at the commit of a transaction.
 *
 * <p>The mark lasts a little longer than it takes to store the use with the sign-in. A request that fails after it set
 * the mark removes it when its transaction is rolled back. If its node dies before that, the token counts as used.
 *
 * @see SingleUseObjectProvider#putIfAbsent
 */
final class FirstUse {

    private final KeycloakSession session;
    private final RefreshTokenFamily family;
    private final String used;
    private final String inGrace;

    FirstUse(KeycloakSession session, RefreshTokenFamily family, String tokenId) {
        this.session = session;
        this.family = family;
        this.used = "webpremios:used-refresh-token:" + family.realmId() + ":" + tokenId;
        this.inGrace = used + ":grace";
    }

    /** Whether the request may use the token: it is the first, or the first use was within the grace period. */
    boolean claim(int graceSeconds) {
        SingleUseObjectProvider marks = session.singleUseObjects();
        if (graceSeconds > 0) {
            if (marks.contains(used)) {
                // the first use marked the grace period before it marked itself
                return marks.contains(inGrace);
            }
            marks.putIfAbsent(inGrace, graceSeconds);
        }
        boolean first = marks.putIfAbsent(used, RefreshTokenFamily.MARK_SECONDS);
        session.getTransactionManager().enlistAfterCompletion(new Outcome(first));
        // with a grace period, whoever took the mark since it was looked for did so just now
        return first || graceSeconds > 0;
    }

    /** What follows from the end of the request's transaction. */
    private final class Outcome extends AbstractKeycloakTransaction {
        private final boolean first;

        Outcome(boolean first) {
            this.first = first;
        }

        @Override
        protected void commitImpl() {
            family.removeIfEnded(session);
        }

        @Override
        protected void rollbackImpl() {
            if (first) {
                session.singleUseObjects().remove(used);
                session.singleUseObjects().remove(inGrace);
            }
        }
    }
}
