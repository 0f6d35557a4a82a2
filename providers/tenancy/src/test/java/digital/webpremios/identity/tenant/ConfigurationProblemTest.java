package digital.webpremios.identity.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class ConfigurationProblemTest {

    @Test
    void aProblemReadsAsOneSentenceWithEverythingAnOperatorNeeds() {
        ConfigurationProblem problem = new ConfigurationProblem("one", "webpremios.tenant-id", "x1", "digits");
        assertThat(problem)
                .hasToString("Realm 'one', attribute 'webpremios.tenant-id': 'x1' is not allowed; expected digits.");
    }

    @Property
    void ofWhatStandsBeforeAHostNothingIsTold(@ForAll String password) {
        String value = "https://user:" + password + "@auth.one.example/";
        assertThat(ConfigurationProblem.printable(value)).isEqualTo("https://***@auth.one.example/");
    }

    @Property
    void aProblemIsOneLine(@ForAll String value) {
        ConfigurationProblem problem = new ConfigurationProblem("one", "webpremios.tenant-id", value, "digits");
        assertThat(problem.toString().chars())
                .noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    }

    @Test
    void aLineBreakIsReplacedByAMark() {
        assertThat(new ConfigurationProblem("one", "a", "x\r\ny\tz", "digits").value())
                .isEqualTo("x\uFFFD\uFFFDy\uFFFDz");
    }
}
