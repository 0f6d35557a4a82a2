package digital.webpremios.identity.keycloak.signature;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Who signs RS256 in this server, and why. */
enum Rs256Signer {
    /** The native library. */
    NATIVE("native", "available"),
    /** The JDK, because the server is configured so. */
    CONFIGURED_JDK("jdk", "configured"),
    /** The JDK, because the native library is not there. */
    JDK_WITHOUT_LIBRARY("jdk", "no-library"),
    /** The JDK, because the native library cannot be used here. */
    JDK_WITH_UNUSABLE_LIBRARY("jdk", "unusable-library");

    static final String METER = "webpremios.rs256.signer";

    private final String signer;
    private final String reason;

    Rs256Signer(String signer, String reason) {
        this.signer = signer;
        this.reason = reason;
    }

    /** Publishes the signer as the labels of a gauge whose value is 1. */
    void publish(MeterRegistry registry) {
        Gauge.builder(METER, () -> 1)
                .description("Who signs RS256 in this server, and why: always 1, read the labels")
                .tags("signer", signer, "reason", reason)
                .register(registry);
    }
}
