package digital.webpremios.identity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RotatedTokensTest {

    private static final RotatedTokens NONE = RotatedTokens.parse(null);

    @Property
    void aTokenThatWasNeverUsedIsAccepted(@ForAll @IntRange(max = 60) int grace) {
        assertThat(NONE.accepts("a", 100, 5000, grace)).isTrue();
    }

    @Property
    void aUsedTokenWorksForTheGracePeriodAndNotASecondLonger(
            @ForAll @IntRange(min = 1, max = 60) int grace, @ForAll @IntRange(max = 100) int later) {
        RotatedTokens used = NONE.use("a", 100, 1000, grace);

        assertThat(used.accepts("a", 100, 1000 + later, grace)).isEqualTo(later <= grace);
        assertThat(again(used).accepts("a", 100, 1000 + later, grace)).isEqualTo(later <= grace);
    }

    @Test
    void withoutAGracePeriodATokenWorksOnce() {
        RotatedTokens used = NONE.use("a", 100, 1000, 0);

        assertThat(used.accepts("a", 100, 1000, 0)).isFalse();
        assertThat(used.accepts("b", 1000, 1000, 0)).isTrue();
    }

    @Test
    void theGracePeriodBeginsWithTheFirstUseAndIsNotProlongedByTheSecond() {
        RotatedTokens used = NONE.use("a", 100, 1000, 10).use("a", 100, 1008, 10);

        assertThat(used.accepts("a", 100, 1010, 10)).isTrue();
        assertThat(used.accepts("a", 100, 1011, 10)).isFalse();
    }

    @Test
    void bothSuccessorsOfATokenThatWasUsedTwiceWork() {
        RotatedTokens used = NONE.use("old", 100, 1000, 30).use("old", 100, 1005, 30);

        assertThat(used.accepts("first", 1000, 2000, 30)).isTrue();
        assertThat(used.accepts("second", 1005, 2000, 30)).isTrue();
    }

    @Test
    void whatWasIssuedBeforeADeadTokenIsDeadToo() {
        RotatedTokens used = NONE.use("a", 100, 1000, 5).use("b", 1000, 2000, 5).use("c", 2000, 3000, 5);

        assertThat(used.accepts("never-used", 999, 3000, 5)).isFalse();
        assertThat(used.accepts("a", 100, 3000, 5)).isFalse();
        assertThat(used.accepts("b", 1000, 3000, 5)).isFalse();
        assertThat(used.accepts("c", 2000, 3000, 5)).isTrue();
        assertThat(used.accepts("d", 3000, 3000, 5)).isTrue();
    }

    @Test
    void aTokenOfTheSameSecondAsADeadOneLives() {
        RotatedTokens used = NONE.use("a", 100, 100, 5).use("b", 100, 200, 5);

        assertThat(used.accepts("a", 100, 200, 5)).isFalse();
        assertThat(used.accepts("sibling", 100, 200, 5)).isTrue();
    }

    @Property
    void itStaysSmallHoweverOftenTokensAreUsed(@ForAll @IntRange(max = 60) int grace) {
        RotatedTokens used = NONE;
        for (int i = 0; i < 500; i++) {
            used = used.use("token-" + i, i, i, grace);
            assertThat(used.accepts("token-" + i, i, i, 0)).isFalse();
        }

        assertThat(used.toString()).hasSizeLessThan(2000);
        assertThat(used.accepts("token-0", 0, 500, grace)).isFalse();
        assertThat(used.accepts("token-500", 500, 500, grace)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", ";", "1;a", "1;a,b,c", "1;a,1", "1;a,1,2,3", "0x10", "1.5"})
    void aTextThatIsNoneLetsNoTokenLive(String text) {
        assertThat(RotatedTokens.parse(text).accepts("a", 100, 100, 60)).isFalse();
    }

    @Test
    void asATextItIsTheSame() {
        RotatedTokens used = NONE.use("b", 100, 1000, 60).use("a", 200, 1010, 60);

        assertThat(used).hasToString("0;a,200,1010;b,100,1000");
        assertThat(again(used)).hasToString(used.toString());
    }

    @Test
    void usesThatAreKeptApartCountAsIfTheyWereNot() {
        RotatedTokens used = NONE.use("a", 100, 1000, 5).with(Map.of("b", RotatedTokens.spell(1000, 1001)));

        assertThat(used.accepts("b", 1000, 1006, 5)).isTrue();
        assertThat(used.accepts("b", 1000, 1007, 5)).isFalse();
        assertThat(used.accepts("a", 100, 1006, 5)).isFalse();
        assertThat(used.accepts("c", 1001, 1007, 5)).isTrue();
        assertThat(used).hasToString("0;a,100,1000;b,1000,1001");
    }

    @Test
    void ofTwoFirstUsesTheEarlierCounts() {
        assertThat(NONE.use("a", 100, 1000, 5).with(Map.of("a", "100,990"))).hasToString("0;a,100,990");
        assertThat(NONE.use("a", 100, 1000, 5).with(Map.of("a", "100,1010"))).hasToString("0;a,100,1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1", "1,", ",1", "1,2,3", "1;2"})
    void aUseThatIsNoneLetsNoTokenLive(String use) {
        assertThat(NONE.with(Map.of("a", use)).accepts("b", 100, 100, 60)).isFalse();
        assertThat(NONE.settles("a", use, 5000)).isFalse();
    }

    @Test
    void aUseNeedNotBeKeptApartWhenItIsOldAndKnownOrDead() {
        RotatedTokens used = NONE.use("a", 100, 1000, 0).use("b", 1000, 2000, 0).use("c", 2000, 3000, 0);

        assertThat(used.settles("c", "2000,3000", 3001)).isTrue();
        assertThat(used.settles("c", "2000,3000", 3000)).isFalse();
        assertThat(used.settles("dead", "900,950", 3001)).isTrue();
        assertThat(used.settles("lost", "2000,2500", 3001)).isFalse();
    }

    @Test
    void noTextIsNoUse() {
        assertThat(RotatedTokens.parse(null)).hasToString("0");
    }

    @Test
    void ofTwoFirstUsesAtOneTimeTheKnownOneStays() {
        assertThat(NONE.use("a", 100, 1000, 5).with(Map.of("a", "200,1000"))).hasToString("0;a,100,1000");
    }

    @Test
    void aTokenIssuedWhenTheLastDeadOneWasIsNotSettledByThat() {
        RotatedTokens used = NONE.use("a", 1000, 1500, 0).use("b", 1500, 3000, 0);

        assertThat(used).hasToString("1000;a,1000,1500;b,1500,3000");
        assertThat(used.settles("lost", "999,1200", 3001)).isTrue();
        assertThat(used.settles("lost", "1000,1200", 3001)).isFalse();
    }

    @Test
    void aUseOfThisSecondKillsNothingThatIsOlder() {
        RotatedTokens used = NONE.use("a", 100, 1000, 0);

        assertThat(used).hasToString("0;a,100,1000");
        assertThat(used.accepts("older", 50, 1000, 0)).isTrue();
    }

    @Test
    void anOlderTokenThatIsInGraceStaysUntilItsGraceEnds() {
        RotatedTokens used = NONE.use("x", 500, 1000, 5).use("y", 100, 1010, 5);

        assertThat(used).hasToString("500;x,500,1000;y,100,1010");
        assertThat(used.accepts("y", 100, 1015, 5)).isTrue();
        assertThat(used.use("z", 600, 1015, 5)).hasToString("500;x,500,1000;y,100,1010;z,600,1015");
        assertThat(used.use("z", 600, 1016, 5)).hasToString("500;x,500,1000;z,600,1016");
    }

    @Test
    void fiftyUsesAreRememberedAndOfTheFiftyFirstTheOldestTokenIsDead() {
        RotatedTokens fifty = NONE;
        for (int i = 0; i < 50; i++) {
            fifty = fifty.use("token-" + i, 100 + i, 1000, 60);
        }
        RotatedTokens more = fifty.use("token-50", 150, 1000, 60);

        assertThat(fifty.toString()).startsWith("0;token-0,100,1000;");
        assertThat(fifty.accepts("older", 50, 1000, 60)).isTrue();
        assertThat(more.toString()).startsWith("101;token-1,101,1000;").contains(";token-50,150,1000");
        assertThat(more.accepts("token-0", 100, 1000, 60)).isFalse();
        assertThat(more.accepts("token-1", 101, 1000, 60)).isTrue();
    }

    private static RotatedTokens again(RotatedTokens tokens) {
        return RotatedTokens.parse(tokens.toString());
    }
}
