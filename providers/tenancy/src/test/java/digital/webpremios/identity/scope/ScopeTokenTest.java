package digital.webpremios.identity.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScopeTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"openid", "!", "~", "#", "[", "]", "webpremios.campaigns/40455", "a:b", "https://a/b?c=d"})
    void printableAsciiIsAScope(String text) {
        assertThat(ScopeToken.parse(text)).map(ScopeToken::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", " a", "a ", "a\tb", "a\n", "a\"b", "a\\b", "a\u0000", "\u007F", "\u00E9"})
    void aCharacterThatNoScopeMayHaveMakesItNone(String text) {
        assertThat(ScopeToken.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ScopeToken(text));
    }

    @Test
    void aScopeIsNoLongerThanAClientScopeNameCanBe() {
        assertThat(ScopeToken.parse("a".repeat(255))).isPresent();
        assertThat(ScopeToken.parse("a".repeat(256))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"webpremios.backoffice/all.read", "a/b", "https://a", "a/b/c", "a//"})
    void aResourceServerAndANameAreACustomScope(String text) {
        assertThat(new ScopeToken(text).isCustom()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid", "/", "/b", "a/", "//", "//b", "webpremios.campaigns/", "a:b"})
    void withoutBothPartsItIsNoCustomScope(String text) {
        assertThat(new ScopeToken(text).isCustom()).isFalse();
    }

    @Test
    void scopesAreOrderedAsTheirTextsAre() {
        List<ScopeToken> sorted = List.of(new ScopeToken("b/a"), new ScopeToken("a/b"), new ScopeToken("B/a")).stream()
                .sorted()
                .toList();
        assertThat(sorted).extracting(ScopeToken::value).containsExactly("B/a", "a/b", "b/a");
    }

    @Property
    void everyTextOfTheGrammarIsAScope(
            @ForAll
                    @StringLength(min = 1, max = 255)
                    @CharRange(from = '!', to = '!')
                    @CharRange(from = '#', to = '[')
                    @CharRange(from = ']', to = '~')
                    String text) {
        assertThat(ScopeToken.parse(text)).map(ScopeToken::value).contains(text);
    }

    @Property
    void arbitraryTextIsAScopeOnlyIfTheGrammarSaysSo(@ForAll String text) {
        assertThat(ScopeToken.parse(text).isPresent()).isEqualTo(text.matches("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,255}"));
    }
}
