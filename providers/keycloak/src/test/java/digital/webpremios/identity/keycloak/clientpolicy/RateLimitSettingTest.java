package digital.webpremios.identity.keycloak.clientpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digital.webpremios.identity.limit.RateLimit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class RateLimitSettingTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", "-1", "0.0001", "1000001", "1e3", "fast", "Unrestricted", " 5", "5 ", "1,5", "٥"})
    void aRateThatCannotBeUsedIsRefusedByItsName(@Nullable String rate) {
        assertThatThrownBy(() ->
                        RateLimitSetting.parse("client-requests-per-second", rate, "client-burst", WholeNumber.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("client-requests-per-second")
                .hasMessageContaining("expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000001", "99999999999", "1.5", "many", "", " 5"})
    void aBurstThatCannotBeUsedIsRefusedByItsName(String burst) {
        assertThatThrownBy(() -> RateLimitSetting.parse(
                        "client-requests-per-second", "5", "client-burst", new WholeNumber(burst)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("client-burst");
    }

    @ParameterizedTest
    @CsvSource({"0.001,1", "5,10", "2.5,1", "1000000,1000000"})
    void aRateAndABurstAreALimit(String rate, int burst) {
        assertThat(RateLimitSetting.parse("rate", rate, "burst", WholeNumber.of(burst)))
                .hasValue(new RateLimit(Double.parseDouble(rate), burst));
    }

    @Test
    void noLimitIsWritten() {
        assertThat(RateLimitSetting.parse("rate", "unrestricted", "burst", WholeNumber.of(0)))
                .isEmpty();
    }
}
