package digital.webpremios.identity.realmconfig.admin;

import digital.webpremios.identity.realmconfig.input.TextFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The command-line options that name the server and the administrator. Secrets are not options, because other users of
 * a machine can read command lines.
 */
public final class ServerOptions {

    private static final String SECRET = "REALM_CONFIG_CLIENT_SECRET";
    private static final String PASSWORD = "REALM_CONFIG_PASSWORD";

    @Option(
            names = "--server",
            required = true,
            paramLabel = "URL",
            description = "The root URL of the server, such as https://admin.example.")
    private String server = "";

    @Option(
            names = "--auth-realm",
            paramLabel = "REALM",
            defaultValue = "master",
            description = "Realm of the administrator account. Default: ${DEFAULT-VALUE}.")
    private String authRealm = "master";

    @Option(
            names = "--client-id",
            paramLabel = "ID",
            description = "Client with a service account. Its secret is in " + SECRET + " or --client-secret-file.")
    private @Nullable String clientId;

    @Option(names = "--client-secret-file", paramLabel = "FILE", description = "File with the client's secret.")
    private @Nullable Path clientSecretFile;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Administrator. The password is in " + PASSWORD + " or --password-file.")
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", description = "File with the administrator's password.")
    private @Nullable Path passwordFile;

    /** Returns the URL of the server. */
    public String url() {
        return ServerUrl.parse(server).root();
    }

    /**
     * Returns the server's API. No request is sent yet.
     *
     * @param err receives warnings
     */
    public RealmAccounts connect(Map<String, String> environment, PrintWriter err) {
        ServerUrl url = ServerUrl.parse(server);
        if ((clientId == null) == (user == null)) {
            throw new IllegalArgumentException("expected either --client-id or --user");
        }
        HttpAdminApi main = new HttpAdminApi(
                url,
                clientId != null
                        ? Credentials.serviceAccount(
                                authRealm,
                                clientId,
                                secret(environment, SECRET, clientSecretFile, "--client-secret-file"))
                        : Credentials.administrator(
                                authRealm,
                                String.valueOf(user),
                                secret(environment, PASSWORD, passwordFile, "--password-file")),
                Limits.USUAL,
                warning -> err.println("warning: " + warning));
        return new RealmAccounts(main, main::as);
    }

    private static String secret(Map<String, String> environment, String name, @Nullable Path file, String option) {
        String secret = file == null ? environment.getOrDefault(name, "") : read(file);
        if (secret.isEmpty()) {
            throw new IllegalArgumentException(
                    "the environment variable " + name + " is not set; set it, or give " + option);
        }
        return secret;
    }

    private static String read(Path file) {
        return TextFile.read(file, TextFile.SECRET).strip();
    }
}
