package digital.webpremios.identity.keycloak.forwarding;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Reports that a forwarding header is ignored although several clients depend on it: in a metric, and in the log at
 * most once an hour, without the header's value.
 */
final class IgnoredForwarding {

    private static final Logger LOG = Logger.getLogger(IgnoredForwarding.class);
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final ForwardingHeader header;
    private final LongSupplier nanoTime;
    private final AtomicLong due;
    private final Counter requests;

    /** @param nanoTime as {@link System#nanoTime} */
    IgnoredForwarding(ForwardingHeader header, LongSupplier nanoTime) {
        this.header = header;
        this.nanoTime = nanoTime;
        this.due = new AtomicLong(nanoTime.getAsLong());
        this.requests = Counter.builder("webpremios.ignored.forwarded.address")
                .description(
                        "Token requests whose forwarding header is not honoured, from an address of several clients")
                .tag("header", header.header().toLowerCase(Locale.ROOT))
                .register(Metrics.globalRegistry);
    }

    ForwardingHeader header() {
        return header;
    }

    /** Counts a request from the address. */
    void count(String address) {
        requests.increment();
        if (isDue()) {
            LOG.warnf(
                    "Several clients send token requests from the one address %s, with a header %s that the server does not"
                            + " trust. They share the limits of that address: a few wrong secrets can lock a client out"
                            + " everywhere. If a proxy has that address, start the server with --proxy-headers=%s and"
                            + " --proxy-trusted-addresses=%s. See docs/operations.md.",
                    address, header.header(), header.proxyHeaders(), address);
        }
    }

    /** Whether a report is due; the first one is due at once. */
    boolean isDue() {
        long now = nanoTime.getAsLong();
        long at = due.get();
        return now - at >= 0 && due.compareAndSet(at, now + INTERVAL.toNanos());
    }
}
