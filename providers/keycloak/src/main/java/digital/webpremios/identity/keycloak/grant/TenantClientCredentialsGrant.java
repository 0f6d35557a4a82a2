package digital.webpremios.identity.keycloak.grant;

import digital.webpremios.identity.denial.ClientDenial.TenantDisabled;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.keycloak.compat.endpoint.ParameterLimits;
import digital.webpremios.identity.keycloak.directory.TenantDirectoryProvider;
import digital.webpremios.identity.keycloak.event.CorrelationEvent;
import digital.webpremios.identity.keycloak.event.DenialException;
import digital.webpremios.identity.tenant.TenantConfiguration;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.EventType;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessTokenResponse;

/**
 * The {@code client_credentials} grant of tenants, at the hosted domain and at Keycloak's own endpoint. In any other
 * realm Keycloak's own grant answers. Keycloak has authenticated the client before.
 */
final class TenantClientCredentialsGrant implements ParameterLimits.Grant {

    private final OAuth2GrantType stock;
    private final GrantCaches caches;

    TenantClientCredentialsGrant(OAuth2GrantType stock, GrantCaches caches) {
        this.stock = stock;
        this.caches = caches;
    }

    @Override
    public ParameterLimits parameterLimits() {
        return caches.parameterLimits();
    }

    @Override
    public EventType getEventType() {
        return EventType.CLIENT_LOGIN;
    }

    @Override
    public Set<String> getTokenParameterNames() {
        return stock.getTokenParameterNames();
    }

    @Override
    public Response process(Context context) {
        TenantConfiguration configuration =
                context.getSession().getProvider(TenantDirectoryProvider.class).configurationOf(context.getRealm());
        if (configuration instanceof TenantConfiguration.NotATenant) {
            return stock.process(context);
        }
        CorrelationEvent.detail(context.getEvent(), context.getSession());
        if (configuration instanceof TenantConfiguration.Usable usable) {
            return new MachineGrant(context, usable.tenant(), caches)
                    .issue()
                    .fold(token -> answer(context, token), denial -> {
                        throw refused(context, denial);
                    });
        }
        throw refused(context, new TenantDisabled());
    }

    @Override
    public void close() {
        stock.close();
    }

    private static DenialException refused(Context context, Denial denial) {
        return new DenialException(context.getEvent(), Optional.of(context.getCors()), denial);
    }

    private static Response answer(Context context, AccessTokenResponse token) {
        context.getEvent().success();
        return context.getCors().add(Response.ok(token).type(MediaType.APPLICATION_JSON_TYPE));
    }
}
