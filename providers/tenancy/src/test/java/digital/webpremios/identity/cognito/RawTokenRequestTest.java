package digital.webpremios.identity.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawTokenRequestTest {

    @Test
    void nothingOfARawRequestIsPrinted() {
        RawTokenRequest raw = new RawTokenRequest("client_secret=s3cret", "refresh_token=s3cret", "Basic s3cret");
        assertThat(raw).hasToString("RawTokenRequest");
    }
}
