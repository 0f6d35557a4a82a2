package digital.webpremios.identity.realmconfig.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes as many tenants as an operator has, each in two environments. */
final class ManyTenants {

    private static final String ENVIRONMENTS = """
            environments:
              production:
                tenant-id: %1$d
                host: auth.campaign-%1$d.example
              uat:
                tenant-id: %2$d
                host: auth.uat.campaign-%1$d.example
                clients:
                  partner: {secret: env:UAT_PARTNER_%1$d_SECRET}
            """;

    private ManyTenants() {}

    static void write(Path directory, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int id = 100_000 + i;
            Files.writeString(
                    directory.resolve("campaign-" + id + ".yaml"),
                    CheckedTexts.GOOD
                                    .replace("realm: campaign", "realm: campaign-" + id)
                                    .replace("PARTNER_SECRET", "PARTNER_" + id + "_SECRET")
                                    .replaceFirst("(?s)  examples:.*", "")
                            + ENVIRONMENTS.formatted(id, 500_000 + i));
        }
    }

    /** Writes them by hand, to measure: directory and number. */
    public static void main(String[] arguments) throws IOException {
        write(Files.createDirectories(Path.of(arguments[0])), Integer.parseInt(arguments[1]));
    }
}
