package digital.webpremios.identity.cognito.browser;

import digital.webpremios.identity.denial.Denial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The answer to a browser at the authorize endpoint. */
public sealed interface AuthorizeAnswer {

    /** Redirects to Keycloak's own endpoint with these parameters. */
    record Forward(Map<String, String> parameters) implements AuthorizeAnswer {
        public Forward {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    /** Redirects to the client, at a registered redirect URI. */
    record ErrorRedirect(String location, Denial denial) implements AuthorizeAnswer {}

    /** Shows an error page. The browser is not redirected. */
    record ErrorPage(Denial denial) implements AuthorizeAnswer {}
}
