package digital.webpremios.identity.cognito.token;

import digital.webpremios.identity.denial.ClientDenial.Misconfigured;
import digital.webpremios.identity.denial.Decision;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long an access token is valid, in seconds.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html">
 *     Cognito: AccessTokenValidity, five minutes to one day</a>
 */
public record TokenLifetime(int seconds) {

    /** Keycloak's client attribute "Access Token Lifespan". */
    public static final String CLIENT_ATTRIBUTE = "access.token.lifespan";

    private static final int ONE_DAY = 86_400;
    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{1,10}");

    public TokenLifetime {
        if (seconds < 1 || seconds > ONE_DAY) {
            throw new IllegalArgumentException("A token lives 1 second to 1 day: " + seconds);
        }
    }

    /**
     * Chooses the client's lifetime, or the realm's if the client has none; at most one day. A value below Cognito's
     * five minutes is kept, because the operator asked for less risk.
     *
     * @param ofClient the client's attribute, or null
     * @param ofRealm the realm's access token lifespan, in seconds
     */
    public static Decision<TokenLifetime> of(@Nullable String ofClient, int ofRealm) {
        long seconds = ofClient == null || ofClient.isBlank() ? ofRealm : parse(ofClient.strip());
        if (seconds < 1) {
            return Decision.deny(new Misconfigured(CLIENT_ATTRIBUTE, "a number of seconds from 1 to " + ONE_DAY));
        }
        return Decision.allow(new TokenLifetime((int) Math.min(seconds, ONE_DAY)));
    }

    private static long parse(String text) {
        return TEN_DIGITS.matcher(text).matches() ? Long.parseLong(text) : -1;
    }
}
