package digital.webpremios.identity.keycloak.branding;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.branding.Branding;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BrandingValuesTest {

    private static final String PNG = "data:image/png;base64,iVBORw0KGgo=";

    @Test
    void withoutABrandingThereIsNoValue() {
        assertThat(values(Map.of())).isEmpty();
    }

    @Test
    void aWrongAttributeGivesNoValue() {
        assertThat(values(Map.of(
                        Branding.LOGO_URL, "javascript:alert(1)",
                        Branding.PRIMARY_COLOR, "#ffffff",
                        Branding.HELP_URL, "http://a.example",
                        Branding.TERMS_URL, "mailto:a@a.example")))
                .isEmpty();
    }

    @Test
    void mailsShowALogoOfTheWebOnly() {
        assertThat(values(Map.of(Branding.LOGO_URL, PNG))).containsExactly(Map.entry("logoUrl", PNG));
        assertThat(values(Map.of(Branding.LOGO_URL, "https://a.example/logo.png")))
                .containsOnly(
                        Map.entry("logoUrl", "https://a.example/logo.png"),
                        Map.entry("logoWebUrl", "https://a.example/logo.png"));
    }

    @Test
    void aColorComesWithItsShades() {
        assertThat(values(Map.of(Branding.PRIMARY_COLOR, "#0B4F9E")))
                .containsOnlyKeys(
                        "primaryColor", "primaryColorPressed", "primaryColorOnDark", "primaryColorPressedOnDark")
                .containsEntry("primaryColor", "#0b4f9e")
                .allSatisfy((name, value) -> assertThat(value).matches("#[0-9a-f]{6}"))
                .satisfies(shades -> assertThat(shades.values()).doesNotHaveDuplicates());
    }

    @Test
    void linksKeepTheirNames() {
        assertThat(values(Map.of(Branding.HELP_URL, "https://a.example/h", Branding.TERMS_URL, "https://a.example/t")))
                .containsOnly(
                        Map.entry("helpUrl", "https://a.example/h"), Map.entry("termsUrl", "https://a.example/t"));
    }

    private static Map<String, String> values(Map<String, String> attributes) {
        return BrandingValues.of(Branding.check("one", attributes).branding());
    }
}
