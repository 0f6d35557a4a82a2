package digital.webpremios.identity.keycloak.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestLogFilterTest {

    private static final String HANDLER = "org.keycloak.services.error.KeycloakErrorHandler";
    private static final String SECRET = "code=a-secret";

    private final AtomicLong now = new AtomicLong();
    private final RequestLogFilter filter = new RequestLogFilter(null, () -> true, now::get);

    @Test
    void aFailureKeepsItsStackOnceInAMinuteAndNeverItsMessage() {
        LogRecord first = failure();
        LogRecord second = failure();
        assertThat(filter.isLoggable(first)).isTrue();
        assertThat(filter.isLoggable(second)).isTrue();

        assertThat(text(first)).contains("at " + getClass().getName()).doesNotContain(SECRET);
        assertThat(first.getMessage()).isEqualTo("Uncaught server error (IllegalStateException < URISyntaxException)");
        assertThat(second.getThrown()).isNull();
        assertThat(second.getMessage()).isEqualTo(first.getMessage());

        now.addAndGet(Duration.ofMinutes(1).toNanos());
        LogRecord third = failure();
        assertThat(filter.isLoggable(third)).isTrue();
        assertThat(third.getThrown()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%", "a%2", "%-1"})
    void whatCannotBeDecodedLeavesNoStack(String encoded) {
        LogRecord record = record(
                "org.keycloak.services", Level.SEVERE, "KC-SERVICES0015: Unexpected error when authenticating client");
        try {
            URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException e) {
            record.setThrown(e);
        }
        assertThat(record.getThrown()).isNotNull();

        assertThat(filter.isLoggable(record)).isTrue();

        assertThat(record.getThrown()).isNull();
        assertThat(record.getMessage()).endsWith("(IllegalArgumentException)").doesNotContain(encoded);
    }

    @ParameterizedTest
    @CsvSource({
        "org.keycloak.services, KC-SERVICES0025: Error when validating client assertion",
        "org.keycloak.authentication.authenticators.client.FederatedJWTClientAuthenticator, Authentication failed",
        "org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequestParserProcessor, Parameter x is missing"
    })
    void whatAnEventTellsIsNotLoggedAgain(String category, String message) {
        assertThat(filter.isLoggable(record(category, Level.SEVERE, message))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org.hibernate.engine.jdbc.spi.SqlExceptionHelper", "io.agroal.pool", "org.infinispan.CLUSTER"})
    void whatTheDatabaseAndTheClusterTellIsLeftAlone(String category) {
        LogRecord record = record(category, Level.SEVERE, "m".repeat(1000));
        record.setThrown(new IllegalStateException("why"));

        for (int i = 0; i < 100; i++) {
            assertThat(filter.isLoggable(record)).isTrue();
        }
        assertThat(record.getMessage()).hasSize(1000);
        assertThat(record.getThrown()).hasMessage("why");
    }

    @Test
    void whatIsNotOfARequestIsLeftAlone() {
        LogRecord record = failure();

        assertThat(new RequestLogFilter(null, () -> false, now::get).isLoggable(record))
                .isTrue();

        assertThat(text(record)).contains(SECRET);
    }

    @Test
    void whatIsNoWarningIsLeftAlone() {
        LogRecord record = record(HANDLER, Level.INFO, "m".repeat(1000));

        assertThat(filter.isLoggable(record)).isTrue();
        assertThat(record.getMessage()).hasSize(1000);
    }

    @Test
    void ofOneKindThereAreFewAndTheNextTellsHowManyThereWere() {
        int logged = 0;
        for (int i = 0; i < 1000; i++) {
            logged += filter.isLoggable(record("org.keycloak.x", Level.WARNING, "a warning")) ? 1 : 0;
        }
        now.addAndGet(LineRate.INTERVAL.toNanos());
        LogRecord next = record("org.keycloak.x", Level.WARNING, "a warning");

        assertThat(filter.isLoggable(next)).isTrue();
        assertThat(logged).isEqualTo(20);
        assertThat(next.getMessage()).isEqualTo("a warning; 980 more like this were not logged");
    }

    @Test
    void aLineIsShortAndStaysOne() {
        LogRecord record = record("org.keycloak.x", Level.WARNING, "x\r\nFAKE ERROR " + "y".repeat(5000));
        LogRecord formatted = record("org.keycloak.x", Level.WARNING, "%s of %d: %s");
        formatted.setParameters(new Object[] {"a\nb" + "c".repeat(500), 7, new IllegalStateException(SECRET)});

        assertThat(filter.isLoggable(record)).isTrue();
        assertThat(filter.isLoggable(formatted)).isTrue();

        assertThat(record.getMessage()).hasSizeLessThan(160).matches("[ -~]+");
        assertThat(formatted.getParameters()[0].toString()).hasSizeLessThan(50).matches("[ -~]+");
        assertThat(formatted.getParameters()[1]).isEqualTo(7);
        assertThat(formatted.getParameters()[2]).isEqualTo("IllegalStateException");
    }

    /** The log manager's record has the message's style with it, and forgets it when a message is set. */
    private static final class StyledRecord extends LogRecord {

        private static final long serialVersionUID = 1;

        private boolean styled;

        StyledRecord(String message, Object... parameters) {
            super(Level.WARNING, message);
            setLoggerName("org.keycloak.x");
            setParameters(parameters);
            styled = true;
        }

        @Override
        public void setMessage(String message) {
            super.setMessage(message);
            styled = false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no parameter ", "%s and "})
    void theLinesOfThePackHaveNothingOfARequestAndAreNotCut(String format) {
        LogRecord record = record("digital.webpremios.x", Level.WARNING, format.repeat(100) + "the end");
        record.setParameters(new Object[] {"host".repeat(50)});

        assertThat(filter.isLoggable(record)).isTrue();

        assertThat(record.getMessage()).startsWith(format).endsWith("the end");
        assertThat(record.getParameters()).containsExactly("host".repeat(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s sends %d requests: %b", "{0} sends {1} requests: {2}", "no parameter", "100%"})
    void aFormatKeepsItsStyleAndItsLength(String format) {
        StyledRecord record = new StyledRecord(format + " ".repeat(500) + "the end", "a\nb", 7, false);

        assertThat(filter.isLoggable(record)).isTrue();

        assertThat(record.styled).isTrue();
        assertThat(record.getMessage()).startsWith(format).endsWith("the end");
        assertThat(record.getParameters()).containsExactly("a?b", 7, false);
    }

    @ParameterizedTest
    @CsvSource({
        "'%s sends %d requests: %b', 'a?b sends 7 requests: false'",
        "'{0} sends {1} requests: {2}', 'a?b sends 7 requests: false'",
        "'100% of {0}', '100% of a?b'",
        "'100% and no format', '100% and no format'"
    })
    void aFormatWithSomethingAddedIsFilledIn(String format, String text) {
        StyledRecord record = new StyledRecord(format, "a\nb", 7, false);
        record.setThrown(new IllegalStateException(SECRET));

        assertThat(filter.isLoggable(record)).isTrue();

        assertThat(record.getMessage()).isEqualTo(text + " (IllegalStateException)");
        assertThat(record.getParameters()).isNull();
    }

    @Test
    void theAddressOfARequestThatFailedIsNotLogged() {
        LogRecord record = record(
                "io.quarkus.vertx.http.runtime.QuarkusErrorHandler",
                Level.SEVERE,
                "HTTP Request to %s failed, error id: %s");
        record.setParameters(new Object[] {"/x?" + SECRET, "1"});

        assertThat(filter.isLoggable(record)).isTrue();

        assertThat(record.getMessage()).isEqualTo("A request failed");
    }

    @Test
    void theFilterThatWasThereBeforeIsAskedFirst() {
        assertThat(new RequestLogFilter(record -> false, () -> true, now::get).isLoggable(failure()))
                .isFalse();
    }

    private static LogRecord failure() {
        LogRecord record = record(HANDLER, Level.SEVERE, "Uncaught server error");
        record.setThrown(new IllegalStateException(SECRET, new URISyntaxException("http://x?" + SECRET, "no URI")));
        return record;
    }

    private static LogRecord record(String category, Level level, String message) {
        LogRecord record = new LogRecord(level, message);
        record.setLoggerName(category);
        return record;
    }

    private static String text(LogRecord record) {
        StringWriter text = new StringWriter();
        record.getThrown().printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
