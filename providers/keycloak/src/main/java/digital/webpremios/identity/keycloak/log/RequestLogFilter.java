package digital.webpremios.identity.keycloak.log;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Limits what one request can add to the log: warnings and errors of the server's own categories that are logged while
 * a thread serves a request.
 *
 * <p>It shortens messages and parameters, removes the messages of exceptions, and limits the lines of each kind. It
 * keeps one stack trace a minute of each kind. It keeps none of an invalid client assertion, which an event reports
 * already, and none of input that cannot be decoded. A category with level DEBUG is not filtered.
 */
final class RequestLogFilter implements Filter {

    /** The pack's own lines contain nothing that a client sent. They are counted but not cut. */
    private static final String OURS = "digital.webpremios.";

    private static final List<String> CATEGORIES =
            List.of("org.keycloak.", "io.quarkus.", "io.vertx.", "org.jboss.resteasy.", OURS);
    /** {@link BoundedEventLog} limits the lines of this category where it writes them. */
    private static final String EVENTS = "org.keycloak.events";

    /** Categories, and the starts of their messages, that only repeat what an event of the same request reports. */
    private static final Map<String, String> TOLD_BY_EVENTS = Map.of(
            "org.keycloak.services", "KC-SERVICES0025",
            "org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequestParserProcessor", "Parameter ",
            "org.keycloak.authentication.authenticators.client.FederatedJWTClientAuthenticator",
                    "Authentication failed",
            "org.keycloak.authentication.ClientAuthenticationFlow", "Client authentication was attempted",
            "org.keycloak.authentication.authenticators.client.AbstractBaseJWTValidator", "Token '",
            "org.keycloak.keys.infinispan.InfinispanPublicKeyStorageProvider", "PublicKey wasn't found");

    /** Keycloak's warning, at each request, that the server is reached without TLS. It is logged once. */
    private static final String INSECURE_CONTEXT = "org.keycloak.cookie.DefaultCookieProvider";

    private static final String QUARKUS_FAILURE = "io.quarkus.vertx.http.runtime.QuarkusErrorHandler";
    /** It fails at what a client sent, such as the credentials of HTTP Basic. */
    private static final String DECODER = "java.net.URLDecoder";

    private static final int MOST_LINES = 20;
    private static final int MOST_STACKS = 100;
    /**
     * The longest category and message together. A line with date, thread and exception types then has 300 bytes at
     * most.
     */
    private static final int LONGEST_WITH_CATEGORY = 160;

    private static final int SHORTEST_LIMIT = 60;
    private static final int LONGEST_PARAMETER = 40;
    private static final int KIND_LENGTH = 40;

    private final @Nullable Filter before;
    private final BooleanSupplier servesRequest;
    private final LongSupplier nanoTime;
    private final LineRate rate;
    private final AtomicBoolean insecureContextTold = new AtomicBoolean();
    private final Map<String, Long> stacks = new ConcurrentHashMap<>();

    /**
     * A filter.
     *
     * @param before the filter that was there before; it decides first
     * @param servesRequest whether the current thread serves a request
     * @param nanoTime as {@link System#nanoTime}
     */
    RequestLogFilter(@Nullable Filter before, BooleanSupplier servesRequest, LongSupplier nanoTime) {
        this.before = before;
        this.servesRequest = servesRequest;
        this.nanoTime = nanoTime;
        this.rate = new LineRate(MOST_LINES, nanoTime);
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        if (before != null && !before.isLoggable(record)) {
            return false;
        }
        String category = Objects.toString(record.getLoggerName(), "");
        if (record.getLevel().intValue() < Level.WARNING.intValue()
                || category.equals(EVENTS)
                || CATEGORIES.stream().noneMatch(category::startsWith)
                || !servesRequest.getAsBoolean()
                || Logger.getLogger(category).isLoggable(Level.FINE)) {
            return true;
        }
        String message = Objects.toString(record.getMessage(), "");
        String toldBegins = TOLD_BY_EVENTS.get(category);
        if (toldBegins != null && message.startsWith(toldBegins)) {
            return false;
        }
        if (category.equals(INSECURE_CONTEXT)) {
            return insecureContextTold.compareAndSet(false, true);
        }
        String shown = category.equals(QUARKUS_FAILURE) ? "A request failed" : message;
        OptionalLong suppressed = rate.admit(kind(category, shown));
        suppressed.ifPresent(count -> shorten(record, category, shown, count));
        return suppressed.isPresent();
    }

    private void shorten(LogRecord record, String category, String message, long suppressed) {
        String added = "";
        Throwable thrown = record.getThrown();
        if (thrown != null) {
            added = " (" + Redacted.types(thrown) + ")";
            record.setThrown(keepsStack(category, thrown) ? Redacted.copyOf(thrown) : null);
        }
        if (suppressed > 0) {
            added += "; " + suppressed + " more like this were not logged";
        }
        Object[] parameters = record.getParameters();
        boolean format = parameters != null && parameters.length > 0 && !category.equals(QUARKUS_FAILURE);
        boolean ours = category.startsWith(OURS);
        if (added.isEmpty() && (format || ours)) {
            // the message is the server's own and is not cut; if it were set, the log manager would lose its format
            // style
            if (format && !ours) {
                record.setParameters(shortened(parameters));
            }
            return;
        }
        int longest = Math.max(SHORTEST_LIMIT, LONGEST_WITH_CATEGORY - category.length());
        String text = format
                ? formatted(message, ours ? parameters : shortened(parameters))
                : ours ? message : plain(message, longest);
        record.setParameters(null);
        record.setMessage(text + added);
    }

    /**
     * Formats a message in the style of {@code Formatter} or of {@code MessageFormat}. Only the log manager's own
     * record class knows which style it is.
     */
    private static String formatted(String message, Object[] parameters) {
        try {
            return message.contains("{0")
                    ? MessageFormat.format(message, parameters)
                    : String.format(Locale.ROOT, message, parameters);
        } catch (IllegalArgumentException e) {
            return message;
        }
    }

    /**
     * Whether the stack trace of this failure is logged. The place where it was thrown tells its kind better than its
     * message, which may contain what a client sent.
     */
    private boolean keepsStack(String category, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        if (trace.length > 0 && trace[0].getClassName().equals(DECODER)) {
            return false;
        }
        String kind = category + thrown.getClass().getName() + (trace.length == 0 ? "" : trace[0]);
        long now = nanoTime.getAsLong();
        if (stacks.size() >= MOST_STACKS && !stacks.containsKey(kind)) {
            stacks.values().removeIf(last -> now - last >= Duration.ofMinutes(1).toNanos());
            if (stacks.size() >= MOST_STACKS) {
                return false;
            }
        }
        Long last = stacks.get(kind);
        if (last != null && now - last < Duration.ofMinutes(1).toNanos()) {
            return false;
        }
        stacks.put(kind, now);
        return true;
    }

    private static String kind(String category, String message) {
        return category + ":" + message.substring(0, Math.min(message.length(), KIND_LENGTH));
    }

    private static Object[] shortened(Object[] parameters) {
        Object[] shortened = parameters.clone();
        for (int i = 0; i < shortened.length; i++) {
            if (shortened[i] instanceof Throwable thrown) {
                shortened[i] = Redacted.types(thrown);
            } else if (shortened[i] != null && !(shortened[i] instanceof Number || shortened[i] instanceof Boolean)) {
                shortened[i] = plain(shortened[i].toString(), LONGEST_PARAMETER);
            }
        }
        return shortened;
    }

    /** A text of printable ASCII characters, cut where it is too long. */
    static String plain(String text, int longest) {
        String cut = text.length() <= longest ? text : text.substring(0, longest) + "...";
        return cut.replaceAll("[^ -~]", "?");
    }
}
