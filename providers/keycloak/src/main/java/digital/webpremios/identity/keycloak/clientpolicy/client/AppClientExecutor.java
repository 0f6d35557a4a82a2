package digital.webpremios.identity.keycloak.clientpolicy.client;

import digital.webpremios.identity.denial.PolicyDenial.NoAppClient;
import digital.webpremios.identity.keycloak.clientpolicy.ClientChange;
import digital.webpremios.identity.keycloak.clientpolicy.ConfiguredExecutor;
import digital.webpremios.identity.keycloak.clientpolicy.UnknownSettings;
import digital.webpremios.identity.keycloak.compat.policy.ParsedOnce;
import digital.webpremios.identity.keycloak.compat.policy.PolicySubject;
import digital.webpremios.identity.policy.AppClient;
import digital.webpremios.identity.policy.AppClientRules;
import digital.webpremios.identity.policy.KeySetAddress;
import digital.webpremios.identity.scope.MachineClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * Checks a saved client against Cognito's rules for app clients, before the transaction is committed. Members that an
 * update leaves out keep their value.
 */
final class AppClientExecutor extends ConfiguredExecutor<AppClientExecutor.Configuration> {

    static final String ID = "webpremios-app-client";

    AppClientExecutor(KeycloakSession session) {
        super(ID, session, Configuration.class, new Configuration());
    }

    /** The executor has no settings. */
    public static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation
            implements ParsedOnce {

        @Override
        public boolean validateConfig() {
            UnknownSettings.refuse(ID, this);
            return true;
        }
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        switch (context.getEvent()) {
            case REGISTERED, UPDATED -> check(new PolicySubject(context));
            default -> {
                // no client is saved
            }
        }
    }

    private void check(PolicySubject subject) throws ClientPolicyException {
        Optional<ClientModel> client = subject.client(session());
        Optional<String> broken = client.map(AppClientExecutor::appClient)
                .flatMap(AppClientRules::firstBroken)
                .or(() -> client.flatMap(AppClientExecutor::brokenKeySet));
        if (broken.isPresent()) {
            throw new ClientChange(session(), subject).refuse(new NoAppClient(broken.get()));
        }
    }

    private static Optional<String> brokenKeySet(ClientModel client) {
        return Boolean.parseBoolean(client.getAttribute("use.jwks.url"))
                ? KeySetAddress.broken(
                        Optional.ofNullable(client.getAttribute("jwks.url")).orElse(""))
                : Optional.empty();
    }

    private static AppClient appClient(ClientModel client) {
        Set<String> scopes = new HashSet<>(client.getClientScopes(true).keySet());
        scopes.addAll(client.getClientScopes(false).keySet());
        return new AppClient(
                client.isServiceAccountsEnabled(),
                otherFlows(client),
                !client.isPublicClient() && !client.isBearerOnly(),
                scopes,
                client.getRedirectUris(),
                client.getAttribute(MachineClient.TENANT_IDS));
    }

    private static List<String> otherFlows(ClientModel client) {
        List<String> flows = new ArrayList<>();
        if (client.isStandardFlowEnabled()) {
            flows.add("standard flow");
        }
        if (client.isImplicitFlowEnabled()) {
            flows.add("implicit flow");
        }
        if (client.isDirectAccessGrantsEnabled()) {
            flows.add("direct access grants");
        }
        return flows;
    }
}
