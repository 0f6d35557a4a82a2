package digital.webpremios.identity.realmconfig.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Portfolios: two profiles, and a list of tenants in CSV. */
final class PortfolioTexts {

    static final String PROFILES = """
            profiles:
              campaign:
                host: auth.{realm}.example
                scopes:
                  webpremios.campaigns/{tenant-id}: Act for the campaign
                clients:
                  partner:
                    secret: file:partner-{tenant-id}
                    grants: [client_credentials]
                    scopes: ['webpremios.campaigns/{tenant-id}']
                policy:
                  scopes: ['webpremios.campaigns/{tenant-id}']
                  grants: [client_credentials]
                  access-token-lifetime: {minimum: 5m, maximum: 1d}
                  client-type: confidential
                  client-authenticators: [client-secret]
                  pkce: required
                  app-client-rules: required
                  source-addresses: [203.0.113.0/24]
                  limits:
                    client: {requests-per-second: 50, burst: 100}
                    tenant: unrestricted
                    failed-authentications: {per-minute: 10, burst: 20}
                  secret-age: {maximum: 365d, overlap: 30d, notice: 30d}
                  refresh-token-rotation: unrestricted
              short:
                profile: campaign
                policy: {secret-age: {maximum: 90d}}
            """;

    /** The first line of a list. */
    static final String HEADER = "realm,profile,tenant-id,display-name,host,policy.limits.client.burst\n";

    private static final int FIRST_ID = 100_000;
    private static final int ONE_IN = 5;

    private PortfolioTexts() {}

    /** Writes a portfolio and its list. Returns the portfolio. */
    static Path write(Path directory, String tenants) throws IOException {
        Files.writeString(directory.resolve("tenants.csv"), tenants);
        return Files.writeString(directory.resolve("portfolio.yaml"), PROFILES + "tenants: tenants.csv\n");
    }

    /** Returns the lines of many tenants, of which every fifth has the profile {@code short}. */
    static String many(int count) {
        return IntStream.range(FIRST_ID, FIRST_ID + count)
                .mapToObj(id -> "campanha-%1$d,%2$s,%1$d,Campanha %1$d,,\n"
                        .formatted(id, id % ONE_IN == 0 ? "short" : "campaign"))
                .collect(Collectors.joining());
    }

    /** Writes them by hand, to measure: directory and number. */
    public static void main(String[] arguments) throws IOException {
        write(Files.createDirectories(Path.of(arguments[0])), HEADER + many(Integer.parseInt(arguments[1])));
    }
}
