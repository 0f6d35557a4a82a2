package digital.webpremios.identity.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ColorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "#fff",
                "#ffff",
                "#12345",
                "#1234567",
                "#12345678",
                "123456",
                "#12345g",
                " #123456",
                "#123456 ",
                "#123456\n",
                "#-12345",
                "#+12345",
                "red",
                "rgb(1,2,3)",
                "var(--x)",
                "#123456;}",
                "#12345\u0661",
                "\uFF03123456"
            })
    void whatIsNotSixHexadecimalDigitsIsNoColor(String text) {
        assertThat(Color.parse(text)).isEmpty();
    }

    @Test
    void caseMakesNoOtherColor() {
        assertThat(Color.parse("#0A1b2C")).contains(new Color(10, 27, 44));
        assertThat(new Color(10, 27, 44)).hasToString("#0a1b2c");
    }

    @ParameterizedTest
    @CsvSource({"-1,0,0", "0,-1,0", "0,0,-1", "256,0,0", "0,256,0", "0,0,256"})
    void aChannelOutsideOfOneByteIsRefused(int red, int green, int blue) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Color(red, green, blue));
    }

    @ParameterizedTest // ratios as other people's checkers tell them
    @CsvSource({
        "#000000,#ffffff,21.00",
        "#ffffff,#ffffff,1.00",
        "#777777,#ffffff,4.48",
        "#767676,#ffffff,4.54",
        "#ff0000,#ffffff,4.00",
        "#0000ff,#ffffff,8.59",
        "#008000,#ffffff,5.14",
        "#0a0a0a,#000000,1.06"
    })
    void contrastIsThatOfTheGuidelines(String one, String two, double ratio) {
        assertThat(color(one).contrastWith(color(two))).isCloseTo(ratio, within(0.005));
    }

    @Test
    void aMixtureLiesBetween() {
        assertThat(color("#204060").with(0, Color.WHITE)).hasToString("#204060");
        assertThat(color("#204060").with(100, Color.WHITE)).hasToString("#ffffff");
        assertThat(color("#204060").with(20, Color.BLACK)).hasToString("#1a334d");
        assertThat(color("#000000").with(50, color("#102030"))).hasToString("#081018");
    }

    @Property
    void everyColorIsReadBackFromItsText(
            @ForAll @IntRange(max = 255) int red,
            @ForAll @IntRange(max = 255) int green,
            @ForAll @IntRange(max = 255) int blue) {
        Color color = new Color(red, green, blue);
        assertThat(Color.parse(color.toString())).contains(color);
    }

    @Property
    void textGivesAColorOnlyIfItIsItsSpelling(@ForAll String text) {
        Color.parse(text).ifPresent(color -> assertThat(text).isEqualToIgnoringCase(color.toString()));
    }

    private static Color color(String text) {
        return Color.parse(text).orElseThrow();
    }
}
