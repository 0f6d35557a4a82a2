package digital.webpremios.identity.keycloak.firstsignin;

import digital.webpremios.identity.firstsignin.FirstSignInSettings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.storage.UserStorageProviderFactory;

/** Declares the component {@value FirstSignInComponent#ID} and refuses settings that cannot be used. */
public final class FirstSignInComponentFactory implements UserStorageProviderFactory<FirstSignInComponent> {

    /** The settings that Keycloak and its console add to every component of the page. */
    private static final Set<String> KEYCLOAKS = Set.of(
            "enabled",
            "priority",
            "importEnabled",
            "fullSyncPeriod",
            "changedSyncPeriod",
            "lastSync",
            "removeInvalidUsersEnabled",
            "cachePolicy",
            "maxLifespan",
            "evictionDay",
            "evictionHour",
            "evictionMinute",
            "cacheInvalidBefore");

    @Override
    public String getId() {
        return FirstSignInComponent.ID;
    }

    @Override
    public String getHelpText() {
        return "Gives migrated users a password in Keycloak at their first sign-in: the one that their source pool"
                + " in Amazon Cognito knows, or a new one by e-mail. It applies to users with the attribute "
                + MigratedUser.MARK + " = pending. No user is linked to it.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return FirstSignInProperties.list();
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model) {
        Set<String> known = Stream.concat(
                        KEYCLOAKS.stream(), getConfigProperties().stream().map(ProviderConfigProperty::getName))
                .collect(Collectors.toSet());
        model.getConfig().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw refused("there is no setting '" + name + "'");
                });
        if (RealmFirstSignIn.components(realm).anyMatch(other -> !other.getId().equals(model.getId()))) {
            throw refused("the realm has one already");
        }
        FirstSignInSettings settings = RealmFirstSignIn.settings(model);
        try {
            settings.path();
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public FirstSignInComponent create(KeycloakSession session, ComponentModel model) {
        return new FirstSignInComponent();
    }

    private static ComponentValidationException refused(String problem) {
        // the console shows it through MessageFormat, where a brace and an apostrophe mean something
        return new ComponentValidationException("{0}", FirstSignInComponent.ID + ": " + problem + ".");
    }
}
