package digital.webpremios.identity.it.border;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Unusual parameter values that no client should send, by the part of the request that they replace. They are read from
 * {@code border/oddities.txt}.
 */
final class Oddities {

    private static final String FILE = "/border/oddities.txt";
    private static final Pattern REPEATED = Pattern.compile("(?s)<<(.+?)\\*(\\d+)>>");
    private static final Map<String, List<String>> SECTIONS = read();

    private Oddities() {}

    /** The values of a section, one character for each byte. */
    static List<String> of(String section) {
        return Objects.requireNonNull(SECTIONS.get(section), section);
    }

    /** Tokens and assertions: texts that are not JWTs, and JWTs with every combination of header and payload. */
    static List<String> tokens() {
        Stream<String> jwts = of("jwt_heads").stream()
                .flatMap(
                        head -> of("jwt_claims").stream().map(claims -> encode(head) + "." + encode(claims) + ".c2ln"));
        return Stream.concat(of("tokens").stream(), jwts).toList();
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : text().lines().toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                section.add(value(line));
            }
        }
        return sections;
    }

    private static String value(String line) {
        boolean quoted = line.length() > 1 && line.startsWith("\"") && line.endsWith("\"");
        String bare = quoted ? line.substring(1, line.length() - 1) : line;
        return REPEATED.matcher(bare.translateEscapes())
                .replaceAll(part -> Matcher.quoteReplacement(part.group(1).repeat(Integer.parseInt(part.group(2)))));
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(Oddities.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(ISO_8859_1));
    }
}
