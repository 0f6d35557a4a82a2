package digital.webpremios.identity.keycloak.compat.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.JsonConfigComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.representations.idm.ClientPolicyConditionConfigurationRepresentation;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.ClientPolicyMode;
import org.keycloak.services.clientpolicy.ClientPolicyVote;
import org.keycloak.services.clientpolicy.condition.ClientPolicyConditionProvider;
import org.keycloak.services.clientpolicy.condition.ClientUpdaterContextCondition;
import org.keycloak.services.clientpolicy.condition.GrantTypeCondition;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.services.clientpolicy.executor.SecureClientAuthenticatorExecutor;
import org.keycloak.util.JsonSerialization;

/**
 * An enabled client policy.
 *
 * @param mode what a condition that abstains means: no in {@code STRICT}, nothing otherwise
 * @param conditions all must agree, and one at least must say yes
 * @param executors those of all its profiles, in order
 */
record ParsedPolicy(ClientPolicyMode mode, List<Component> conditions, List<Component> executors) {

    void trigger(KeycloakSession session, ClientPolicyContext context, Predicate<String> executorId)
            throws ClientPolicyException {
        if (!hasExecutor(executorId) || !isSatisfied(session, context)) {
            return;
        }
        for (Component executor : executors) {
            if (executorId.test(executor.providerId())) {
                executor.executor(session).executeOnEvent(context);
            }
        }
    }

    boolean hasExecutor(Predicate<String> executorId) {
        for (Component executor : executors) {
            if (executorId.test(executor.providerId())) {
                return true;
            }
        }
        return false;
    }

    /** The settings of an executor, if the policy has it and has no other condition than these. */
    Stream<JsonNode> settings(String executorId, Set<String> conditionIds) {
        return conditions.isEmpty() || conditions.stream().anyMatch(one -> !conditionIds.contains(one.providerId()))
                ? Stream.empty()
                : executors.stream()
                        .filter(executor -> executor.providerId().equals(executorId))
                        .map(executor -> executor.settings);
    }

    private boolean isSatisfied(KeycloakSession session, ClientPolicyContext context) throws ClientPolicyException {
        boolean satisfied = false;
        for (Component component : conditions) {
            var condition = component.condition(session);
            ClientPolicyVote vote = condition.applyPolicy(context);
            boolean abstained = vote == ClientPolicyVote.ABSTAIN;
            if (abstained
                    ? mode == ClientPolicyMode.STRICT
                    : (vote == ClientPolicyVote.YES) == condition.isNegativeLogic()) {
                return false;
            }
            satisfied |= !abstained;
        }
        return satisfied;
    }

    /** A condition or an executor of a policy. Its settings are parsed once if they may be shared. */
    static final class Component {

        private static final String PROVIDERS = Component.class.getName() + ".providers";

        /** Settings of Keycloak's own that their condition or executor only reads. */
        private static final Set<Class<?>> READ_ONLY = Set.of(
                ClientUpdaterContextCondition.Configuration.class,
                GrantTypeCondition.Configuration.class,
                SecureClientAuthenticatorExecutor.Configuration.class);

        private final String realmId;
        private final String providerId;
        private final JsonNode settings;
        private final ComponentModel model;
        private final AtomicReference<@Nullable Object> shared = new AtomicReference<>();

        Component(Class<? extends Provider> type, String realmId, String providerId, @Nullable JsonNode settings) {
            this.realmId = realmId;
            this.providerId = providerId;
            this.settings = settings == null ? JsonNodeFactory.instance.objectNode() : settings;
            this.model = new JsonConfigComponentModel(type, realmId, providerId, this.settings);
        }

        String providerId() {
            return providerId;
        }

        @SuppressWarnings("unchecked") // a condition takes the settings of the class that it names
        ClientPolicyConditionProvider<ClientPolicyConditionConfigurationRepresentation> condition(
                KeycloakSession session) {
            Map<Component, Provider> ofSession = providers(session);
            if (ofSession.get(this) instanceof ClientPolicyConditionProvider<?> known) {
                return (ClientPolicyConditionProvider<ClientPolicyConditionConfigurationRepresentation>) known;
            }
            ClientPolicyConditionProvider<ClientPolicyConditionConfigurationRepresentation> condition =
                    create(session, ClientPolicyConditionProvider.class);
            condition.setupConfiguration(settings(condition.getConditionConfigurationClass()));
            ofSession.put(this, condition);
            return condition;
        }

        @SuppressWarnings("unchecked") // as above
        ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> executor(
                KeycloakSession session) {
            Map<Component, Provider> ofSession = providers(session);
            if (ofSession.get(this) instanceof ClientPolicyExecutorProvider<?> known) {
                return (ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation>) known;
            }
            ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> executor =
                    create(session, ClientPolicyExecutorProvider.class);
            executor.setupConfiguration(settings(executor.getExecutorConfigurationClass()));
            ofSession.put(this, executor);
            return executor;
        }

        /** The providers of one session by their component. They stay set up for all its events. */
        @SuppressWarnings("unchecked") // only this method sets the attribute
        private static Map<Component, Provider> providers(KeycloakSession session) {
            Object known = session.getAttribute(PROVIDERS);
            if (known != null) {
                return (Map<Component, Provider>) known;
            }
            Map<Component, Provider> none = new HashMap<>();
            session.setAttribute(PROVIDERS, none);
            return none;
        }

        /** Creates a provider as the session would, but finds it again at less cost. */
        private <P extends Provider> P create(KeycloakSession session, Class<P> type) {
            ProviderFactory<P> factory =
                    session.getKeycloakSessionFactory().getProviderFactory(type, realmId, model.getId(), any -> model);
            if (factory == null) {
                throw new IllegalStateException("The server has no " + type.getSimpleName() + " '" + providerId + "'");
            }
            P provider = factory.create(session);
            session.enlistForClose(provider);
            return provider;
        }

        private <C> C settings(Class<C> type) {
            Object known = shared.get();
            if (type.isInstance(known)) {
                return type.cast(known);
            }
            C read = read(type);
            if (read instanceof ParsedOnce || READ_ONLY.contains(type)) {
                shared.set(read);
            }
            return read;
        }

        /** Reads straight from the tree; {@code convertValue} would write it into a buffer first. */
        private <C> C read(Class<C> type) {
            try {
                return JsonSerialization.mapper.treeToValue(settings, type);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
    }
}
