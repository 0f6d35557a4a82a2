package digital.webpremios.identity.keycloak.grant.reuse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of this node that may be given again, bounded by their bytes. A token is given again only to a request
 * of the same key and the same origin, as far as the request's {@link ReuseRule} allows it. Requests that come while
 * a token is being signed wait for it, once and not for long; then each signs for itself. Thread-safe.
 */
public final class ReusableTokens {

    /** After this no rule allows a token. */
    static final Duration LONGEST_WINDOW = Duration.ofMinutes(5);

    /** What an entry takes besides its characters: objects, references and the cache's own nodes. */
    private static final int BYTES_OF_AN_ENTRY = 700;

    private static final int MOST_TRIES = 4;

    private final Cache<TokenKey, Entry> entries;
    private final Duration longestWait;
    private final boolean off;

    /**
     * @param maximumBytes how much memory the tokens may take; with 0 none is kept
     * @param longestWait for how long a request waits for a token that another one signs
     */
    public ReusableTokens(long maximumBytes, Duration longestWait) {
        this.entries = Caffeine.newBuilder()
                .maximumWeight(maximumBytes)
                .weigher((TokenKey key, Entry entry) -> entry.bytes(key))
                .expireAfterWrite(LONGEST_WINDOW)
                .build();
        this.longestWait = longestWait;
        this.off = maximumBytes == 0;
    }

    /**
     * A token for a request.
     *
     * @param reused whether it was given before
     */
    public record Given(SignedToken token, boolean reused) {}

    /**
     * Gives a token: a kept one if there is one that the rule allows, or a new one.
     *
     * @param signer makes a new token; what it throws reaches this caller only, and nothing is kept
     */
    public Given give(TokenKey key, TokenOrigin origin, ReuseRule rule, Supplier<SignedToken> signer) {
        boolean mayWait = true;
        for (int tries = 0; tries < MOST_TRIES && !off; tries++) {
            Entry known = entries.getIfPresent(key);
            if (known != null && known.origin.is(origin)) {
                if (known.isBeingSigned()) {
                    if (!mayWait || !known.await(longestWait)) {
                        break;
                    }
                    mayWait = false;
                }
                Optional<SignedToken> token = known.token().filter(rule::allows);
                if (token.isPresent()) {
                    return new Given(token.get(), true);
                }
            }
            Entry mine = new Entry(origin);
            if (known == null
                    ? entries.asMap().putIfAbsent(key, mine) == null
                    : entries.asMap().replace(key, known, mine)) {
                return new Given(sign(key, mine, signer), false);
            }
        }
        return new Given(signer.get(), false);
    }

    /** What the kept tokens take, after the cache has done what it puts off. */
    long bytes() {
        entries.cleanUp();
        return entries.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    private SignedToken sign(TokenKey key, Entry entry, Supplier<SignedToken> signer) {
        try {
            SignedToken token = signer.get();
            entry.keep(token);
            // its weight is known only now
            entries.asMap().replace(key, entry, entry);
            return token;
        } finally {
            if (entry.isBeingSigned()) {
                entries.asMap().remove(key, entry);
            }
            entry.end();
        }
    }

    /** A token that is being signed, or was. */
    private static final class Entry {

        private final TokenOrigin.Kept origin;
        private final CountDownLatch signed = new CountDownLatch(1);
        private volatile @Nullable SignedToken token;

        Entry(TokenOrigin origin) {
            this.origin = new TokenOrigin.Kept(origin);
        }

        Optional<SignedToken> token() {
            return Optional.ofNullable(token);
        }

        boolean isBeingSigned() {
            return token == null && signed.getCount() > 0;
        }

        void keep(SignedToken made) {
            token = made;
        }

        void end() {
            signed.countDown();
        }

        /** Waits until the signing ends, well or not; false if it takes longer, or the thread is interrupted. */
        boolean await(Duration most) {
            try {
                return signed.await(most.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        int bytes(TokenKey key) {
            SignedToken made = token;
            return BYTES_OF_AN_ENTRY
                    + key.length()
                    + (made == null ? 0 : made.text().length());
        }
    }
}
