package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import digital.webpremios.identity.realmconfig.diff.change.Change;
import digital.webpremios.identity.realmconfig.diff.change.Comparison;
import digital.webpremios.identity.realmconfig.diff.change.Difference;
import digital.webpremios.identity.realmconfig.diff.change.Edit;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import digital.webpremios.identity.realmconfig.diff.change.Owned;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import digital.webpremios.identity.realmconfig.diff.change.Section;
import digital.webpremios.identity.realmconfig.diff.change.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the realm's own members, except those that another section compares. One request changes all of them. */
final class RealmSettings implements Section {

    private static final String ATTRIBUTES = "attributes";
    private static final String SMTP = "smtpServer";

    /** Members that another section compares. */
    private static final Set<String> ELSEWHERE = Set.of(
            "clientScopes",
            "clients",
            "groups",
            "components",
            "requiredActions",
            "roles",
            "users",
            "clientProfiles",
            "clientPolicies",
            "defaultDefaultClientScopes",
            "defaultOptionalClientScopes");

    @Override
    public Stream<Change> changes(ObjectNode wanted, RunningRealm running) {
        ObjectNode settings = Json.without(wanted, ELSEWHERE.toArray(String[]::new));
        refuseUnknown(settings);
        Owned.REALM_DEFAULTS.properties().stream()
                .filter(member -> !settings.has(member.getKey()))
                .forEach(member ->
                        settings.set(member.getKey(), member.getValue().deepCopy()));
        ObjectNode wantedAttributes = settings.withObjectProperty(ATTRIBUTES);
        Owned.REALM_ATTRIBUTES.stream()
                .filter(name -> !wantedAttributes.has(name))
                .forEach(name -> wantedAttributes.put(name, ""));
        List<Difference> differences = new ArrayList<>(Comparison.of("", Json.without(settings, SMTP), running.json()));
        differences.addAll(
                Comparison.ofAll(SMTP, settings.path(SMTP), running.json().path(SMTP)));
        // the admin API replaces all attributes by those in the request
        ObjectNode attributes = running.json().withObjectProperty(ATTRIBUTES).deepCopy();
        attributes.setAll(wantedAttributes);
        attributes.removeIf(value -> value.asText().isEmpty());
        ObjectNode body = settings.deepCopy();
        body.set(ATTRIBUTES, attributes);
        return new Edit()
                .add(differences, AdminRequest.put(running.path(), body))
                .at(Stage.SETTINGS);
    }

    /**
     * Refuses a rendered list of objects that no section compares, because it would be reported as applied without
     * being applied.
     */
    private static void refuseUnknown(ObjectNode settings) {
        settings.properties().stream()
                .filter(member -> member.getValue().isArray()
                        && Json.stream(member.getValue()).anyMatch(item -> item.isContainerNode()))
                .findFirst()
                .ifPresent(member -> {
                    throw new IllegalStateException(
                            "the rendering has '" + member.getKey() + "', which cannot be applied");
                });
    }
}
