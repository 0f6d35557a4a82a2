package digital.webpremios.identity.keycloak.clientpolicy.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import digital.webpremios.identity.keycloak.clientpolicy.WholeNumber;
import digital.webpremios.identity.limit.RateLimit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class RateLimitSettingTest {

    private static final RateLimitSetting CLIENT =
            RateLimitSetting.perSecond("client-requests-per-second", "client-burst");
    private static final RateLimitSetting FAILURES =
            RateLimitSetting.perMinute("failed-authentications-per-minute", "failed-authentications-burst");

    @ParameterizedTest
    @CsvSource({"0.06,0.001", "0.1,0.00166", "6,0.1", "90,1.5"})
    void aRatePerMinuteIsASixtiethOfItPerSecond(String perMinute, double perSecond) {
        assertThat(FAILURES.parse(perMinute, WholeNumber.of(3))).hasValueSatisfying(limit -> {
            assertThat(limit.requestsPerSecond()).isCloseTo(perSecond, within(0.0001));
            assertThat(limit.burst()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.05", "-1", "1000001", "often"})
    void aRatePerMinuteThatCannotBeUsedIsRefusedByItsName(String perMinute) {
        assertThatThrownBy(() -> FAILURES.parse(perMinute, WholeNumber.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("failed-authentications-per-minute is '" + perMinute + "'")
                .hasMessageContaining("0.06 to 1000000");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", "-1", "0.0001", "1000001", "1e3", "fast", "Unrestricted", " 5", "5 ", "1,5", "٥"})
    void aRateThatCannotBeUsedIsRefusedByItsName(@Nullable String rate) {
        assertThatThrownBy(() -> CLIENT.parse(rate, WholeNumber.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("client-requests-per-second")
                .hasMessageContaining("expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000001", "99999999999", "1.5", "many", "", " 5"})
    void aBurstThatCannotBeUsedIsRefusedByItsName(String burst) {
        assertThatThrownBy(() -> CLIENT.parse("5", new WholeNumber(burst)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("client-burst");
    }

    @ParameterizedTest
    @CsvSource({"0.001,1", "5,10", "2.5,1", "1000000,1000000"})
    void aRateAndABurstAreALimit(String rate, int burst) {
        assertThat(CLIENT.parse(rate, WholeNumber.of(burst))).hasValue(new RateLimit(Double.parseDouble(rate), burst));
    }

    @Test
    void noLimitIsWritten() {
        assertThat(CLIENT.parse("unrestricted", WholeNumber.of(0))).isEmpty();
    }
}
