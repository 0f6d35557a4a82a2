package digital.webpremios.identity.clientsecret;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.SecretDenial.SecretInUse;
import digital.webpremios.identity.denial.SecretDenial.TooManySecrets;
import digital.webpremios.identity.denial.SecretDenial.UnknownSecret;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract rows S1 to S4. */
final class ActiveSecretsTest {

    private static final ActiveSecret CURRENT =
            new ActiveSecret(new SecretId("aa"), OptionalLong.of(1_800_000_000), OptionalLong.of(1_900_000_000));
    private static final ActiveSecret OLD =
            new ActiveSecret(new SecretId("bb"), OptionalLong.empty(), OptionalLong.of(1_800_600_000));

    private static ActiveSecrets alone() {
        return new ActiveSecrets(CURRENT, Optional.empty(), false);
    }

    private static ActiveSecrets two(boolean oldUsed) {
        return new ActiveSecrets(CURRENT, Optional.of(OLD), oldUsed);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thereIsRoomForASecondSecretAndForNoThird(boolean oldUsed) {
        assertThat(alone().roomForOneMore()).isEqualTo(Decision.allow(alone()));
        assertThat(two(oldUsed).roomForOneMore()).isEqualTo(Decision.deny(new TooManySecrets()));
    }

    @Test
    void theOldSecretEndsByARequestWithTheNewOne() {
        assertThat(two(false).toEnd("bb")).isEqualTo(Decision.allow(OLD));
    }

    @Test
    void theSecretInUseAndTheNewOneDoNotEnd() {
        Decision<ActiveSecret> inUse = Decision.deny(new SecretInUse());

        assertThat(alone().toEnd("aa")).isEqualTo(inUse);
        assertThat(two(false).toEnd("aa")).isEqualTo(inUse);
        assertThat(two(true).toEnd("aa")).isEqualTo(inUse);
        assertThat(two(true).toEnd("bb")).isEqualTo(inUse);
    }

    @Property
    void noOtherTextEndsASecret(@ForAll String id, @ForAll boolean oldUsed) {
        Denial unknown = new UnknownSecret();

        assertThat(alone().toEnd(id.equals("aa") ? "" : id)).isEqualTo(Decision.deny(unknown));
        assertThat(two(oldUsed).toEnd(id.equals("aa") || id.equals("bb") ? "" : id))
                .isEqualTo(Decision.deny(unknown));
    }

    @Test
    void theListHasNoValuesAndTellsWhichSecretWasUsed() {
        assertThat(two(true).asMap().toString())
                .isEqualTo(
                        "{secrets=[{id=aa, created_at=2027-01-15T08:00:00Z, expires_at=2030-03-17T17:46:40Z, used=false},"
                                + " {id=bb, expires_at=2027-01-22T06:40:00Z, used=true}]}");
        assertThat(alone().asMap().toString())
                .contains("id=aa")
                .contains("used=true")
                .doesNotContain("bb");
    }

    @Test
    void theAnswerToTheMakerHasTheValueAndTheEndOfTheOldOne() {
        Map<String, ?> answer = two(true).asMapOfNew("value");

        assertThat(answer.keySet()).containsExactly("id", "created_at", "expires_at", "client_secret", "old");
        assertThat(answer.get("client_secret")).isEqualTo("value");
        assertThat(answer.get("old")).isEqualTo(Map.of("id", "bb", "expires_at", "2027-01-22T06:40:00Z"));
    }

    @Test
    void aSecretWithoutAnEndHasNone() {
        ActiveSecret endless = new ActiveSecret(new SecretId("cc"), OptionalLong.empty(), OptionalLong.empty());

        assertThat(endless.members()).isEqualTo(Map.of("id", "cc"));
    }
}
