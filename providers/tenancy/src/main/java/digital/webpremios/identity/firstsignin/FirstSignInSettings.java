package digital.webpremios.identity.firstsignin;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The settings of a tenant's first sign-in, as an administrator writes them.
 *
 * @param written by name; what is absent or blank is not set
 */
public record FirstSignInSettings(Map<String, String> written) {

    public static final String PATH = "path";
    public static final String REGION = "region";
    public static final String ENDPOINT = "endpoint";
    public static final String CLIENT_ID = "client-id";
    public static final String CLIENT_SECRET = "client-secret";
    public static final String TIMEOUT = "timeout-milliseconds";
    public static final String MAIL_INTERVAL = "mail-interval-seconds";

    /** Values of {@value #PATH}. */
    public static final String OLD_POOL = "old-pool";

    public static final String RESET_MAIL = "reset-mail";

    public static final int DEFAULT_TIMEOUT = 3000;
    public static final int DEFAULT_MAIL_INTERVAL = 300;

    /** Cognito's ClientIdType and SecretType: word characters and the plus sign. */
    private static final Pattern COGNITO_CLIENT_ID = Pattern.compile("[\\w+]{1,128}");

    private static final Pattern COGNITO_SECRET = Pattern.compile("[\\w+]{1,64}|\\$\\{vault\\..+}");

    public FirstSignInSettings {
        written = Map.copyOf(written);
    }

    /**
     * Checks and returns the path. Settings of the other path are ignored.
     *
     * @throws IllegalArgumentException naming the setting, its value and what is allowed; never a secret
     */
    public FirstSignInPath path() {
        Duration mailInterval = Duration.ofSeconds(number(MAIL_INTERVAL, DEFAULT_MAIL_INTERVAL, 60, 86_400));
        String path = value(PATH).orElse("");
        return switch (path) {
            case OLD_POOL -> new FirstSignInPath.SourcePool(client(), mailInterval);
            case RESET_MAIL -> new FirstSignInPath.ResetMail(mailInterval);
            default -> throw refused(PATH, path, "'" + OLD_POOL + "' or '" + RESET_MAIL + "'");
        };
    }

    private SourcePoolClient client() {
        String clientId = value(CLIENT_ID).orElse("");
        if (!COGNITO_CLIENT_ID.matcher(clientId).matches()) {
            throw refused(CLIENT_ID, clientId, "the id of an app client of the source pool");
        }
        Optional<String> secret = value(CLIENT_SECRET);
        if (secret.isPresent() && !COGNITO_SECRET.matcher(secret.get()).matches()) {
            throw refused(CLIENT_SECRET, "***", "the app client's secret, or '${vault.KEY}'");
        }
        return new SourcePoolClient(
                endpoint(), clientId, secret, Duration.ofMillis(number(TIMEOUT, DEFAULT_TIMEOUT, 100, 10_000)));
    }

    private URI endpoint() {
        Optional<URI> ofRegion = value(REGION)
                .map(region -> CognitoEndpoint.ofRegion(region)
                        .orElseThrow(() -> refused(REGION, region, "the name of an AWS region, such as 'sa-east-1'")));
        return value(ENDPOINT)
                .map(text -> CognitoEndpoint.parse(text)
                        .orElseThrow(() -> refused(
                                ENDPOINT,
                                text.replaceAll("//[^/]*@", "//***@"), // it may contain a password
                                "an https URL, or an http URL on loopback, without user, query and fragment")))
                .or(() -> ofRegion)
                .orElseThrow(() -> refused(REGION, "", "the source pool's region, or an endpoint"));
    }

    private int number(String setting, int byDefault, int min, int max) {
        String text = value(setting).orElse(Integer.toString(byDefault));
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (number < min || number > max) {
            throw refused(setting, text, "a number from " + min + " to " + max);
        }
        return number;
    }

    private Optional<String> value(String setting) {
        return Optional.ofNullable(written.get(setting)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static IllegalArgumentException refused(String setting, String value, String expected) {
        return new IllegalArgumentException(setting + " is '" + value + "'; expected " + expected);
    }

    /** Leaves the values out, because one of them is a secret. */
    @Override
    public String toString() {
        return "FirstSignInSettings" + written.keySet();
    }
}
