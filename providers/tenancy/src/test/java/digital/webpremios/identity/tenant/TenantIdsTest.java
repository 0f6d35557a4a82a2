package digital.webpremios.identity.tenant;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TenantIdsTest {

    @Test
    void noneContainsNobody() {
        assertThat(TenantIds.none().isEmpty()).isTrue();
        assertThat(TenantIds.none().contains(new TenantId(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", " \t\r\n "})
    void blankTextIsTheEmptySet(String text) {
        assertThat(TenantIds.parse(text)).get().matches(TenantIds::isEmpty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 40455", "40455,7", "40455, 7", "7\n40455\n", "7\r\n40455", " 7\t,40455 ", "7,,40455"})
    void blanksCommasAndLineEndsPartTheIds(String text) {
        assertThat(TenantIds.parse(text))
                .get()
                .matches(ids -> !ids.isEmpty())
                .matches(ids -> ids.contains(new TenantId(7)))
                .matches(ids -> ids.contains(new TenantId(40455)))
                .matches(ids -> !ids.contains(new TenantId(740455)))
                .matches(ids -> !ids.contains(new TenantId(4)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "7 x",
                "7 0",
                "007",
                "7;8",
                "7,",
                ",7",
                ",",
                "7 -8",
                "7 *",
                "7 1000000000000000000",
                "7\u00A08"
            })
    void onePartThatIsNoTenantIdSpoilsTheWholeSet(String text) {
        assertThat(TenantIds.parse(text)).isEmpty();
    }

    @Test
    void aPartnerOfTenThousandTenantsHasExactlyThose() {
        String text = LongStream.rangeClosed(1, 10_000)
                .map(i -> 20_001 - 2 * i)
                .mapToObj(Long::toString)
                .collect(joining("\n"));
        assertThat(TenantIds.parse(text)).get().satisfies(ids -> {
            assertThat(LongStream.rangeClosed(1, 20_000).mapToObj(TenantId::new).filter(ids::contains))
                    .hasSize(10_000)
                    .allMatch(id -> id.value() % 2 == 1);
        });
    }

    @Property
    void theSetContainsWhatWasListedAndNothingElse(
            @ForAll @NotEmpty Set<@LongRange(min = 1, max = 60) Long> listed,
            @ForAll @LongRange(min = 1, max = 60) long probe) {
        String text = listed.stream().map(String::valueOf).collect(joining(" "));
        assertThat(TenantIds.parse(text))
                .get()
                .matches(ids -> ids.contains(new TenantId(probe)) == listed.contains(probe));
    }

    @Property
    void orderAndRepetitionDoNotMatter(@ForAll @Size(min = 1, max = 9) List<@LongRange(min = 1) Long> values) {
        List<Long> small = values.stream().map(value -> value % 1_000_000 + 1).toList();
        String repeated = String.join(
                ",", Collections.nCopies(2, small.stream().map(String::valueOf).collect(joining("\n"))));
        assertThat(TenantIds.parse(repeated))
                .get()
                .matches(ids -> small.stream().allMatch(value -> ids.contains(new TenantId(value))));
    }

    @Property
    void arbitraryTextNeverThrows(@ForAll String text) {
        assertThat(TenantIds.parse(text)).isNotNull();
    }
}
