package digital.webpremios.identity.branding;

import static digital.webpremios.identity.branding.PrimaryColor.DARK_GROUND;
import static digital.webpremios.identity.branding.PrimaryColor.LEAST_CONTRAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrimaryColorTest {

    @ParameterizedTest
    @ValueSource(strings = {"#777777", "#ff0000", "#ffff00", "#ffffff", "#00c000", "", "blue", "#006"})
    void aColorThatCannotBeReadOnWhiteIsNone(String text) {
        assertThat(PrimaryColor.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#767676", "#000000", "#0000ff", "#8a1538"})
    void aColorThatCanBeReadOnWhiteIsTakenAsItIs(String text) {
        assertThat(PrimaryColor.parse(text)).map(PrimaryColor::toString).contains(text);
    }

    @Test
    void aColorThatCannotBeReadOnWhiteCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PrimaryColor(new Color(0x77, 0x77, 0x77)));
    }

    @Test
    void onADarkGroundAColorIsMadeOnlyAsLightAsNeeded() {
        Color derived = new PrimaryColor(new Color(0, 0x55, 0xAA)).onDark();
        assertThat(derived.contrastWith(DARK_GROUND)).isBetween(LEAST_CONTRAST, LEAST_CONTRAST + 0.2);
    }

    @Property
    void everyShadeThatIsShownCanBeReadOnItsGround(
            @ForAll @IntRange(max = 255) int red,
            @ForAll @IntRange(max = 255) int green,
            @ForAll @IntRange(max = 255) int blue) {
        PrimaryColor.parse(new Color(red, green, blue).toString()).ifPresent(primary -> {
            assertThat(primary.color().contrastWith(Color.WHITE)).isGreaterThanOrEqualTo(LEAST_CONTRAST);
            assertThat(primary.pressed().contrastWith(Color.WHITE))
                    .isGreaterThanOrEqualTo(primary.color().contrastWith(Color.WHITE));
            assertThat(primary.onDark().contrastWith(DARK_GROUND)).isGreaterThanOrEqualTo(LEAST_CONTRAST);
            assertThat(primary.pressedOnDark().contrastWith(DARK_GROUND))
                    .isGreaterThanOrEqualTo(primary.onDark().contrastWith(DARK_GROUND));
        });
    }
}
