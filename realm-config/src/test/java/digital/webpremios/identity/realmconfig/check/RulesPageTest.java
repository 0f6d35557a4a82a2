package digital.webpremios.identity.realmconfig.check;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.realmconfig.finding.Rule;
import digital.webpremios.identity.realmconfig.reference.RulesPage;
import digital.webpremios.identity.realmconfig.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Generates {@code docs/check-rules.md}; see ReferencePagesTest. */
final class RulesPageTest {

    private static final Path FILE = Path.of("../docs/check-rules.md");

    @Test
    void theReferenceSaysWhatTheRulesSay() throws IOException {
        String page = new RulesPage(Rules.reference()).markdown();
        if (Boolean.getBoolean("update.reference")) {
            Files.writeString(FILE, page);
        }

        assertThat(FILE).hasContent(page);
    }

    @Test
    void everyRuleHasAnIdOfItsOwnASentenceAndARemedy() {
        assertThat(Rules.reference()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(Rules.reference()).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
            assertThat(rule.what()).endsWith(".");
            assertThat(rule.remedy()).endsWith(".");
        });
    }
}
