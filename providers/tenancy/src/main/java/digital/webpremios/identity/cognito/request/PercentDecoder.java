package digital.webpremios.identity.cognito.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Strict percent-decoding. A stray percent sign, or bytes that are not UTF-8, give no result. */
final class PercentDecoder {

    private PercentDecoder() {}

    /**
     * Decodes a form value, where a plus is a blank.
     *
     * @param text one character for each byte of the request
     */
    static Optional<String> form(String text) {
        String blanks = text.replace('+', ' ');
        return isPlain(blanks) ? Optional.of(blanks) : decode(blanks.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Decodes a text in which a plus stays a plus. */
    static Optional<String> decode(String text) {
        return isPlain(text) ? Optional.of(text) : decode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> decode(byte[] encoded) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                decoded.write(encoded[i]);
                continue;
            }
            int value = i + 2 < encoded.length ? hex(encoded[i + 1]) * 16 + hex(encoded[i + 2]) : -1;
            if (value < 0) {
                return Optional.empty();
            }
            decoded.write(value);
            i += 2;
        }
        return utf8(decoded.toByteArray());
    }

    /** Whether the text is ASCII without an escape, as most are: then it stands for itself. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == '%') {
                return false;
            }
        }
        return true;
    }

    /** Decodes UTF-8; empty if the bytes are not UTF-8. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The value of a hexadecimal digit; for any other character a number so small that no sum with it is a byte. */
    private static int hex(byte digit) {
        int value = Character.digit(digit, 16);
        return value < 0 ? -1000 : value;
    }
}
