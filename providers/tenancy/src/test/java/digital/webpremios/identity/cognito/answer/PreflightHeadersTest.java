package digital.webpremios.identity.cognito.answer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract row R10. */
final class PreflightHeadersTest {

    private static final String ALWAYS = "Authorization, Content-Type, Accept, X-Requested-With";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "traceparent | traceparent",
                "traceparent,tracestate | traceparent, tracestate",
                "x-amz-user-agent , amz-sdk-request | x-amz-user-agent, amz-sdk-request",
                "authorization,sentry-trace,baggage | sentry-trace, baggage",
                "CONTENT-TYPE,x-correlation-id,X-Correlation-Id | x-correlation-id",
                "dpop | dpop",
                ",,x-b3-traceid,, | x-b3-traceid",
                "x.y!#$%&'*+^_`|x.y!#$%&'*+^_`"
            })
    void everyHeaderThatTheBrowserAsksForIsAllowedOnce(String asked, String added) {
        assertThat(PreflightHeaders.allowed(asked)).isEqualTo(ALWAYS + ", " + added);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "authorization, content-type",
                "x y",
                "x-a;q=1",
                "x-a, \"x-b\"",
                "x-a: x-b",
                "x-a\r\nSet-Cookie: a=b",
                "x-\u00e9",
                "x-a, (x)",
                "x-a\u0000"
            })
    void whatIsNoListOfNamesIsNotRepeated(@Nullable String asked) {
        assertThat(PreflightHeaders.allowed(asked)).isEqualTo(ALWAYS);
    }

    @Test
    void aListWithoutEndIsNotRepeated() {
        assertThat(PreflightHeaders.allowed("x".repeat(PreflightHeaders.MAX_LENGTH)))
                .endsWith("x");
        assertThat(PreflightHeaders.allowed("x".repeat(PreflightHeaders.MAX_LENGTH + 1)))
                .isEqualTo(ALWAYS);
    }

    @Property
    void noTextBreaksTheHeader(@ForAll String asked) {
        assertThat(PreflightHeaders.allowed(asked)).startsWith(ALWAYS).matches("[\\x20-\\x7E]+");
    }
}
