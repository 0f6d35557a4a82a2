package digital.webpremios.identity.realmconfig.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.realmconfig.cognito.json.Position;
import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Makes users for Keycloak's import from the users of a pool, one at a time. */
final class UserConversion {

    private static final String FIRST_SIGN_IN = "webpremios.first-sign-in";
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Map<String, List<String>> groups;
    private final boolean withPath;
    private final boolean mfaRequired;
    private final Findings findings;
    private final UniqueUsers unique = new UniqueUsers();
    private final Set<String> usedAttributes = new TreeSet<>();

    UserConversion(Map<String, List<String>> groups, boolean withPath, Mfa mfa, Findings findings) {
        this.groups = groups;
        this.withPath = withPath;
        this.mfaRequired = mfa == Mfa.REQUIRED;
        this.findings = findings;
    }

    /** The user, or nothing if there is an error. */
    Optional<ObjectNode> convert(JsonValue listed) {
        JsonMembers members = listed.members();
        JsonValue username = members.require("Username");
        UserAttributes attributes = UserAttributes.read(members);
        JsonValue subject = attributes
                .take("sub")
                .orElseThrow(() ->
                        listed.problem("the user has no attribute sub; run list-users without --attributes-to-get"));
        if (!UUID.matcher(subject.text()).matches()) {
            throw subject.problem("sub is no UUID; Keycloak could not keep it as the user's id");
        }
        String who = "user " + subject.text();
        if (!isUnique(who, subject, username)) {
            return Optional.empty();
        }
        UserStatus status = status(who, members);
        UserJson user = new UserJson(subject.text(), username.text().toLowerCase(Locale.ROOT));
        user.put("enabled", members.take("Enabled").map(JsonValue::flag).orElse(true) && status.isUsable());
        members.take("UserCreateDate").ifPresent(date -> user.put("createdTimestamp", Timestamp.milliseconds(date)));
        UserProfile profile = new UserProfile(who, attributes, unique, findings);
        profile.put(user, withPath && status.hasPassword() ? Map.of(FIRST_SIGN_IN, "pending") : Map.of());
        usedAttributes.addAll(profile.used());
        user.put("requiredActions", requiredActions(who, members, status));
        user.put(
                "groups",
                groups.getOrDefault(username.text(), List.of()).stream()
                        .map(group -> "/" + group)
                        .sorted()
                        .toList());
        members.ignore("UserLastModifiedDate");
        Remark.of(members, "user", who, Map.of(), findings);
        return Optional.of(user.node());
    }

    private boolean isUnique(String who, JsonValue subject, JsonValue username) {
        Optional<Position> sameSubject = unique.otherWithSubject(subject.text(), subject.position());
        Optional<Position> sameName = unique.otherWithName(username.text(), username.position());
        sameSubject.ifPresent(other -> findings.error(
                "user/duplicate-sub",
                who,
                subject.position(),
                "the user is in " + other + " already",
                "leave one of the pages out"));
        if (sameSubject.isEmpty()) {
            sameName.ifPresent(other -> findings.error(
                    "user/duplicate-username",
                    who,
                    username.position(),
                    "the user name is, but for capitals, that of the user in " + other
                            + "; Keycloak keeps names in small letters",
                    "delete or rename one of the two on Cognito"));
        }
        UserNames.check(who, username, findings);
        return sameSubject.isEmpty() && sameName.isEmpty();
    }

    private UserStatus status(String who, JsonMembers members) {
        Optional<JsonValue> written = members.take("UserStatus");
        UserStatus status = UserStatus.of(written.map(JsonValue::text));
        Position position = written.map(JsonValue::position).orElse(members.position());
        status.remark()
                .ifPresent(remark -> findings.add(new Finding(
                        remark.severity(),
                        "user/status-" + status.name(),
                        who,
                        position,
                        remark.meaning(),
                        remark.remedy())));
        return status;
    }

    private List<String> requiredActions(String who, JsonMembers members, UserStatus status) {
        Set<String> actions = new TreeSet<>(status.requiredActions());
        if (!withPath && status.hasPassword()) {
            actions.add("UPDATE_PASSWORD");
        }
        if (UserFactors.report(who, members, findings) || mfaRequired) {
            actions.add("CONFIGURE_TOTP");
        }
        return new ArrayList<>(actions);
    }

    /** The names on Cognito of the attributes that a user has. */
    Set<String> usedAttributes() {
        return usedAttributes;
    }

    UniqueUsers unique() {
        return unique;
    }
}
