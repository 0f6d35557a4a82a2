package digital.webpremios.identity.scope;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.ScopeDenial.MalformedScope;
import digital.webpremios.identity.denial.ScopeDenial.TooManyScopes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScopeSetTest {

    private static String many(int count) {
        return IntStream.range(0, count).mapToObj(i -> "a/s" + i).collect(joining(" "));
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'd')
                .withChars('/', '.')
                .ofMinLength(1)
                .ofMaxLength(4)
                .list()
                .ofMaxSize(50);
    }

    @Test
    void noParameterIsTheEmptySet() {
        assertThat(ScopeSet.parse(null)).isEqualTo(Decision.allow(new ScopeSet(Set.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "    "})
    void blanksAloneAreTheEmptySet(String parameter) {
        assertThat(ScopeSet.parse(parameter).map(ScopeSet::isEmpty)).isEqualTo(Decision.allow(true));
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"a/b c/d|a/b c/d", " a/b  c/d |a/b c/d", "c/d a/b c/d|c/d a/b", "a/b a/b a/b|a/b"},
            delimiter = '|')
    void extraBlanksAndRepetitionsDoNotCountAndTheOrderStays(String parameter, String expected) {
        assertThat(ScopeSet.parse(parameter).map(ScopeSet::toString)).isEqualTo(Decision.allow(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b\tc/d", "a/b\n", "a\"b", "a\\b", "\u0664", "a/b,c\u00A0d", "a\u0000b"})
    void oneMalformedScopeRefusesAll(String malformed) {
        assertThat(ScopeSet.parse("x/y " + malformed + " z/z")
                        .<OAuthError>fold(scopes -> OAuthError.SERVER_ERROR, denial -> denial.error()))
                .isEqualTo(OAuthError.INVALID_SCOPE);
    }

    @Test
    void aScopeOf300CharactersIsMalformedAndToldInShort() {
        assertThat(ScopeSet.parse("a".repeat(300)))
                .isEqualTo(Decision.deny(new MalformedScope("a".repeat(64) + "...")));
    }

    @Test
    void fiftyScopesAreAllowedAndOneMoreIsNot() {
        assertThat(ScopeSet.parse(many(50)).map(scopes -> scopes.tokens().size()))
                .isEqualTo(Decision.allow(50));
        assertThat(ScopeSet.parse(many(51))).isEqualTo(Decision.deny(new TooManyScopes(50, 51)));
    }

    @Test
    void onlyDifferentScopesCountForTheLimit() {
        assertThat(ScopeSet.parse(many(50) + " " + many(50)).map(ScopeSet::toString))
                .isEqualTo(Decision.allow(many(50)));
    }

    @Test
    void aSetOfManyTokensKeepsTheirOrder() {
        assertThat(ScopeSet.of(List.of(new ScopeToken("b/b"), new ScopeToken("a/a"), new ScopeToken("b/b"))))
                .hasToString("b/b a/a");
    }

    @Test
    void aSetDoesNotChangeAfterwards() {
        Set<ScopeToken> tokens = new HashSet<>(Set.of(new ScopeToken("a/b")));
        ScopeSet set = new ScopeSet(tokens);
        tokens.clear();
        assertThat(set.isEmpty()).isFalse();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> set.tokens().clear());
    }

    @Property
    void theSetHoldsExactlyTheNamesInTheOrderOfTheirFirstMention(
            @ForAll("names") List<String> names, @ForAll @IntRange(min = 1, max = 3) int blanks) {
        String parameter = String.join(" ".repeat(blanks), names);
        assertThat(ScopeSet.parse(parameter).map(ScopeSet::toString))
                .isEqualTo(Decision.allow(String.join(" ", new LinkedHashSet<>(names))));
    }

    @Property
    void whatIsPrintedParsesBack(@ForAll("names") List<String> names) {
        ScopeSet set =
                ScopeSet.of(new ArrayList<>(names).stream().map(ScopeToken::new).toList());
        assertThat(ScopeSet.parse(set.toString())).isEqualTo(Decision.allow(set));
    }

    @Property
    void arbitraryTextGivesScopesOrAnInvalidScope(@ForAll String parameter) {
        OAuthError outcome =
                ScopeSet.parse(parameter).fold(scopes -> OAuthError.INVALID_SCOPE, denial -> denial.error());
        assertThat(outcome).isEqualTo(OAuthError.INVALID_SCOPE);
    }
}
