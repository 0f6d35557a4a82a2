package digital.webpremios.identity.benchmark.peer.bare;

import java.time.Instant;
import java.util.UUID;

/** The claims of a machine token, of one client and one scope. */
record Claims(String clientId, String scope) {

    private static final long LIFETIME_SECONDS = 3600;

    String json() {
        long now = Instant.now().getEpochSecond();
        return "{\"sub\":\"" + clientId + "\",\"token_use\":\"access\",\"scope\":\"" + scope + "\",\"auth_time\":" + now
                + ",\"iss\":\"http://bare.localhost\",\"exp\":" + (now + LIFETIME_SECONDS) + ",\"iat\":" + now
                + ",\"version\":2,\"jti\":\"" + UUID.randomUUID() + "\",\"client_id\":\"" + clientId + "\"}";
    }
}
