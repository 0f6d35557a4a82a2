package digital.webpremios.identity.realmconfig.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.descriptor.Branding;
import digital.webpremios.identity.realmconfig.descriptor.Participants;
import digital.webpremios.identity.realmconfig.descriptor.StandardScopes;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.policy.StoredPolicy;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy;
import digital.webpremios.identity.tenant.FrontendUrl;
import digital.webpremios.identity.tenant.RealmSettings;
import digital.webpremios.identity.tenant.Tenancy;
import digital.webpremios.identity.tenant.TenantConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads a descriptor from a tenant's running realm. */
final class ExportedRealm {

    private final ObjectNode realm;

    private ExportedRealm(ObjectNode realm) {
        this.realm = realm;
    }

    /**
     * Returns the descriptor.
     *
     * @throws IllegalStateException if the realm does not belong to a tenant
     */
    static TenantDescriptor of(ObjectNode realm) {
        return new ExportedRealm(PlainCopy.of(realm)).descriptor();
    }

    private TenantDescriptor descriptor() {
        String name = realm.path("realm").asText();
        JsonNode attributes = realm.path("attributes");
        Tenancy tenancy = Tenancy.parse(attributes.path("webpremios.tenant-id").asText(""))
                .orElseThrow(() -> new IllegalStateException(
                        "the realm does not belong to a tenant: it has no attribute webpremios.tenant-id"));
        FrontendUrl url = FrontendUrl.parse(attributes.path("frontendUrl").asText(""))
                .orElseThrow(() -> new IllegalStateException(
                        "the realm's frontendUrl is missing or is not the root URL of a host"));
        TenantPolicy policy = StoredPolicy.read(
                tenancy,
                realm.path("clientProfiles").path("profiles"),
                realm.path("clientPolicies").path("policies"));
        Optional<Participants> participants = participants(name);
        return new TenantDescriptor(
                name,
                tenancy,
                url.host(),
                Optional.of(url.root())
                        .filter(root -> !root.equals("https://" + url.host().value())),
                Tree.text(realm.path("displayName")).orElse(name),
                branding(attributes),
                locales(),
                ExportedScopes.of(realm, participants.isPresent()),
                new ExportedClients(realm, policy).all(),
                policy,
                attributes.path(RealmSettings.CLIENT_REGISTRATION).asText("").equals(TenantConfiguration.ALLOWED),
                participants);
    }

    /**
     * Returns the participants' settings; empty if the realm does not have the client scope that every realm with
     * participants is rendered with.
     */
    private Optional<Participants> participants(String name) {
        return Tree.items(realm.path("clientScopes"))
                        .anyMatch(scope -> scope.path("name").asText().equals(StandardScopes.BASIC))
                ? Optional.of(ExportedParticipants.of(realm, name))
                : Optional.empty();
    }

    private List<String> locales() {
        String first = realm.path("defaultLocale").asText("");
        TreeSet<String> all = new TreeSet<>(Tree.sortedTexts(realm.path("supportedLocales")));
        if (first.isEmpty()
                || (first.equals(TenantDescriptor.DEFAULT_LOCALES.get(0))
                        && all.equals(new TreeSet<>(TenantDescriptor.DEFAULT_LOCALES)))) {
            return TenantDescriptor.DEFAULT_LOCALES;
        }
        all.remove(first);
        List<String> locales = new ArrayList<>(List.of(first));
        locales.addAll(all);
        return locales;
    }

    private static Branding branding(JsonNode attributes) {
        return new Branding(
                Tree.text(attributes.path("webpremios.logo-url")),
                Tree.text(attributes.path("webpremios.primary-color")),
                Tree.text(attributes.path("webpremios.help-url")),
                Tree.text(attributes.path("webpremios.terms-url")));
    }
}
