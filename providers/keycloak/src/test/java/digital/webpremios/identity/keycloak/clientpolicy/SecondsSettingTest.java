package digital.webpremios.identity.keycloak.clientpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecondsSettingTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", "-1", "1.5", "315360001", "1e3", "1d", "Unrestricted", " 5", "5 ", "٥", "9999999999"})
    void aLengthOfTimeThatCannotBeUsedIsRefusedByItsName(@Nullable String text) {
        assertThatThrownBy(() -> SecondsSetting.parse("notice-seconds", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("notice-seconds")
                .hasMessageContaining("expected");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 60, 315_360_000})
    void aNumberOfSecondsIsRead(long seconds) {
        assertThat(SecondsSetting.parse("notice-seconds", Long.toString(seconds)))
                .hasValue(seconds);
    }

    @Test
    void noBoundIsWritten() {
        assertThat(SecondsSetting.parse("notice-seconds", "unrestricted")).isEmpty();
    }
}
