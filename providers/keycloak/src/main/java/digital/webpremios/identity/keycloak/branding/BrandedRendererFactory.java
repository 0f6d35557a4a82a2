package digital.webpremios.identity.keycloak.branding;

import digital.webpremios.identity.branding.Branding;
import digital.webpremios.identity.keycloak.compat.server.TemplateRendererFactory;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/**
 * Gives templates {@code branding}: the values of the current realm that have been checked. A template shows these and
 * never the realm's attributes, which anyone may have set to anything through the admin API.
 */
public final class BrandedRendererFactory extends TemplateRendererFactory {

    private static final String NAME = "branding";

    @Override
    protected Map<String, Object> values(KeycloakSession session, Theme.Type type) {
        RealmModel realm = session.getContext().getRealm();
        if (realm == null) {
            return Map.of(NAME, Map.of());
        }
        return switch (type) {
            case LOGIN, EMAIL, ACCOUNT ->
                Map.of(
                        NAME,
                        BrandingValues.of(Branding.check(realm.getName(), realm.getAttributes())
                                .branding()));
            default -> Map.of();
        };
    }
}
