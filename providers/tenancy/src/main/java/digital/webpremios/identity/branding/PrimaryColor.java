package digital.webpremios.identity.branding;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A campaign's colour for buttons and links. White text on it, and the colour on white, have a contrast of at least
 * {@value #LEAST_CONTRAST} to 1, level AA of WCAG 2.2. For dark backgrounds a lighter colour of the same hue is
 * derived.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, 1.4.3 Contrast (Minimum)</a>
 */
public record PrimaryColor(Color color) {

    /** The minimum contrast ratio of text and background. */
    public static final double LEAST_CONTRAST = 4.5;

    /**
     * The background of a dark page: {@code BackgroundColor--300} of PatternFly's dark theme, which is the background
     * of Keycloak's login card.
     */
    public static final Color DARK_GROUND = new Color(0x26, 0x29, 0x2D);

    private static final int PRESSED = 20;

    public PrimaryColor {
        if (!isReadable(color)) {
            throw new IllegalArgumentException("Too little contrast with white: " + color);
        }
    }

    /** Parses the colour; empty if the text is not a colour, or if the colour is too light. */
    public static Optional<PrimaryColor> parse(String text) {
        return Color.parse(text).filter(PrimaryColor::isReadable).map(PrimaryColor::new);
    }

    private static boolean isReadable(Color color) {
        return color.contrastWith(Color.WHITE) >= LEAST_CONTRAST;
    }

    /** The hover colour of a control on a light page. */
    public Color pressed() {
        return color.with(PRESSED, Color.BLACK);
    }

    /**
     * The colour for a dark page: mixed with just enough white to be readable on {@link #DARK_GROUND}, and to let that
     * be read on it.
     */
    public Color onDark() {
        return IntStream.rangeClosed(0, 100)
                .mapToObj(hundredths -> color.with(hundredths, Color.WHITE))
                .filter(lighter -> lighter.contrastWith(DARK_GROUND) >= LEAST_CONTRAST)
                .findFirst()
                .orElse(Color.WHITE);
    }

    /** The hover colour of a control on a dark page. */
    public Color pressedOnDark() {
        return onDark().with(PRESSED, Color.WHITE);
    }

    @Override
    public String toString() {
        return color.toString();
    }
}
