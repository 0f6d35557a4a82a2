package digital.webpremios.identity.keycloak.compat.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.ClientPolicyRepresentation;
import org.keycloak.representations.idm.ClientProfileRepresentation;
import org.keycloak.securityprofile.SecurityProfileProvider;

/** What a realm's client policies are made from; as long as it is equal, they are. */
record PolicyTexts(
        @Nullable String policies,
        @Nullable String profiles,
        List<ClientPolicyRepresentation> globalPolicies,
        List<ClientProfileRepresentation> globalProfiles) {

    static PolicyTexts of(KeycloakSession session, RealmModel realm) {
        SecurityProfileProvider global = session.getProvider(SecurityProfileProvider.class);
        return new PolicyTexts(
                realm.getAttribute(Constants.CLIENT_POLICIES),
                realm.getAttribute(Constants.CLIENT_PROFILES),
                global.getDefaultClientPolicies(),
                global.getDefaultClientProfiles());
    }
}
