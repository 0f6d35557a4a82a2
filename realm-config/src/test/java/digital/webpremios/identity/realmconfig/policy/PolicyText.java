package digital.webpremios.identity.realmconfig.policy;

import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a descriptor with every policy rule, which tests change. */
final class PolicyText {

    static final String GOOD = """
            realm: house
            tenant-id: 40455
            host: auth.house.example
            display-name: House
            scopes: {webpremios.campaigns/40455: Act for campaign 40455}
            clients:
              partner: {secret: env:PARTNER_SECRET, grants: ["client_credentials"], scopes: ["webpremios.campaigns/40455"]}
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
              refresh-token-rotation: {grace-period: 10s}
              token-reuse: 30s
              secret-self-service: allowed
            """;

    static final String OPEN = """
            realm: house
            tenant-id: shared
            host: auth.house.example
            display-name: House
            scopes: {webpremios.campaigns/40455: Act for campaign 40455}
            clients:
              partner: {secret: env:PARTNER_SECRET, grants: ["client_credentials"], scopes: ["webpremios.campaigns/40455"]}
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
              refresh-token-rotation: unrestricted
            """;

    private PolicyText() {}

    /** The descriptor with another policy block. */
    static String with(String policy) {
        return GOOD.substring(0, GOOD.indexOf("policy:")) + policy;
    }

    static TenantPolicy read(Path directory, String text) {
        return DescriptorFile.read(write(directory, text)).tenant(null).policy();
    }

    static Path write(Path directory, String text) {
        try {
            return Files.writeString(directory.resolve("house.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
