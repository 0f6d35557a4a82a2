package digital.webpremios.identity.cognito.browser;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The response types that a hosted domain supports, as Cognito does. Keycloak's others are refused.
 *
 * @see <a href="https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#Combinations">OAuth 2.0 Multiple
 *     Response Types, section 5</a>
 */
enum ResponseType {
    CODE("code"),
    TOKEN("token"),
    TOKEN_ID_TOKEN("token id_token");

    private final String words;

    ResponseType(String words) {
        this.words = words;
    }

    /** Parses a response type. Its words may be in any order. */
    static Optional<ResponseType> parse(String parameter) {
        List<String> asked = words(parameter);
        return Arrays.stream(values())
                .filter(type -> words(type.words).size() == asked.size() && asked.containsAll(words(type.words)))
                .findFirst();
    }

    /** Whether the answer is in the fragment of the redirect URI: the implicit flow. */
    boolean inFragment() {
        return this != CODE;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" ", -1));
    }

    @Override
    public String toString() {
        return words;
    }
}
