package digital.webpremios.identity.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TenantIdTest {

    private static final long LARGEST = 999_999_999_999_999_999L;

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", "40455", "100", "999999999999999999"})
    void oneToEighteenDigitsAreATenantId(String text) {
        assertThat(TenantId.parse(text)).map(TenantId::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", "040455", "000000000000000001"})
    void aLeadingZeroIsNoTenantId(String text) {
        assertThat(TenantId.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000000", "9223372036854775807", "99999999999999999999999999"})
    void moreThanEighteenDigitsAreNoTenantId(String text) {
        assertThat(TenantId.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "*", "4045 5", " 40455", "40455 ", "40455\n", "+1", "-1", "1.0", "1e3", "0x1F", "../1",
                "40455/x", "1/", "1:", "shared", "null"
            })
    void anythingButDigitsIsNoTenantId(String text) {
        assertThat(TenantId.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0664\u0660\u0664\u0665\u0665", "\uFF11", "4\u0660", "\u00B2", "\uD835\uDFCF"})
    void digitsOfOtherScriptsAreNoTenantId(String text) {
        assertThat(TenantId.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, LARGEST + 1, Long.MAX_VALUE})
    void aNumberOutOfRangeIsRefused(long value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TenantId(value))
                .withMessageContaining(Long.toString(value));
    }

    @Property
    void whatIsPrintedParsesBack(@ForAll @LongRange(min = 1, max = LARGEST) long value) {
        assertThat(TenantId.parse(new TenantId(value).toString())).contains(new TenantId(value));
    }

    @Property
    void arbitraryTextParsesOnlyIfItIsTheOneSpellingOfATenantId(@ForAll String text) {
        assertThat(TenantId.parse(text).isPresent()).isEqualTo(text.matches("[1-9][0-9]{0,17}"));
    }
}
