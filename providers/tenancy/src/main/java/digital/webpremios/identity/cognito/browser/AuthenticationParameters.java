package digital.webpremios.identity.cognito.browser;

import digital.webpremios.identity.cognito.request.FormParameters;
import digital.webpremios.identity.denial.BrowserDenial.UnsupportedValue;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parameters that say how the user authenticates, and that bind the code to the client.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest">OpenID Connect Core 1.0, section
 *     3.1.2.1</a>
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7636#section-4.3">RFC 7636, section 4.3</a>
 */
final class AuthenticationParameters {

    private static final String CODE_CHALLENGE = "code_challenge";
    private static final String CODE_CHALLENGE_METHOD = "code_challenge_method";
    private static final String MAX_AGE = "max_age";
    private static final String PROMPT = "prompt";
    private static final String NONE = "none";
    private static final String LOGIN = "login";

    /**
     * The prompts that are allowed. Keycloak also knows {@code create}, for which the hosted domain has {@code
     * /signup}.
     */
    private static final Set<String> PROMPTS = Set.of(NONE, LOGIN, "consent", "select_account");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern MAX_AGE_NOW = Pattern.compile("0+");

    private AuthenticationParameters() {}

    static Decision<Map<String, String>> read(FormParameters request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : List.of(CODE_CHALLENGE, CODE_CHALLENGE_METHOD, MAX_AGE, PROMPT)) {
            String value = request.get(name);
            if (value != null) {
                parameters.put(name, value);
            }
        }
        return withProof(parameters)
                .then(AuthenticationParameters::withMaxAge)
                .then(AuthenticationParameters::withPrompt)
                .map(AuthenticationParameters::withFreshLogin);
    }

    /** S256 is the only method that Cognito supports. RFC 7636 reads an absent method as {@code plain}. */
    private static Decision<Map<String, String>> withProof(Map<String, String> parameters) {
        boolean challenge = parameters.containsKey(CODE_CHALLENGE);
        String method = parameters.get(CODE_CHALLENGE_METHOD);
        if (challenge && method == null) {
            return Decision.deny(new MissingParameter(CODE_CHALLENGE_METHOD));
        }
        if (!challenge && method != null) {
            return Decision.deny(new MissingParameter(CODE_CHALLENGE));
        }
        return method == null || method.equals("S256")
                ? Decision.allow(parameters)
                : Decision.deny(new UnsupportedValue(CODE_CHALLENGE_METHOD));
    }

    private static Decision<Map<String, String>> withMaxAge(Map<String, String> parameters) {
        String maxAge = parameters.get(MAX_AGE);
        return maxAge == null || SECONDS.matcher(maxAge).matches()
                ? Decision.allow(parameters)
                : Decision.deny(new UnsupportedValue(MAX_AGE));
    }

    private static Decision<Map<String, String>> withPrompt(Map<String, String> parameters) {
        String prompt = parameters.get(PROMPT);
        if (prompt == null) {
            return Decision.allow(parameters);
        }
        List<String> words = Arrays.asList(prompt.split(" ", -1));
        boolean known = PROMPTS.containsAll(words) && (words.size() == 1 || !words.contains(NONE));
        return known ? Decision.allow(parameters) : Decision.deny(new UnsupportedValue(PROMPT));
    }

    /**
     * Turns {@code max_age=0} into {@code prompt=login}, which means the same. Keycloak counts whole seconds and would
     * accept a sign-in of the current second.
     */
    private static Map<String, String> withFreshLogin(Map<String, String> parameters) {
        if (MAX_AGE_NOW.matcher(parameters.getOrDefault(MAX_AGE, "")).matches()) {
            parameters.merge(
                    PROMPT,
                    LOGIN,
                    (asked, login) -> Arrays.asList(asked.split(" ", -1)).contains(login) || asked.equals(NONE)
                            ? asked
                            : asked + " " + login);
        }
        return parameters;
    }
}
