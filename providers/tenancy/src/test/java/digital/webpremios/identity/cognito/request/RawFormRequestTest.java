package digital.webpremios.identity.cognito.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RawFormRequestTest {

    @Test
    void nothingOfARawRequestIsPrinted() {
        RawFormRequest raw = new RawFormRequest("client_secret=s3cret", "refresh_token=s3cret", "Basic s3cret");
        assertThat(raw).hasToString("RawFormRequest");
    }
}
