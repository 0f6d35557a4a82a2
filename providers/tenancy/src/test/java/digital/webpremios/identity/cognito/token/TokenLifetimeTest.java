package digital.webpremios.identity.cognito.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import digital.webpremios.identity.denial.ClientDenial.Misconfigured;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract row M13. */
final class TokenLifetimeTest {

    private static final Denial MISCONFIGURED =
            new Misconfigured("access.token.lifespan", "a number of seconds from 1 to 86400");

    private static Decision<TokenLifetime> allowed(int seconds) {
        return Decision.allow(new TokenLifetime(seconds));
    }

    @ParameterizedTest
    @CsvSource({"300, 300", "3600, 3600", "86400, 86400", "' 900 ', 900", "1, 1"})
    void theClientsOwnLifetimeGoesFirst(String ofClient, int seconds) {
        assertThat(TokenLifetime.of(ofClient, 60)).isEqualTo(allowed(seconds));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\t"})
    void withoutOneOfItsOwnTheClientHasTheRealms(@Nullable String ofClient) {
        assertThat(TokenLifetime.of(ofClient, 3600)).isEqualTo(allowed(3600));
    }

    @Test
    void noTokenLivesLongerThanADay() {
        assertThat(TokenLifetime.of("86401", 60)).isEqualTo(allowed(86_400));
        assertThat(TokenLifetime.of(null, Integer.MAX_VALUE)).isEqualTo(allowed(86_400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "-86400", "5m", "1.5", "3600s", "3 600", "one hour", "null", "99999999999", "0x10"})
    void aLifetimeThatIsNoPositiveNumberIsAMisconfigurationAndNotADefault(String ofClient) {
        assertThat(TokenLifetime.of(ofClient, 3600)).isEqualTo(Decision.deny(MISCONFIGURED));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void aRealmWithoutALifetimeIsAMisconfigurationToo(int ofRealm) {
        assertThat(TokenLifetime.of(null, ofRealm)).isEqualTo(Decision.deny(MISCONFIGURED));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 86_401, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aLifetimeOutOfRangeCannotBeMade(int seconds) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenLifetime(seconds));
    }

    @Property
    void everyPositiveLifetimeIsKeptUpToADay(@ForAll @IntRange(min = 1) int seconds, @ForAll int ofRealm) {
        assertThat(TokenLifetime.of(Integer.toString(seconds), ofRealm)).isEqualTo(allowed(Math.min(seconds, 86_400)));
    }

    @Property
    void arbitrarySettingsGiveALifetimeOrAMisconfiguration(@ForAll String ofClient, @ForAll int ofRealm) {
        boolean right = TokenLifetime.of(ofClient, ofRealm)
                .fold(lifetime -> lifetime.seconds() >= 1 && lifetime.seconds() <= 86_400, MISCONFIGURED::equals);
        assertThat(right).isTrue();
    }
}
