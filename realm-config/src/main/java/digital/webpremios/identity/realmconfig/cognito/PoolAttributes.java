package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The attributes of a pool's schema that the descriptor has: custom ones, standard ones that are required or that a user has,
 * and {@code email}, which Keycloak would require.
 */
final class PoolAttributes {

    private static final int LONGEST = 2_048;
    private static final int LONGEST_OF_A_NAME = 255;
    private static final int LONGEST_NUMBER = 16;
    private static final Set<String> NAMES = Set.of("email", "given_name", "family_name");

    /** Who changes these changes whose points are spent: participants never may, whatever the pool says. */
    private static final Set<String> SEGMENTATION =
            Set.of("custom:campaign_id", "custom:catalog_id", "custom:participant_id", "custom:client_id");

    private final Set<String> writable;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    private PoolAttributes(List<PoolClient> clients, Findings findings) {
        this.writable = new HashSet<>();
        clients.forEach(client -> client.writableAttributes().ifPresent(writable::addAll));
        this.findings = findings;
    }

    /**
     * The attributes.
     *
     * @param used the names of those that a user has
     */
    static List<ParticipantAttribute> of(
            List<JsonValue> schema, List<PoolClient> clients, Set<String> used, Findings findings) {
        PoolAttributes attributes = new PoolAttributes(clients, findings);
        List<ParticipantAttribute> made = new ArrayList<>();
        schema.forEach(attribute -> attributes.convert(attribute, used).ifPresent(made::add));
        return made;
    }

    private Optional<ParticipantAttribute> convert(JsonValue attribute, Set<String> used) {
        JsonMembers members = attribute.members();
        String name = members.require("Name").text();
        if (!seen.add(name)) {
            findings.error(
                    "attribute/duplicate", name, attribute.position(), "it is in the schema twice", "leave one out");
        }
        boolean custom = name.startsWith(ParticipantAttribute.CUSTOM);
        boolean required = members.flag("Required");
        boolean mutable = members.flag("Mutable");
        String type = members.text("AttributeDataType").orElse("String");
        members.ignore("DeveloperOnlyAttribute");
        int length = length(name, members);
        if (!ParticipantAttribute.isName(name)) {
            if (custom || name.startsWith("dev:") || (required && !name.equals("sub"))) {
                findings.warning(
                        "attribute/no-counterpart",
                        name,
                        attribute.position(),
                        "the realm has no such attribute; it is left out, and so are its values",
                        "give it a name of letters, digits and _ . - if an application needs it");
            }
            return Optional.empty();
        }
        if (!custom && !required && !name.equals("email") && !used.contains(name)) {
            return Optional.empty();
        }
        Remark.of(members, "attribute", name, AttributeRules.REMARKS, findings);
        return Optional.of(new ParticipantAttribute(
                name,
                Optional.empty(),
                required,
                mutable && isForParticipants(name, custom, attribute),
                length,
                AttributeRules.pattern(type)));
    }

    /** A custom attribute is changed by participants only where a client names it (Cognito's default has none of them). */
    private boolean isForParticipants(String name, boolean custom, JsonValue attribute) {
        if (SEGMENTATION.contains(name) && writable.contains(name)) {
            findings.warning(
                    "attribute/segmentation",
                    name,
                    attribute.position(),
                    "a client let participants change it; here they do not, for tokens carry it to the platform",
                    "nothing, or 'mutable: true' in the descriptor after thinking twice");
            return false;
        }
        // a changed number would stay verified
        return custom ? writable.contains(name) : !name.equals("phone_number");
    }

    private static int length(String name, JsonMembers members) {
        int longest = NAMES.contains(name) ? LONGEST_OF_A_NAME : name.equals("phone_number") ? LONGEST_NUMBER : LONGEST;
        Optional<JsonMembers> text = members.take("StringAttributeConstraints").map(JsonValue::members);
        int length = text.flatMap(rules -> rules.take("MaxLength"))
                .map(JsonValue::number)
                .filter(most -> most > 0)
                .orElse(longest);
        return Math.min(length, longest);
    }
}
