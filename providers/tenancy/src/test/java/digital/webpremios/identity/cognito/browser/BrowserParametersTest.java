package digital.webpremios.identity.cognito.browser;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.cognito.request.FormParameters;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.RequestDenial.DuplicateParameter;
import digital.webpremios.identity.denial.RequestDenial.TooLong;
import digital.webpremios.identity.denial.RequestDenial.UnreadableParameters;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class BrowserParametersTest {

    @ParameterizedTest
    @NullAndEmptySource
    void noQueryHasNoParameters(@Nullable String query) {
        assertThat(BrowserParameters.read(query)).isEqualTo(Decision.allow(new FormParameters(Map.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"state=%00", "state=a%0d", "state=a%0Ab", "state=%09", "%0d=x", "%7f=x", "state=%ff", "x=%zz"})
    void whatIsNoPrintableTextIsUnreadable(String query) {
        assertThat(BrowserParameters.read(query))
                .isInstanceOfSatisfying(
                        Decision.Denied.class,
                        denied -> assertThat(denied.denial()).isInstanceOf(UnreadableParameters.class));
    }

    @Test
    void aParameterThatStandsTwiceIsRefused() {
        assertThat(BrowserParameters.read("a=1&a=1")).isEqualTo(Decision.deny(new DuplicateParameter("a")));
    }

    @Test
    void eightKibibytesAreReadAndNoMore() {
        String most = "a=" + "x".repeat(BrowserParameters.MAX_LENGTH - 2);

        assertThat(BrowserParameters.read(most)).isInstanceOf(Decision.Allowed.class);
        assertThat(BrowserParameters.read(most + "x"))
                .isEqualTo(Decision.deny(
                        new TooLong("query", BrowserParameters.MAX_LENGTH, BrowserParameters.MAX_LENGTH + 1)));
    }

    @Test
    void aBlankIsWrittenAsEveryPartOfAUrlReadsIt() {
        assertThat(BrowserParameters.write(Map.of("a b", "c+d & é"))).isEqualTo("a%20b=c%2Bd%20%26%20%C3%A9");
    }

    @Property
    void arbitraryTextIsReadOrRefusedAndNeverThrows(@ForAll String query) {
        assertThat(BrowserParameters.read(query)).isNotNull();
    }

    @Property
    void whatIsReadIsWrittenAndReadTheSame(@ForAll String query) {
        Decision<FormParameters> read = BrowserParameters.read(query);
        Decision<FormParameters> again =
                read.then(parameters -> BrowserParameters.read(BrowserParameters.write(parameters.values())));

        assertThat(again).isEqualTo(read);
    }
}
