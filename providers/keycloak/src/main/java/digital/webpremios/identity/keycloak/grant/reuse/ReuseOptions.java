package digital.webpremios.identity.keycloak.grant.reuse;

import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.OAuth2Constants;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * The checked options of the reuse of tokens on one node.
 *
 * @param megabytes how much memory the kept tokens may take
 */
public record ReuseOptions(int megabytes) {

    static final String MEGABYTES = "reused-tokens-megabytes";
    private static final int DEFAULT = 32;
    private static final int MOST = 1024;
    private static final long BYTES = 1024L * 1024;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** The options of a server that sets none. */
    public static ReuseOptions byDefault() {
        return new ReuseOptions(DEFAULT);
    }

    /**
     * Reads the server's configuration.
     *
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    public static ReuseOptions of(Config.Scope scope) {
        String text = scope.get(MEGABYTES);
        if (text == null || text.isBlank()) {
            return byDefault();
        }
        int value;
        try {
            value = Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw refused(text);
        }
        if (value < 0 || value > MOST) {
            throw refused(text);
        }
        return new ReuseOptions(value);
    }

    /** The options, as the server's documentation lists them. */
    public static List<ProviderConfigProperty> properties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(MEGABYTES)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT)
                .helpText(
                        "Megabytes of memory, 0 to 1024, for the tokens that this node may give again where a tenant's policy"
                                + " has token-reuse. 32 hold about 18000 tokens; with more, those that were asked for least are signed"
                                + " anew. With 0 this node gives no token again.")
                .add()
                .build();
    }

    /** A new, empty store of tokens. */
    public ReusableTokens tokens() {
        return new ReusableTokens(megabytes * BYTES, LONGEST_WAIT);
    }

    private static IllegalArgumentException refused(String value) {
        return new IllegalArgumentException("Option spi-oauth2-grant-type--" + OAuth2Constants.CLIENT_CREDENTIALS + "--"
                + MEGABYTES + ": '" + value + "' is not allowed; expected a number from 0 to " + MOST + ".");
    }
}
