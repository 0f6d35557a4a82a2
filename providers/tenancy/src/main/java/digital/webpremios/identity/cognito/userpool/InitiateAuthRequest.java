package digital.webpremios.identity.cognito.userpool;

import digital.webpremios.identity.firstsignin.SourcePoolClient;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The request that asks a user pool to check a password.
 *
 * @param client the app client that calls the pool, with its secret in plain text if it has one
 * @param username the pool's name of the user
 * @param password what the user typed
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html">
 *     InitiateAuth</a>
 */
public record InitiateAuthRequest(SourcePoolClient client, String username, String password) {

    /** Cognito's PasswordType: a longer password cannot be correct. */
    private static final int MAX_PASSWORD_LENGTH = 256;

    /** Whether the text can be a password of a pool's user. */
    public static boolean isPossible(String password) {
        return !password.isEmpty() && password.length() <= MAX_PASSWORD_LENGTH;
    }

    /** The headers beyond those of every HTTP request. */
    public Map<String, String> headers() {
        return Map.of(
                "Content-Type", "application/x-amz-json-1.1",
                "X-Amz-Target", "AWSCognitoIdentityProviderService.InitiateAuth");
    }

    /** The members of the JSON body. */
    public Map<String, Object> body() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("USERNAME", username);
        parameters.put("PASSWORD", password);
        client.clientSecret()
                .ifPresent(secret -> parameters.put("SECRET_HASH", SecretHash.of(username, client.clientId(), secret)));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("AuthFlow", "USER_PASSWORD_AUTH");
        body.put("ClientId", client.clientId());
        body.put("AuthParameters", parameters);
        return body;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "InitiateAuthRequest[" + client + "]";
    }
}
