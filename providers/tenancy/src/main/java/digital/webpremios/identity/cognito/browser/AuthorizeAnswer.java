package digital.webpremios.identity.cognito.browser;

import digital.webpremios.identity.denial.Denial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a browser goes that was sent to the authorize endpoint. */
public sealed interface AuthorizeAnswer {

    /** On to Keycloak's own endpoint, with these parameters. */
    record Forward(Map<String, String> parameters) implements AuthorizeAnswer {
        public Forward {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    /** Back to the client, at a redirect URI that it has registered. */
    record ErrorRedirect(String location, Denial denial) implements AuthorizeAnswer {}

    /** Nowhere: the user is told. */
    record ErrorPage(Denial denial) implements AuthorizeAnswer {}
}
