package digital.webpremios.identity.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.benchmark.request.Answer;
import org.junit.jupiter.api.Test;

final class FloodAnswersTest {

    private final FloodAnswers answers = new FloodAnswers();

    @Test
    void aRefusalThatSaysWhenToRetryIsARefusal() {
        answers.count(new Answer(503, "", true), "scope", 1_000_000);

        assertThat(answers.refusals().getTotalCount()).isOne();
        assertThat(answers.failed()).isZero();
        assertThat(answers.sent()).isOne();
    }

    @Test
    void aRefusalThatDoesNotSayWhenToRetryIsAFailure() {
        answers.count(new Answer(503, ""), "scope", 1);

        assertThat(answers.refusals().getTotalCount()).isZero();
        assertThat(answers.others()).containsEntry("answered 503", 1L);
    }

    @Test
    void anAnswerWithoutATokenIsAFailure() {
        answers.count(new Answer(200, "{}"), "scope", 1);

        assertThat(answers.tokens().getTotalCount()).isZero();
        assertThat(answers.failed()).isOne();
    }

    @Test
    void aLostConnectionIsAFailure() {
        answers.fail("connection lost");
        answers.fail("connection lost");

        assertThat(answers.sent()).isEqualTo(2);
        assertThat(answers.others()).containsEntry("connection lost", 2L);
    }
}
