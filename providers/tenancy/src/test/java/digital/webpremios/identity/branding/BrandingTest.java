package digital.webpremios.identity.branding;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.tenant.ConfigurationProblem;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class BrandingTest {

    @Test
    void aRealmWithoutAttributesHasNoBrandingAndNoProblem() {
        Branding.Checked checked =
                Branding.check("one", Map.of("webpremios.tenant-id", "1", "webpremios.help-url", " "));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.branding().logo()).isEmpty();
        assertThat(checked.branding().primaryColor()).isEmpty();
        assertThat(checked.branding().help()).isEmpty();
        assertThat(checked.branding().terms()).isEmpty();
    }

    @Test
    void everyAttributeThatCanBeUsedIsPartOfTheBranding() {
        Branding.Checked checked = Branding.check(
                "one",
                Map.of(
                        "webpremios.logo-url", "https://a.example/logo.png",
                        "webpremios.primary-color", "#0055aa",
                        "webpremios.help-url", "https://a.example/help",
                        "webpremios.terms-url", "https://a.example/terms"));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.branding().logo().orElseThrow().value()).isEqualTo("https://a.example/logo.png");
        assertThat(checked.branding().primaryColor().orElseThrow()).hasToString("#0055aa");
        assertThat(checked.branding().help().orElseThrow().value()).isEqualTo("https://a.example/help");
        assertThat(checked.branding().terms().orElseThrow().value()).isEqualTo("https://a.example/terms");
    }

    @Test
    void everyWrongAttributeIsToldAtOnceAndTheOthersStay() {
        Branding.Checked checked = Branding.check(
                "one",
                Map.of(
                        "webpremios.logo-url", "javascript:alert(1)",
                        "webpremios.primary-color", "#ffff00",
                        "webpremios.help-url", "data:image/png;base64,iVBORw0KGgo=",
                        "webpremios.terms-url", "https://a.example/terms"));
        assertThat(checked.problems())
                .extracting(ConfigurationProblem::attribute)
                .containsExactly("webpremios.logo-url", "webpremios.primary-color", "webpremios.help-url");
        assertThat(checked.problems()).allMatch(problem -> problem.realm().equals("one"));
        assertThat(checked.problems().get(1).expected())
                .contains("six hexadecimal digits")
                .contains("4.5 to 1");
        assertThat(checked.branding().logo()).isEmpty();
        assertThat(checked.branding().primaryColor()).isEmpty();
        assertThat(checked.branding().help()).isEmpty();
        assertThat(checked.branding().terms()).isPresent();
    }

    @Test
    void aProblemIsShortAndHidesAPassword() {
        String longest = "http://a.example/" + "a".repeat(63);
        assertThat(value(longest)).isEqualTo(longest);
        assertThat(value(longest + "a")).isEqualTo(longest + "…");
        assertThat(value("https://user:password@a.example/")).isEqualTo("https://***@a.example/");
    }

    @Test
    void aProblemHidesAPasswordThatIsLongerThanTheProblem() {
        assertThat(value("http://user:" + "p".repeat(100) + "@a.example/")).isEqualTo("http://***@a.example/");
    }

    @Property
    void aPasswordOfAnyLengthIsHidden(
            @ForAll @AlphaChars @StringLength(max = 200) String user,
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 1, max = 200) String password) {
        assertThat(value("http://" + user + ":" + password + "@a.example/")).isEqualTo("http://***@a.example/");
    }

    @Property
    void arbitraryTextIsEitherUsedOrAProblem(@ForAll String text) {
        Branding.Checked checked = Branding.check("one", Map.of(Branding.TERMS_URL, text));
        int used = checked.branding().terms().isPresent() ? 1 : 0;
        assertThat(used + checked.problems().size()).isEqualTo(text.isBlank() ? 0 : 1);
    }

    private static String value(String logo) {
        return Branding.check("one", Map.of(Branding.LOGO_URL, logo))
                .problems()
                .get(0)
                .value();
    }
}
