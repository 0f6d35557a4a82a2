package digital.webpremios.identity.denial;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class DecisionTest {

    private static final Denial DENIAL = new MissingParameter("grant_type");

    @Test
    void anAllowedValueGoesToTheNextRule() {
        assertThat(Decision.allow(2).then(value -> Decision.allow(value + 1))).isEqualTo(Decision.allow(3));
    }

    @Test
    void aLaterRuleCanRefuseWhatAnEarlierOneAllowed() {
        assertThat(Decision.allow(2).<Integer>then(value -> Decision.deny(DENIAL)))
                .isEqualTo(Decision.deny(DENIAL));
    }

    @Test
    void afterARefusalNoRuleIsAsked() {
        AtomicInteger asked = new AtomicInteger();
        Decision<Integer> decision = Decision.<Integer>deny(DENIAL).then(value -> {
            asked.incrementAndGet();
            return Decision.allow(value);
        });
        assertThat(decision).isEqualTo(Decision.deny(DENIAL));
        assertThat(asked).hasValue(0);
    }

    @Test
    void aRefusalHasNoValueToChange() {
        AtomicInteger changed = new AtomicInteger();
        Decision<Integer> decision = Decision.<Integer>deny(DENIAL).map(value -> changed.incrementAndGet());
        assertThat(decision).isEqualTo(Decision.deny(DENIAL));
        assertThat(changed).hasValue(0);
    }

    @Test
    void theFirstRefusalIsTheOneThatIsTold() {
        Denial later = new MissingParameter("client_id");
        Decision<Integer> decision = Decision.<Integer>deny(DENIAL).then(value -> Decision.deny(later));
        assertThat(decision.<Denial>fold(value -> later, denial -> denial)).isEqualTo(DENIAL);
    }

    @Property
    void changingAnAllowedValueKeepsItAllowed(@ForAll int value) {
        assertThat(Decision.allow(value).map(v -> "v" + v)).isEqualTo(Decision.allow("v" + value));
    }

    @Property
    void aChainEndsInExactlyOneOutcome(@ForAll int value, @ForAll boolean allowed) {
        Decision<Integer> decision = allowed ? Decision.allow(value) : Decision.deny(DENIAL);
        String outcome = decision.fold(v -> "allowed " + v, denial -> "denied " + denial.reason());
        assertThat(outcome).isEqualTo(allowed ? "allowed " + value : "denied missing-parameter");
    }
}
