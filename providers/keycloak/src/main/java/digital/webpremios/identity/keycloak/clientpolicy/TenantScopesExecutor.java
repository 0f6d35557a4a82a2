package digital.webpremios.identity.keycloak.clientpolicy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import digital.webpremios.identity.keycloak.compat.PolicySubject;
import digital.webpremios.identity.policy.AllowedScopes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Keeps a tenant's clients to the scopes that the tenant allows. */
final class TenantScopesExecutor implements ClientPolicyExecutorProvider<TenantScopesExecutor.Configuration> {

    static final String ALLOWED = "allowed-scopes";

    private final KeycloakSession session;
    private AllowedScopes allowed = new AllowedScopes(List.of());

    TenantScopesExecutor(KeycloakSession session) {
        this.session = session;
    }

    /** The executor's settings as realm JSON has them. */
    public static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation {

        @JsonProperty(ALLOWED)
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<String> allowedScopes;

        @Override
        public boolean validateConfig() {
            UnknownSettings.refuse(TenantScopesExecutorFactory.ID, this, ALLOWED);
            Optional<String> wrong = AllowedScopes.firstThatIsNoCustomScope(scopes());
            if (wrong.isPresent()) {
                throw RefusedConfiguration.of(
                        TenantScopesExecutorFactory.ID, ALLOWED, wrong.get(), "custom scopes, resource-server/name");
            }
            return true;
        }

        private List<String> scopes() {
            return allowedScopes == null ? List.of() : allowedScopes;
        }
    }

    @Override
    public String getProviderId() {
        return TenantScopesExecutorFactory.ID;
    }

    @Override
    public Class<Configuration> getExecutorConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public void setupConfiguration(@Nullable Configuration config) {
        allowed = new AllowedScopes(config == null ? List.of() : config.scopes());
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        PolicySubject subject = new PolicySubject(context);
        switch (context.getEvent()) {
            case REGISTER, UPDATE ->
                check(
                        subject.proposedClient().stream().flatMap(TenantScopesExecutor::scopesOf),
                        OAuthErrorException.INVALID_CLIENT_METADATA);
            case REGISTERED, UPDATED ->
                check(
                        subject.client(session).stream().flatMap(TenantScopesExecutor::scopesOf),
                        OAuthErrorException.INVALID_CLIENT_METADATA);
            case AUTHORIZATION_REQUEST, SERVICE_ACCOUNT_TOKEN_REQUEST, TOKEN_REQUEST, TOKEN_REFRESH ->
                check(
                        subject.scope().stream().flatMap(scope -> Stream.of(scope.split(" ", -1))),
                        OAuthErrorException.INVALID_SCOPE);
            default -> {
                // no scope is at stake
            }
        }
    }

    private void check(Stream<String> scopes, String error) throws ClientPolicyException {
        Optional<String> refused = allowed.firstNotAllowed(scopes);
        if (refused.isPresent()) {
            throw new ClientPolicyException(error, "The tenant does not allow the scope '" + refused.get() + "'.");
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
