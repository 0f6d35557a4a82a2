package digital.webpremios.identity.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HostOwnerTest {

    @Test
    void theNamesInAContestedHostDoNotChangeAfterwards() {
        List<String> realms = new ArrayList<>(List.of("one", "two"));
        HostOwner.Contested contested = new HostOwner.Contested(new HostName("a.example"), realms);
        realms.clear();
        assertThat(contested.realms()).containsExactly("one", "two");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> contested.realms().add("three"));
    }
}
