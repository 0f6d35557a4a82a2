package digital.webpremios.identity.firstsignin;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.firstsignin.SourcePoolAnswer.Refused;
import digital.webpremios.identity.firstsignin.SourcePoolAnswer.ResetRequired;
import digital.webpremios.identity.firstsignin.SourcePoolAnswer.Right;
import org.junit.jupiter.api.Test;

final class SourcePoolAnswerTest {

    @Test
    void eachAnswerHasAFunctionOfItsOwn() {
        assertThat(kind(new Right(true))).isEqualTo("right true");
        assertThat(kind(new Refused("a"))).isEqualTo("refused a");
        assertThat(kind(new ResetRequired("b"))).isEqualTo("reset b");
        assertThat(kind(SourcePoolAnswer.unavailable("c"))).isEqualTo("none c false");
        assertThat(kind(SourcePoolAnswer.misconfigured("d"))).isEqualTo("none d true");
    }

    private static String kind(SourcePoolAnswer answer) {
        return answer.fold(
                right -> "right " + right.temporary(),
                refused -> "refused " + refused.reason(),
                reset -> "reset " + reset.reason(),
                none -> "none " + none.reason() + " " + none.misconfigured());
    }
}
