package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The realm's own members: everything in a rendering that no other section has. One request changes all of them. */
final class RealmSettings implements Section {

    private static final String ATTRIBUTES = "attributes";
    private static final String SMTP = "smtpServer";
    private static final String PASSWORD_POLICY = "passwordPolicy";

    /** Members with a section of their own. */
    private static final Set<String> ELSEWHERE = Set.of(
            "clientScopes",
            "clients",
            "groups",
            "components",
            "requiredActions",
            "users",
            "clientProfiles",
            "clientPolicies",
            "defaultDefaultClientScopes",
            "defaultOptionalClientScopes");

    @Override
    public Stream<Change> changes(ObjectNode wanted, RunningRealm running) {
        ObjectNode settings = Json.without(wanted, ELSEWHERE.toArray(String[]::new));
        refuseUnknown(settings);
        // left out means none of these
        if (!settings.has(SMTP)) {
            settings.putObject(SMTP);
        }
        if (!settings.has(PASSWORD_POLICY)) {
            settings.put(PASSWORD_POLICY, "");
        }
        List<Difference> differences = new java.util.ArrayList<>(
                Comparison.of("", Json.without(settings, SMTP), running.json()));
        differences.addAll(Comparison.ofAll(SMTP, settings.path(SMTP), running.json().path(SMTP)));
        // the admin API replaces all attributes by those that it is sent
        ObjectNode attributes = running.json().withObjectProperty(ATTRIBUTES).deepCopy();
        attributes.setAll(settings.withObjectProperty(ATTRIBUTES));
        ObjectNode body = settings.deepCopy();
        body.set(ATTRIBUTES, attributes);
        return new Edit()
                .add(differences, AdminRequest.put(running.path(), body))
                .at(Stage.SETTINGS);
    }

    /** A member that this tool would only seem to apply. */
    private static void refuseUnknown(ObjectNode settings) {
        settings.properties().stream()
                .filter(member -> member.getValue().isArray()
                        && Json.stream(member.getValue()).anyMatch(item -> item.isContainerNode()))
                .findFirst()
                .ifPresent(member -> {
                    throw new IllegalStateException("the rendering has '" + member.getKey() + "', which cannot be applied");
                });
    }
}
