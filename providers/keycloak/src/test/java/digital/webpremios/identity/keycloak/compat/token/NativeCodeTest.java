package digital.webpremios.identity.keycloak.compat.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NativeCodeTest {

    @Test
    void theThirdPartNamesTheClient() {
        assertThat(new NativeCode("aZ0_-.session.4f2b0c1e-0000-4000-8000-000000000000").client())
                .contains("4f2b0c1e-0000-4000-8000-000000000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a.b", "a.b.", ".b.c", "a..c", "a.b.c.d", "a b.c.d", "a.b.c\n", "a\n.b.c", "\u00e9.b.c"
            })
    void whatIsSpelledOtherwiseNamesNone(String code) {
        assertThat(new NativeCode(code).client()).isEmpty();
    }

    @Test
    void aPrintedCodeDoesNotTellIt() {
        assertThat(new NativeCode("a.b.c")).hasToString("NativeCode");
    }
}
