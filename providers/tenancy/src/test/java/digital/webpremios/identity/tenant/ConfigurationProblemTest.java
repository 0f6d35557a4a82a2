package digital.webpremios.identity.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigurationProblemTest {

    @Test
    void aProblemReadsAsOneSentenceWithEverythingAnOperatorNeeds() {
        ConfigurationProblem problem = new ConfigurationProblem("one", "webpremios.tenant-id", "x1", "digits");
        assertThat(problem)
                .hasToString("Realm 'one', attribute 'webpremios.tenant-id': 'x1' is not allowed; expected digits.");
    }
}
