package digital.webpremios.identity.denial;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.denial.SecretDenial.NoSelfService;
import digital.webpremios.identity.denial.SecretDenial.SecretInUse;
import digital.webpremios.identity.denial.SecretDenial.TooManySecrets;
import digital.webpremios.identity.denial.SecretDenial.UnknownSecret;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract rows S3 to S5. */
final class SecretDenialTest {

    @Test
    void everyRefusalHasItsCode() {
        assertThat(new TooManySecrets().error()).isEqualTo(OAuthError.TOO_MANY_SECRETS);
        assertThat(new SecretInUse().error()).isEqualTo(OAuthError.SECRET_IN_USE);
        assertThat(new UnknownSecret().error()).isEqualTo(OAuthError.NOT_FOUND);
        assertThat(new NoSelfService("x").error()).isEqualTo(OAuthError.NOT_FOUND);
    }

    @Test
    void reasonsAreStableCodesAndExplanationsAreSentences() {
        for (Denial denial : List.of(
                new TooManySecrets(), new SecretInUse(), new UnknownSecret(), new NoSelfService("it is public"))) {
            assertThat(denial.reason()).matches("[a-z]+(-[a-z]+)*");
            assertThat(denial.explanation()).endsWith(".");
        }
        assertThat(new NoSelfService("it is public").explanation())
                .isEqualTo("The client may not change its secrets: it is public.");
    }
}
