package digital.webpremios.identity.keycloak.branding;

import digital.webpremios.identity.branding.Branding;
import digital.webpremios.identity.keycloak.compat.server.TemplateRendererFactory;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/**
 * Adds {@code branding} to the templates: the realm's checked values. Templates never read the realm's attributes,
 * which anyone with access to the admin API may have set to anything.
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
