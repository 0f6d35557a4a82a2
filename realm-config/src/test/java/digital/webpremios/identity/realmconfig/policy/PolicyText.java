package digital.webpremios.identity.realmconfig.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tenant's file with every rule in it, to be spoilt by tests. */
final class PolicyText {

    static final String GOOD = """
            realm: house
            tenant-id: 40455
            policy:
              scopes: [webpremios.campaigns/40455]
              grants: [client_credentials]
              access-token-lifetime: {minimum: 5m, maximum: 1h}
              client-type: confidential
              client-authenticators: [client-jwt, client-secret]
              pkce: required
              app-client-rules: required
              source-addresses: [203.0.113.0/24, "2001:db8::/32"]
              limits:
                client: {requests-per-second: 2.5, burst: 5}
                tenant: {requests-per-second: 100, burst: 200}
                failed-authentications: {per-minute: 10, burst: 20}
              secret-age: {maximum: 90d, overlap: 7d, notice: 14d}
            """;

    static final String OPEN = """
            realm: house
            tenant-id: shared
            policy:
              scopes: unrestricted
              grants: unrestricted
              access-token-lifetime: unrestricted
              client-type: unrestricted
              client-authenticators: unrestricted
              pkce: unrestricted
              app-client-rules: unrestricted
              source-addresses: unrestricted
              limits:
                client: unrestricted
                tenant: unrestricted
                failed-authentications: unrestricted
              secret-age: unrestricted
            """;

    private PolicyText() {}

    static TenantFile read(Path directory, String text) {
        return TenantFile.read(write(directory, text));
    }

    static Path write(Path directory, String text) {
        try {
            return Files.writeString(directory.resolve("house.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
