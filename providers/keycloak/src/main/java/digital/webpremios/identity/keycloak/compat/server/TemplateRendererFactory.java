package digital.webpremios.identity.keycloak.compat.server;

import java.util.Map;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.theme.FreeMarkerException;
import org.keycloak.theme.Theme;
import org.keycloak.theme.freemarker.DefaultFreeMarkerProviderFactory;
import org.keycloak.theme.freemarker.FreeMarkerProvider;
import org.keycloak.theme.freemarker.FreeMarkerProviderFactory;

/**
 * Renders Keycloak's templates (login pages, e-mails, the account console) with additional values. It replaces
 * Keycloak's renderer under its id.
 */
public abstract class TemplateRendererFactory implements FreeMarkerProviderFactory {

    private final DefaultFreeMarkerProviderFactory stock = new DefaultFreeMarkerProviderFactory();

    /** The additional values of a template of this kind, by name. */
    protected abstract Map<String, Object> values(KeycloakSession session, Theme.Type type);

    @Override
    public final FreeMarkerProvider create(KeycloakSession session) {
        return new Renderer(stock.create(session), session);
    }

    private final class Renderer implements FreeMarkerProvider {

        private final FreeMarkerProvider renderer;
        private final KeycloakSession session;

        private Renderer(FreeMarkerProvider renderer, KeycloakSession session) {
            this.renderer = renderer;
            this.session = session;
        }

        @Override
        @SuppressWarnings("unchecked") // Keycloak's callers all pass a map of names to values
        public String processTemplate(Object data, String templateName, Theme theme) throws FreeMarkerException {
            if (data instanceof Map<?, ?> map) {
                ((Map<String, Object>) map).putAll(values(session, theme.getType()));
            }
            return renderer.processTemplate(data, templateName, theme);
        }

        @Override
        public void close() {
            renderer.close();
        }
    }

    @Override
    public final void init(Config.Scope config) {
        stock.init(config);
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        stock.postInit(factory);
    }

    @Override
    public final void close() {
        stock.close();
    }

    @Override
    public final String getId() {
        return stock.getId();
    }
}
