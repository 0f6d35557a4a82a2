package digital.webpremios.identity.branding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small image as a data URL: {@code data:image/png;base64,…}, or JPEG, GIF, WebP or SVG. Pages show it in an {@code
 * img} element, in which browsers run no scripts. An SVG with scripts is refused all the same, and so is one that is
 * not UTF-8.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc2397">RFC 2397</a>
 */
public record ImageDataUrl(String value) implements LogoUrl {

    /** The maximum length in characters, because the URL is part of every page. */
    public static final int MAX_LENGTH = 32_768;

    private static final Pattern FORM =
            Pattern.compile("data:image/(png|jpeg|gif|webp|svg\\+xml);base64,([A-Za-z0-9+/]+={0,2})");
    private static final Pattern ACTIVE = Pattern.compile(
            "<\\s*(\\w+:)?(script|foreignobject|iframe|handler)|\\bon\\w+\\s*=|javascript:|<!entity|<\\?xml-stylesheet",
            Pattern.CASE_INSENSITIVE);

    public ImageDataUrl {
        if (!isAllowed(value)) {
            throw new IllegalArgumentException("Not an image in a data URL");
        }
    }

    /** Parses a URL; empty if it is not allowed. */
    public static Optional<ImageDataUrl> parse(String text) {
        return isAllowed(text) ? Optional.of(new ImageDataUrl(text)) : Optional.empty();
    }

    private static boolean isAllowed(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches() || form.group(2).length() % 4 != 0) {
            return false;
        }
        byte[] content = Base64.getDecoder().decode(form.group(2));
        return !form.group(1).startsWith("svg") || isInertSvg(content);
    }

    private static boolean isInertSvg(byte[] content) {
        try {
            String svg = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return svg.contains("<svg") && !ACTIVE.matcher(svg).find();
        } catch (CharacterCodingException e) {
            // a browser would show nothing, or read it in another way than this check
            return false;
        }
    }
}
