package digital.webpremios.identity.cognito.browser;

import digital.webpremios.identity.policy.BareScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parameters of an authorization response into Cognito's order: contract rows E2 and E3. Apps look for {@code
 * ?code=} or {@code #id_token=} at the beginning. Parameters that Cognito does not send, such as {@code iss} (RFC
 * 9207), come last. Answers of the hosted domain have no {@code session_state}, whatever the client's attributes say.
 */
public final class AuthorizationAnswer {

    /**
     * The request parameter by which Keycloak's endpoint remembers that a request came through the hosted domain. A
     * client that sends it itself changes only the form of its own answer.
     */
    public static final String HOSTED_REQUEST = "webpremios_hosted";

    private static final String BARE_SCHEME = "bare-scheme";
    private static final String SESSION_STATE = "session_state";

    private static final List<String> ORDER = List.of(
            "code",
            "error",
            "error_description",
            "error_uri",
            "id_token",
            "access_token",
            "expires_in",
            "token_type",
            BrowserParameter.STATE);

    private AuthorizationAnswer() {}

    /** The value of {@link #HOSTED_REQUEST} for a redirect URI as the client wrote it. */
    static String hosted(String redirectUri) {
        return BareScheme.is(redirectUri) ? BARE_SCHEME : "1";
    }

    /**
     * The same redirect with its parameters in order. What stands before them is not touched, but that an app's bare
     * scheme is written as the app wrote it.
     *
     * @param location the redirect to the client
     * @param redirectUri the redirect URI to which the server added the parameters
     * @param request the value of {@link #HOSTED_REQUEST}, or null for a request that came by Keycloak's own path. In
     *     an answer of the hosted domain without {@code state} there is nothing that Cognito does not send, because
     *     apps take all that follows {@code ?code=} for the code
     */
    public static String arrange(String location, String redirectUri, @Nullable String request) {
        String arranged = arrange(location, redirectUri, request != null);
        return BARE_SCHEME.equals(request) ? BareScheme.written(arranged) : arranged;
    }

    private static String arrange(String location, String redirectUri, boolean hosted) {
        int hash = location.indexOf('#');
        int mark = hash >= 0 ? hash : location.indexOf('?');
        if (mark < 0) {
            return location;
        }
        List<String> all = pairs(location.substring(mark + 1));
        int registered = hash >= 0 ? 0 : pairs(query(redirectUri)).size();
        if (registered > all.size()) {
            return location;
        }
        List<String> arranged = new ArrayList<>(all.subList(0, registered));
        arranged.addAll(ordered(all.subList(registered, all.size()), hosted));
        return location.substring(0, mark + 1) + String.join("&", arranged);
    }

    private static List<String> ordered(List<String> answer, boolean hosted) {
        List<String> cognitos = ORDER.stream()
                .flatMap(name -> answer.stream().filter(pair -> name(pair).equals(name)))
                .toList();
        boolean bare = hosted && cognitos.stream().noneMatch(pair -> name(pair).equals(BrowserParameter.STATE));
        if (cognitos.isEmpty() || bare) {
            return cognitos.isEmpty() ? answer : cognitos;
        }
        Stream<String> others = answer.stream()
                .filter(pair -> !ORDER.contains(name(pair)))
                .filter(pair -> !(hosted && name(pair).equals(SESSION_STATE)));
        return Stream.concat(cognitos.stream(), others).toList();
    }

    private static List<String> pairs(String parameters) {
        return parameters.isEmpty() ? List.of() : Arrays.asList(parameters.split("&", -1));
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair : pair.substring(0, equals);
    }

    private static String query(String uri) {
        int hash = uri.indexOf('#');
        String withoutFragment = hash < 0 ? uri : uri.substring(0, hash);
        int mark = withoutFragment.indexOf('?');
        return mark < 0 ? "" : withoutFragment.substring(mark + 1);
    }
}
