package digital.webpremios.identity.realmconfig.render;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.descriptor.Participants;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.policy.ClientPolicies;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Renders the realm of a tenant as Keycloak imports it ({@code RealmRepresentation}). */
public final class Rendering {

    private Rendering() {}

    /** Returns the user profile of a realm with participants ({@code UPConfig}). */
    public static ObjectNode userProfile(Participants participants) {
        return RealmJson.sorted(UserProfileJson.of(participants));
    }

    /** Returns the realm with sorted members. Secrets are placeholders that Keycloak's import replaces. */
    public static ObjectNode of(TenantDescriptor tenant) {
        Map<String, Object> realm = new TreeMap<>(RealmSettingsJson.of(tenant));
        realm.put("clientScopes", ClientScopesJson.of(tenant));
        realm.put(
                "clients",
                Stream.concat(
                                AccountClients.of(tenant.realm()).stream(),
                                tenant.clients().stream().map(client -> ClientJson.of(client, tenant)))
                        .sorted(Comparator.comparing(client -> String.valueOf(client.get("clientId"))))
                        .toList());
        realm.put("roles", AccountClients.roles());
        realm.putAll(ClientPolicies.of(tenant.tenancy(), tenant.policy()));
        tenant.participants().ifPresent(participants -> {
            realm.putAll(SessionLifetime.ofRealm(tenant));
            realm.putAll(ofParticipants(participants));
        });
        return RealmJson.sorted(realm);
    }

    private static Map<String, Object> ofParticipants(Participants participants) {
        Map<String, Object> members = new TreeMap<>(ParticipantSettingsJson.of(participants));
        members.put("components", ComponentsJson.of(participants));
        if (!participants.groups().isEmpty()) {
            members.put(
                    "groups",
                    participants.groups().stream()
                            .sorted()
                            .map(name -> Map.of("name", name))
                            .toList());
        }
        List<Map<String, Object>> users = participants.examples().stream()
                .map(ExampleUserJson::of)
                .sorted(Comparator.comparing(user -> String.valueOf(user.get("username"))))
                .toList();
        if (!users.isEmpty()) {
            members.put("users", users);
        }
        return members;
    }
}
