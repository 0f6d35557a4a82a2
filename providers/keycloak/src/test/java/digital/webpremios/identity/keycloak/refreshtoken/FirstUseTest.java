package digital.webpremios.identity.keycloak.refreshtoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.SingleUseObjectProvider;

final class FirstUseTest {

    private static final RefreshTokenFamily FAMILY = new RefreshTokenFamily("realm", "sign-in", "client", 100, false);

    private final Set<String> marks = new HashSet<>();
    private final List<KeycloakTransaction> outcomes = new ArrayList<>();

    @Test
    void withoutAGracePeriodOnlyTheFirstUseIsAccepted() {
        assertThat(use("token", 0)).isTrue();
        assertThat(use("token", 0)).isFalse();
        assertThat(use("token", 0)).isFalse();
    }

    @Test
    void tokensAndRealmsAreApart() {
        assertThat(use("token", 0)).isTrue();
        assertThat(use("another", 0)).isTrue();
        assertThat(new FirstUse(session(), new RefreshTokenFamily("other", "sign-in", "client", 100, false), "token")
                        .claim(0))
                .isTrue();
    }

    @Test
    void aUseThatWasRolledBackWasNone() {
        assertThat(use("token", 0)).isTrue();

        end(0, false);

        assertThat(marks).isEmpty();
        assertThat(use("token", 0)).isTrue();
    }

    @Test
    void aUseThatWasStoredStaysOne() {
        assertThat(use("token", 0)).isTrue();

        end(0, true);

        assertThat(use("token", 0)).isFalse();
    }

    @Test
    void aSecondUseThatIsRolledBackDoesNotGiveTheFirstBack() {
        assertThat(use("token", 0)).isTrue();
        assertThat(use("token", 0)).isFalse();

        end(1, false);

        assertThat(use("token", 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 60})
    void withinTheGracePeriodEveryUseIsAcceptedAndAfterItNone(int grace) {
        assertThat(use("token", grace)).isTrue();
        assertThat(use("token", grace)).isTrue();

        marks.removeIf(mark -> mark.endsWith(":grace"));

        assertThat(use("token", grace)).isFalse();
        assertThat(use("token", grace)).isFalse();
    }

    @Test
    void aFirstUseThatWasRolledBackTakesItsGracePeriodWithIt() {
        assertThat(use("token", 30)).isTrue();

        end(0, false);

        assertThat(marks).isEmpty();
    }

    private boolean use(String token, int grace) {
        return new FirstUse(session(), FAMILY, token).claim(grace);
    }

    private void end(int use, boolean stored) {
        KeycloakTransaction outcome = outcomes.get(use);
        outcome.begin();
        if (stored) {
            outcome.commit();
        } else {
            outcome.rollback();
        }
    }

    private KeycloakSession session() {
        SingleUseObjectProvider store = proxy(SingleUseObjectProvider.class, (proxy, method, arguments) -> {
            String key = String.valueOf(arguments[0]);
            return switch (method.getName()) {
                case "putIfAbsent" -> marks.add(key);
                case "contains" -> marks.contains(key);
                case "remove" -> {
                    marks.remove(key);
                    yield null;
                }
                default -> throw new IllegalStateException(method.getName());
            };
        });
        KeycloakTransactionManager transactions =
                proxy(KeycloakTransactionManager.class, (proxy, method, arguments) -> {
                    outcomes.add((KeycloakTransaction) arguments[0]);
                    return null;
                });
        return proxy(KeycloakSession.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "singleUseObjects" -> store;
            case "getTransactionManager" -> transactions;
            default -> throw new IllegalStateException(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
