package digital.webpremios.identity.keycloak.clientpolicy.client;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.PolicyDenial.ScopeNotAllowed;
import digital.webpremios.identity.keycloak.clientpolicy.ClientChange;
import digital.webpremios.identity.keycloak.clientpolicy.ConfiguredExecutor;
import digital.webpremios.identity.keycloak.clientpolicy.Lazy;
import digital.webpremios.identity.keycloak.clientpolicy.PolicyRefusal;
import digital.webpremios.identity.keycloak.clientpolicy.RefusedConfiguration;
import digital.webpremios.identity.keycloak.clientpolicy.UnknownSettings;
import digital.webpremios.identity.keycloak.compat.policy.ParsedOnce;
import digital.webpremios.identity.keycloak.compat.policy.PolicySubject;
import digital.webpremios.identity.policy.AllowedScopes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** Restricts a tenant's clients to the scopes that the tenant allows. */
final class TenantScopesExecutor extends ConfiguredExecutor<TenantScopesExecutor.Configuration> {

    static final String ID = "webpremios-tenant-scopes";

    static final String ALLOWED = "allowed-scopes";

    private static final Configuration DEFAULTS = new Configuration();

    TenantScopesExecutor(KeycloakSession session) {
        super(ID, session, Configuration.class, DEFAULTS);
    }

    /** The executor's settings as realm JSON has them. */
    public static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation
            implements ParsedOnce {

        @JsonProperty(ALLOWED)
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<String> allowedScopes;

        private final Lazy<AllowedScopes> allowed = new Lazy<>(() -> new AllowedScopes(scopes()));

        @Override
        public boolean validateConfig() {
            UnknownSettings.refuse(ID, this, ALLOWED);
            Optional<String> wrong = AllowedScopes.firstThatIsNoCustomScope(scopes());
            if (wrong.isPresent()) {
                throw RefusedConfiguration.of(ID, ALLOWED, wrong.get(), "custom scopes, resource-server/name");
            }
            return true;
        }

        private List<String> scopes() {
            return allowedScopes == null ? List.of() : allowedScopes;
        }
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        PolicySubject subject = new PolicySubject(context);
        switch (context.getEvent()) {
            case REGISTER, UPDATE ->
                checkSaved(subject, subject.proposedClient().stream().flatMap(TenantScopesExecutor::scopesOf));
            case REGISTERED, UPDATED ->
                checkSaved(subject, subject.client(session()).stream().flatMap(TenantScopesExecutor::scopesOf));
            case AUTHORIZATION_REQUEST, SERVICE_ACCOUNT_TOKEN_REQUEST, TOKEN_REQUEST, TOKEN_REFRESH ->
                checkAsked(subject.scope().orElse(""));
            default -> {
                // no scope is at stake
            }
        }
    }

    private void checkSaved(PolicySubject subject, Stream<String> scopes) throws ClientPolicyException {
        Optional<String> refused = settings().allowed.get().firstNotAllowed(scopes);
        if (refused.isPresent()) {
            throw new ClientChange(session(), subject)
                    .refuse(new ScopeNotAllowed(OAuthError.INVALID_CLIENT_METADATA, refused.get()));
        }
    }

    private void checkAsked(String scopes) throws ClientPolicyException {
        Optional<String> refused = settings().allowed.get().firstNotAllowed(scopes);
        if (refused.isPresent()) {
            throw PolicyRefusal.in(session(), new ScopeNotAllowed(OAuthError.INVALID_SCOPE, refused.get()));
        }
    }

    private static Stream<String> scopesOf(ClientRepresentation client) {
        return Stream.of(client.getDefaultClientScopes(), client.getOptionalClientScopes())
                .flatMap(scopes -> scopes == null ? Stream.empty() : scopes.stream());
    }

    private static Stream<String> scopesOf(ClientModel client) {
        return Stream.concat(
                client.getClientScopes(true).keySet().stream(), client.getClientScopes(false).keySet().stream());
    }
}
