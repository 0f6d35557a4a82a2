package digital.webpremios.identity.realmconfig.check;

import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorText;
import digital.webpremios.identity.realmconfig.finding.Finding;
import digital.webpremios.identity.realmconfig.rule.Rules;
import digital.webpremios.identity.realmconfig.schema.DescriptorSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Descriptors that are checked as files of a directory. */
record CheckedTexts(Path directory) {

    /** A descriptor with every member in which nothing is found. */
    static final String GOOD = DescriptorText.WHOLE
            .replace("secret-age: unrestricted", "secret-age: {maximum: 365d, overlap: 30d, notice: 30d}")
            .replace("client-authenticators: [client-secret]", "client-authenticators: [client-secret, client-jwt]");

    /** A shared realm in which nothing is found, beside {@link #GOOD}. */
    static final String SHARED = """
            realm: partners
            tenant-id: shared
            host: auth.partners.example
            display-name: Parceiros
            scopes:
              webpremios.campaigns/*: Act for the client's campaigns
            clients:
              network:
                secret: env:NETWORK_SECRET
                grants: [client_credentials]
                scopes: [webpremios.campaigns/*]
                campaigns: [40455]
            policy:
              scopes: [webpremios.campaigns/*]
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
            """;

    /** What GOOD is in two environments, with what differs in each. */
    static final String ENVIRONMENTS = """
            environments:
              production:
                participants: {first-sign-in: {endpoint: 'https://cognito-idp.sa-east-1.amazonaws.com/'}}
              uat:
                tenant-id: 70750
                host: auth.uat.campaign.example
            """;

    Path write(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Finding> findings(String name, String text) {
        return check(Optional.empty(), write(name, text));
    }

    static List<Finding> check(Optional<String> environment, Path... paths) {
        Progress silent = new Progress(new PrintWriter(new StringWriter()), false);
        return new Check(DescriptorSchema.load(), Rules.all(null), environment.orElse(null))
                .run(List.of(paths), silent)
                .sorted();
    }
}
