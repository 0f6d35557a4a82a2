package digital.webpremios.identity.keycloak.compat.policy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.representations.idm.ClientProfilesRepresentation;
import org.keycloak.securityprofile.SecurityProfileProvider;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.ClientPolicyMode;
import org.keycloak.services.clientpolicy.condition.ClientPolicyConditionProvider;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;
import org.keycloak.util.JsonSerialization;

/** Parses the enabled client policies of a realm, global ones first, as Keycloak's policy manager does. */
final class PolicyParser {

    private final String realmId;
    private final Map<String, ClientProfileRepresentation> profiles = new HashMap<>();

    private PolicyParser(String realmId) {
        this.realmId = realmId;
    }

    /**
     * Parses the policies.
     *
     * @throws ClientPolicyException if the realm's JSON cannot be read; then no token is issued
     */
    static List<ParsedPolicy> parse(String realmId, Texts texts) throws ClientPolicyException {
        PolicyParser parser = new PolicyParser(realmId);
        ClientProfilesRepresentation ofRealm = read(texts.profiles(), ClientProfilesRepresentation.class);
        Stream.concat(ofRealm == null ? Stream.empty() : stream(ofRealm.getProfiles()), texts.globalProfiles().stream())
                .forEach(profile -> parser.profiles.putIfAbsent(profile.getName(), profile));
        List<ClientPolicyRepresentation> policies = new ArrayList<>(texts.globalPolicies());
        ClientPoliciesRepresentation read = read(texts.policies(), ClientPoliciesRepresentation.class);
        stream(read == null ? null : read.getPolicies()).forEach(policies::add);
        return policies.stream()
                .filter(policy -> policy.getName() != null && Boolean.TRUE.equals(policy.isEnabled()))
                .map(parser::policy)
                .toList();
    }

    private ParsedPolicy policy(ClientPolicyRepresentation policy) {
        ClientPolicyMode mode = policy.getMode() == null
                ? ClientPolicyMode.DEFAULT
                : ClientPolicyMode.valueOf(policy.getMode().toUpperCase(Locale.ROOT));
        return new ParsedPolicy(
                mode,
                stream(policy.getConditions())
                        .map(condition -> new ParsedPolicy.Component(
                                ClientPolicyConditionProvider.class,
                                realmId,
                                condition.getConditionProviderId(),
                                condition.getConfiguration()))
                        .toList(),
                stream(policy.getProfiles()).flatMap(this::executors).toList());
    }

    private Stream<ParsedPolicy.Component> executors(String profileName) {
        ClientProfileRepresentation profile = profiles.get(profileName);
        return stream(profile == null ? null : profile.getExecutors())
                .map(executor -> new ParsedPolicy.Component(
                        ClientPolicyExecutorProvider.class,
                        realmId,
                        executor.getExecutorProviderId(),
                        executor.getConfiguration()));
    }

    private static <T> @Nullable T read(@Nullable String json, Class<T> type) throws ClientPolicyException {
        try {
            return json == null ? null : JsonSerialization.readValue(json, type);
        } catch (IOException e) {
            throw new ClientPolicyException(
                    OAuthErrorException.SERVER_ERROR, "The realm's client policies cannot be read.", e);
        }
    }

    private static <T> Stream<T> stream(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }

    /** The texts from which a realm's client policies are parsed. Equal texts give equal policies. */
    record Texts(
            @Nullable String policies,
            @Nullable String profiles,
            List<ClientPolicyRepresentation> globalPolicies,
            List<ClientProfileRepresentation> globalProfiles) {

        /**
         * Compares what is the same object first: Keycloak lists its global profiles anew, and comparing them is slow.
         */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Texts texts
                    && Objects.equals(policies, texts.policies)
                    && Objects.equals(profiles, texts.profiles)
                    && areEqual(globalPolicies, texts.globalPolicies)
                    && areEqual(globalProfiles, texts.globalProfiles);
        }

        @Override
        public int hashCode() {
            return Objects.hash(policies, profiles);
        }

        @SuppressWarnings("ReferenceEquality") // see above
        private static <T> boolean areEqual(List<T> some, List<T> others) {
            if (some.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < some.size(); i++) {
                if (some.get(i) != others.get(i) && !some.get(i).equals(others.get(i))) {
                    return false;
                }
            }
            return true;
        }

        static Texts of(KeycloakSession session, RealmModel realm) {
            SecurityProfileProvider global = session.getProvider(SecurityProfileProvider.class);
            return new Texts(
                    realm.getAttribute(Constants.CLIENT_POLICIES),
                    realm.getAttribute(Constants.CLIENT_PROFILES),
                    global.getDefaultClientPolicies(),
                    global.getDefaultClientProfiles());
        }
    }
}
