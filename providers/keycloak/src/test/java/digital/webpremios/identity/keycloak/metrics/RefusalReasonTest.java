package digital.webpremios.identity.keycloak.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.denial.BrowserDenial;
import digital.webpremios.identity.denial.ClientDenial.NotAuthenticated;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.GrantDenial;
import digital.webpremios.identity.denial.Limit;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.SecretDenial;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RefusalReasonTest {

    @Test
    void theReasonsOfDenialsAreThoseOfEveryDenialThatATokenEndpointGives() {
        List<String> reasons = denials(Denial.class)
                .filter(type -> type != NotAuthenticated.class
                        && !BrowserDenial.class.isAssignableFrom(type)
                        && !SecretDenial.class.isAssignableFrom(type))
                .flatMap(RefusalReasonTest::examples)
                .map(Denial::reason)
                .distinct()
                .toList();

        assertThat(RefusalReason.ofDenials()).containsExactlyInAnyOrderElementsOf(reasons);
    }

    @Test
    void noReasonIsListedTwice() {
        assertThat(Stream.concat(RefusalReason.ofDenials(), RefusalReason.ofKeycloak()))
                .doesNotHaveDuplicates()
                .doesNotContain(LabelValues.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"metrics.md", "metrics.pt-BR.md"})
    void theGuideNamesEveryValueOfEveryLabel(String guide) {
        for (LabelValues values :
                List.of(LabelValues.REASON, LabelValues.GRANT_TYPE, LabelValues.LIMIT, LabelValues.OUTCOME)) {
            assertThat(values.allowed())
                    .allSatisfy(value ->
                            assertThat(Path.of("../../docs", guide)).content().contains("`" + value + "`"));
        }
    }

    private static Stream<Class<?>> denials(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(RefusalReasonTest::denials)
                : Stream.of(type);
    }

    /**
     * Denials of that type, with anything in them: the reason depends on the type, and on the limit where there is one.
     */
    private static Stream<Denial> examples(Class<?> type) {
        if (type == GrantDenial.class) {
            return Arrays.stream(GrantDenial.values());
        }
        return Arrays.stream(Limit.values()).map(limit -> example(type, limit));
    }

    private static Denial example(Class<?> type, Limit limit) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types)
                .map(component -> component == Limit.class ? limit : anything(component))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (Denial) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object anything(Class<?> type) {
        if (type == int.class) {
            return 1;
        }
        if (type == long.class) {
            return 1L;
        }
        return type == OAuthError.class ? OAuthError.INVALID_REQUEST : "anything";
    }
}
