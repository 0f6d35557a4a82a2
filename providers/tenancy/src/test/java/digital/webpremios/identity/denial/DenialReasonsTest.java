package digital.webpremios.identity.denial;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.denial.ClientDenial.NotAuthenticated;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of reason codes that auditors work with is complete, and no code is in it that is never sent. */
final class DenialReasonsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| `[a-z_]+`");
    private static final Map<Class<?>, Object> SAMPLES =
            Map.of(String.class, "x", int.class, 1, long.class, 1L, OAuthError.class, OAuthError.INVALID_REQUEST);

    @ParameterizedTest
    @ValueSource(strings = {"events.md", "events.pt-BR.md"})
    void theDocumentedReasonCodesAreThoseOfTheDenials(String page) throws IOException {
        String text = Files.readString(Path.of("../../docs", page));

        assertThat(ROW.matcher(text).results().map((MatchResult row) -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        denials(Denial.class).map(Denial::reason).distinct().toList());
    }

    private static Stream<Denial> denials(Class<?> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(DenialReasonsTest::denials);
        }
        // its codes are Keycloak's
        return type == NotAuthenticated.class ? Stream.empty() : samples(type);
    }

    private static Stream<Denial> samples(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        boolean limited = Arrays.stream(components).anyMatch(component -> component.getType() == Limit.class);
        return (limited ? Arrays.stream(Limit.values()) : Stream.of(Limit.CLIENT)).map(limit -> sample(type, limit));
    }

    private static Denial sample(Class<?> type, Limit limit) {
        Object[] arguments = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getType() == Limit.class ? limit : SAMPLES.get(component.getType()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (Denial) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be made", e);
        }
    }
}
