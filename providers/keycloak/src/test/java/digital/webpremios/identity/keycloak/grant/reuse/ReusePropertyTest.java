package digital.webpremios.identity.keycloak.grant.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Random sequences of requests and changes, against a model of a server that signs every token anew: no answer ever
 * holds a token that a fresh grant would not have given at that moment, but for {@code iat}, {@code exp} and {@code
 * jti}.
 */
final class ReusePropertyTest {

    private static final List<String> SCOPES = List.of("a/read", "a/write", "a/read a/write");

    /** What a step of a sequence does. */
    enum Kind {
        REQUEST,
        REQUEST_AGAIN,
        CHANGE_REALM,
        CHANGE_CLIENT,
        CHANGE_ACCOUNT,
        CHANGE_LIFETIME,
        ROTATE_KEY,
        CHANGE_ISSUER,
        REVOKE_BY_NOT_BEFORE,
        FAIL_TO_SIGN,
        LET_TIME_PASS
    }

    /**
     * A step.
     *
     * @param realm which realm it concerns
     * @param client which client of it
     * @param scopes which scopes are requested
     * @param amount how much time passes, or how long the lifetime is to be
     */
    record Step(Kind kind, int realm, int client, int scopes, int amount) {}

    @Property(tries = 1000)
    void noAnswerHoldsATokenThatAFreshGrantWouldNotHaveGiven(@ForAll("sequences") List<Step> steps) {
        Server server = new Server();
        steps.forEach(server::run);
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        Arbitrary<Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(Kind.REQUEST, Kind.REQUEST_AGAIN)), Tuple.of(4, Arbitraries.of(Kind.class)));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, SCOPES.size() - 1),
                        Arbitraries.integers().between(0, 60))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(60);
    }

    /** A realm or a client: what changes replaces the object, as in Keycloak's caches. */
    private static final class Model {
        private Object version = new Object();
        private Object account = new Object();
        private int change;
        private long lifetime = 3600;
        private long notBefore;
        private String key = "RS256 k0";
        private String issuer = "https://issuer.example/0";

        void change() {
            version = new Object();
            change++;
        }
    }

    private static final class Server {

        private static final int WINDOW = 30;

        private final ReusableTokens tokens = new ReusableTokens(1_000_000, Duration.ofSeconds(1));
        private final List<Model> realms = List.of(new Model(), new Model());
        private final Map<String, Model> clients = new HashMap<>();
        private final Map<String, String> freshById = new HashMap<>();
        private long now = 1_000_000;
        private Step last = new Step(Kind.REQUEST, 0, 0, 0, 0);
        private boolean mustBeReused;

        void run(Step step) {
            Model realm = realms.get(step.realm());
            Model client = client(step);
            boolean changes = true;
            switch (step.kind()) {
                case REQUEST -> {
                    request(step, false);
                    changes = false;
                }
                case REQUEST_AGAIN -> {
                    request(last, mustBeReused);
                    changes = false;
                }
                case CHANGE_REALM -> realm.change();
                case CHANGE_CLIENT -> client.change();
                case CHANGE_ACCOUNT -> {
                    client.account = new Object();
                    client.change++;
                }
                case CHANGE_LIFETIME -> {
                    // a policy may shorten a token without any change of a model that the grant reads
                    client.lifetime = 1L + step.amount();
                }
                case ROTATE_KEY -> realm.key = "RS256 k" + step.amount();
                case CHANGE_ISSUER -> realm.issuer = "https://issuer.example/" + step.amount();
                case REVOKE_BY_NOT_BEFORE -> {
                    client.notBefore = now + 1;
                    client.change();
                }
                case FAIL_TO_SIGN -> fail(step);
                case LET_TIME_PASS -> now += step.amount();
            }
            mustBeReused = !changes;
        }

        private void request(Step step, boolean reuseIsExpected) {
            String fresh = fresh(step);
            ReusableTokens.Given given = tokens.give(key(step), origin(step), rule(step), () -> sign(step));

            SignedToken token = given.token();
            assertThat(token.text()).isEqualTo(fresh);
            assertThat(freshById.get(token.id())).isEqualTo(fresh);
            long age = now - token.issuedAt();
            assertThat(age).isBetween(0L, WINDOW - 1L);
            assertThat(token.expires() - token.issuedAt()).isEqualTo(client(step).lifetime);
            if (given.reused()) {
                assertThat(token.issuedAt()).isGreaterThanOrEqualTo(client(step).notBefore);
                assertThat(2 * (token.expires() - now)).isGreaterThan(client(step).lifetime);
            } else {
                assertThat(age).isZero();
            }
            if (reuseIsExpected && rule(step).allows(token)) {
                assertThat(given.reused()).isTrue();
            }
            last = step;
        }

        private void fail(Step step) {
            try {
                tokens.give(key(step), origin(step), rule(step), () -> {
                    throw new IllegalStateException("no key");
                });
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("no key");
            }
        }

        /** What a token says and follows from, but for its times and its id. */
        private String fresh(Step step) {
            Model realm = realms.get(step.realm());
            Model client = client(step);
            return String.join(
                    " | ",
                    "realm " + step.realm() + " change " + realm.change,
                    "client " + step.client() + " change " + client.change,
                    SCOPES.get(step.scopes()),
                    realm.key,
                    realm.issuer,
                    "lifetime " + client.lifetime);
        }

        private SignedToken sign(Step step) {
            String id = "id " + freshById.size();
            freshById.put(id, fresh(step));
            return new SignedToken(fresh(step), id, now, now + client(step).lifetime);
        }

        private TokenKey key(Step step) {
            Model realm = realms.get(step.realm());
            return new TokenKey(
                    "realm " + step.realm(),
                    "client " + step.client(),
                    realm.issuer,
                    SCOPES.get(step.scopes()),
                    realm.key);
        }

        private TokenOrigin origin(Step step) {
            Model client = client(step);
            return new TokenOrigin(realms.get(step.realm()).version, client.version, client.account, client.lifetime);
        }

        private ReuseRule rule(Step step) {
            return new ReuseRule(WINDOW, client(step).notBefore, () -> now);
        }

        private Model client(Step step) {
            return clients.computeIfAbsent(step.realm() + " " + step.client(), any -> new Model());
        }
    }
}
