package digital.webpremios.identity.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkedSectionTest {

    private final MarkedSection section = new MarkedSection("benchmark");

    @Test
    void onlyWhatIsBetweenTheMarksIsReplaced() {
        String page = "before\n<!-- benchmark:begin -->\n\nold\n\n<!-- benchmark:end -->\nafter\n";

        String replaced = section.replaceIn(page, "new\n");

        assertThat(replaced).isEqualTo("before\n<!-- benchmark:begin -->\n\nnew\n\n<!-- benchmark:end -->\nafter\n");
        assertThat(section.replaceIn(replaced, "new\n")).isEqualTo(replaced);
    }

    @Test
    void aPageWithoutMarksIsRefused() {
        for (String page :
                List.of("", "<!-- benchmark:begin -->\n", "<!-- benchmark:end --> <!-- benchmark:begin -->\n")) {
            assertThatThrownBy(() -> section.replaceIn(page, "new")).hasMessageContaining("benchmark:begin");
        }
    }
}
