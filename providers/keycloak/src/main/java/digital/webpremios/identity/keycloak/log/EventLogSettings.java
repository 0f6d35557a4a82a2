package digital.webpremios.identity.keycloak.log;

import java.util.Locale;
import org.jboss.logging.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;

/**
 * The options of Keycloak's listener {@code jboss-logging}.
 *
 * @param quotes the character around values, or null for none
 * @see org.keycloak.events.log.JBossLoggingEventListenerProviderFactory
 */
record EventLogSettings(
        Level successLevel,
        Level errorLevel,
        boolean sanitize,
        @Nullable Character quotes,
        boolean includeRepresentation) {

    static EventLogSettings of(Config.Scope scope) {
        String quotes = scope.get("quotes", "\"");
        return new EventLogSettings(
                Level.valueOf(scope.get("success-level", "debug").toUpperCase(Locale.ROOT)),
                Level.valueOf(scope.get("error-level", "warn").toUpperCase(Locale.ROOT)),
                scope.getBoolean("sanitize", true),
                quotes.equals("none") || quotes.isEmpty() ? null : quotes.charAt(0),
                scope.getBoolean("include-representation", false));
    }
}
