package digital.webpremios.identity.keycloak.overload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BodyEndTest {

    @Test
    void theEndOfARequestIsNotKnownByItsBytes() {
        assertThat(new BodyEnd.OfRequest().isReached(Integer.MAX_VALUE)).isFalse();
    }

    @Test
    void aBodyOfKnownLengthEndsThere() {
        BodyEnd end = new BodyEnd.AtLength(10);

        assertThat(end.isReached(0)).isFalse();
        assertThat(end.isReached(9)).isFalse();
        assertThat(end.isReached(10)).isTrue();
        assertThat(end.isReached(11)).isTrue();
    }
}
