package digital.webpremios.identity.realmconfig.cognito.pool;

import digital.webpremios.identity.realmconfig.cognito.client.PoolClient;
import digital.webpremios.identity.realmconfig.cognito.output.Remark;
import digital.webpremios.identity.realmconfig.cognito.user.UsersSurvey;
import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes the descriptor's attributes from the pool's schema. It includes custom attributes, standard attributes that are
 * required or that a user has, {@code given_name} and {@code family_name} if their rules are not the usual ones, and
 * {@code email}, which Keycloak would otherwise require.
 */
public final class PoolAttributes {

    private static final String NAME = "name";
    private static final String GIVEN_NAME = "given_name";

    /** Attributes of every rendered profile, with the usual rules unless the descriptor has others. */
    private static final Set<String> NAMES_OF_PERSONS = Set.of(GIVEN_NAME, "family_name");

    /** Attributes that decide whose points are spent. Participants may never change them, whatever the pool allows. */
    private static final Set<String> SEGMENTATION =
            Set.of("custom:campaign_id", "custom:catalog_id", "custom:participant_id", "custom:client_id");

    private final Set<String> writable;
    private final AttributeWidening widening;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();
    private boolean nameIsImmutable;

    private PoolAttributes(List<PoolClient> clients, AttributeWidening widening, Findings findings) {
        this.writable = new HashSet<>();
        clients.forEach(client -> client.writableAttributes().ifPresent(writable::addAll));
        this.widening = widening;
        this.findings = findings;
    }

    /** Returns the patterns of attribute values by attribute name, the strictest pattern first. */
    public static Map<String, List<Pattern>> patterns(List<Value> schema) {
        Map<String, List<Pattern>> patterns = new HashMap<>();
        for (Value attribute : schema) {
            Members members = Members.of(attribute);
            String name = members.require("Name").asText();
            patterns.put(name, AttributeWidening.patterns(name, type(members)));
        }
        return patterns;
    }

    /** Returns the attributes, with rules that the values of all users match as far as a profile can allow them. */
    public static List<ParticipantAttribute> of(
            List<Value> schema, List<PoolClient> clients, UsersSurvey users, Findings findings) {
        PoolAttributes attributes = new PoolAttributes(clients, new AttributeWidening(users, findings), findings);
        attributes.nameIsImmutable = schema.stream()
                .map(Members::of)
                .anyMatch(attribute ->
                        attribute.text("Name").filter(NAME::equals).isPresent() && !attribute.flag("Mutable"));
        List<ParticipantAttribute> made = new ArrayList<>();
        schema.forEach(attribute -> attributes.convert(attribute, users).ifPresent(made::add));
        return made;
    }

    private Optional<ParticipantAttribute> convert(Value attribute, UsersSurvey users) {
        Members members = Members.of(attribute);
        String name = members.require("Name").asText();
        if (!seen.add(name)) {
            findings.error("attribute/duplicate", name, attribute.at(), "it is in the schema twice", "leave one out");
        }
        boolean custom = name.startsWith(ParticipantAttribute.CUSTOM);
        boolean required = members.flag("Required");
        boolean mutable = members.flag("Mutable");
        String type = type(members);
        members.ignore("DeveloperOnlyAttribute");
        Optional<Integer> length = length(members);
        if (!ParticipantAttribute.isName(name)) {
            withoutCounterpart(name, custom || name.startsWith("dev:") || required, required, attribute);
            return Optional.empty();
        }
        boolean ofPersons = NAMES_OF_PERSONS.contains(name);
        if (!custom && !required && !name.equals("email") && !ofPersons && !users.isUsed(name)) {
            return Optional.empty();
        }
        ParticipantAttribute rules = new ParticipantAttribute(
                name,
                Optional.empty(),
                required,
                mutable && !standsForImmutableName(name) && isForParticipants(name, custom, attribute),
                widening.length(name, length.orElse(null), attribute),
                widening.pattern(name, type, attribute));
        if (ofPersons && rules.equals(usual(name))) {
            return Optional.empty();
        }
        Remark.of(members, "attribute", name, AttributeWidening.REMARKS, findings);
        return Optional.of(rules);
    }

    private static ParticipantAttribute usual(String name) {
        return new ParticipantAttribute(
                name, Optional.empty(), false, true, AttributeWidening.LONGEST_OF_A_NAME, Optional.empty());
    }

    private void withoutCounterpart(String name, boolean matters, boolean required, Value attribute) {
        if (name.equals(NAME)) {
            if (required) {
                findings.note(
                        "attribute/name",
                        name,
                        attribute.at(),
                        "tokens contain given_name and family_name as the name; a user with only a name gets it as the given name",
                        "'required: true' of given_name in the descriptor, if participants must give a name");
            }
        } else if (matters && !name.equals("sub")) {
            findings.warning(
                    "attribute/no-counterpart",
                    name,
                    attribute.at(),
                    "the realm has no such attribute; it is left out, and so are its values",
                    "give it a name of letters, digits and _ . - if an application needs it");
        }
    }

    /**
     * Returns whether {@code given_name} must be immutable, because an immutable {@code name} is imported as the given
     * name.
     */
    private boolean standsForImmutableName(String name) {
        return name.equals(GIVEN_NAME) && nameIsImmutable;
    }

    /**
     * Returns whether participants may change an attribute. They may change a custom attribute only if a client lists
     * it as writable, because Cognito's default list contains none.
     */
    private boolean isForParticipants(String name, boolean custom, Value attribute) {
        if (SEGMENTATION.contains(name) && writable.contains(name)) {
            findings.warning(
                    "attribute/segmentation",
                    name,
                    attribute.at(),
                    "a client let participants change it; here they cannot, because tokens carry it to the platform",
                    "nothing, or 'mutable: true' in the descriptor if the platform does not rely on it");
            return false;
        }
        // Keycloak would keep a changed phone number as verified
        return custom ? writable.contains(name) : !name.equals("phone_number");
    }

    private static String type(Members attribute) {
        return attribute.text("AttributeDataType").orElse("String");
    }

    private static Optional<Integer> length(Members attribute) {
        return attribute
                .take("StringAttributeConstraints")
                .flatMap(rules -> Members.of(rules).take("MaxLength"))
                .map(Value::asNumber)
                .filter(most -> most > 0);
    }
}
