package digital.webpremios.identity.realmconfig.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the reading of members of a mapping. */
final class MembersTest {

    private static Value yaml(String text) {
        List<Problem> problems = new ArrayList<>();
        Value root = new YamlSource("a.yaml", problems::add).read(text).orElseThrow();
        assertThat(problems).isEmpty();
        return root;
    }

    @Test
    void whatNoReaderTookIsLeft() {
        Members members = Members.of(yaml("known: 1\nother: {a: b}\nempty: ''\n"));

        assertThat(members.require("known").asText()).isEqualTo("1");
        assertThat(members.rest()).extracting(Map.Entry::getKey).containsExactly("other");
    }

    @Test
    void aMemberThatNoReaderTookIsRefusedWithItsPathAndPlace() {
        Members members = Members.of(yaml("block:\n  known: 1\n  typo: 2\n").get("block"));
        members.ignore("known");

        assertThatThrownBy(members::refuseRest).hasMessage("a.yaml:3:9: block.typo: this member is unknown");
    }

    @Test
    void aMissingMemberIsRefusedWithThePlaceOfItsMapping() {
        Members members = Members.of(yaml("block:\n  known: 1\n").get("block"));

        assertThatThrownBy(() -> members.require("other"))
                .isInstanceOf(Location.Unexpected.class)
                .hasMessage("a.yaml:2:3: block: the member other is missing");
    }

    @Test
    void aValueThatIsNoMappingHasNoMembers() {
        assertThatThrownBy(() -> Members.of(yaml("list: [a]\n").get("list")))
                .hasMessage("a.yaml:1:7: list: expected an object, found a list");
    }

    @Test
    void aValueOfAMergedTreeKeepsItsPlaceInTheFile() {
        Value root = yaml("base: {a: 1, b: 2}\nover: {b: 3, c: 4}\n");

        Value merged = Overlay.merged(root.get("base"), root.get("over"));

        assertThat(merged.members()).extracting(Value.Member::name).containsExactly("a", "b", "c");
        assertThat(merged.get("b").at()).isEqualTo(new Location("a.yaml", 2, 11));
        assertThat(merged.get("b").is("3")).isTrue();
    }
}
