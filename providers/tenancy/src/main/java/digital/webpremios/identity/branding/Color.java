package digital.webpremios.identity.branding;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An opaque sRGB colour; its text form is CSS's {@code #rrggbb} in lower case.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Color(int red, int green, int blue) {

    static final Color WHITE = new Color(0xFF, 0xFF, 0xFF);
    static final Color BLACK = new Color(0, 0, 0);

    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

    public Color {
        if (((red | green | blue) & ~0xFF) != 0) {
            throw new IllegalArgumentException("Not a colour: " + red + ", " + green + ", " + blue);
        }
    }

    /** Parses a colour; empty if the text is not {@code #} and six hexadecimal digits. */
    public static Optional<Color> parse(String text) {
        return HEX.matcher(text).matches()
                ? Optional.of(of(Integer.parseInt(text.substring(1), 16)))
                : Optional.empty();
    }

    private static Color of(int rgb) {
        return new Color(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /**
     * The contrast ratio of two colours, from 1 to 21. Their order does not matter.
     *
     * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
     */
    public double contrastWith(Color other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** The relative luminance of WCAG 2.2: 0 for black, 1 for white. */
    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Mixes this colour with a percentage of another. */
    Color with(int hundredths, Color other) {
        return new Color(
                mix(red, other.red, hundredths),
                mix(green, other.green, hundredths),
                mix(blue, other.blue, hundredths));
    }

    private static int mix(int own, int other, int hundredths) {
        return Math.round((own * (100 - hundredths) + other * hundredths) / 100f);
    }

    @Override
    public String toString() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }
}
