package digital.webpremios.identity.keycloak.grant;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.RequestDenial.MalformedClientMetadata;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientMetadataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"text\"",
                "1",
                "null",
                "true",
                "{\"a\":1}",
                "{\"a\":{\"b\":\"c\"}}",
                "{\"a\":[\"b\"]}",
                "{\"a\":\"b\"} {\"c\":\"d\"}",
                "{\"a\":\"b\",\"a\":\"c\"}",
                "{a:\"b\"}",
                " ",
            })
    void whatIsNoObjectOfStringsIsRefused(String json) {
        assertThat(ClientMetadata.read(json)).isEqualTo(Decision.deny(new MalformedClientMetadata()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"environment\":\"production\"}", " {\"a\":\"b\",\"c\":\"\"} "})
    void anObjectOfStringsIsTakenAsItIs(String json) {
        assertThat(ClientMetadata.read(json)).isEqualTo(Decision.allow(Optional.of(json)));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void noneIsNone(@Nullable String parameter) {
        assertThat(ClientMetadata.read(parameter)).isEqualTo(Decision.allow(Optional.empty()));
    }
}
