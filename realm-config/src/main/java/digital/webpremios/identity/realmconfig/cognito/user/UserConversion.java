package digital.webpremios.identity.realmconfig.cognito.user;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.cognito.output.Remark;
import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.profile.ProfileCheck;
import digital.webpremios.identity.realmconfig.profile.Refusal;
import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/** Converts users of a pool to users of Keycloak's import, one at a time. */
public final class UserConversion {

    private static final String FIRST_SIGN_IN = "webpremios.first-sign-in";
    private static final Pattern SUBJECT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final UserSettings settings;
    private final AddressClaims addresses;
    private final ProfileCheck profile;
    private final Findings findings;
    private final UniqueUsers unique = new UniqueUsers();

    /**
     * Creates a conversion.
     *
     * @param addresses the claims to e-mail addresses
     * @param profile the user profile, against which each user is checked
     */
    public UserConversion(UserSettings settings, AddressClaims addresses, ProfileCheck profile, Findings findings) {
        this.settings = settings;
        this.addresses = addresses;
        this.profile = profile;
        this.findings = findings;
    }

    /** Returns whether a subject can be the id of a Keycloak user. */
    static boolean isUuid(String subject) {
        return SUBJECT.matcher(subject).matches();
    }

    /** Returns the user; empty after an error. */
    public Optional<ObjectNode> convert(Value listed) {
        Members members = Members.of(listed);
        Value username = members.require("Username");
        UserAttributes attributes = UserAttributes.read(members);
        Value subject = attributes
                .take("sub")
                .orElseThrow(() ->
                        listed.problem("the user has no attribute sub; run list-users without --attributes-to-get"));
        if (!SUBJECT.matcher(subject.asText()).matches()) {
            throw subject.problem("sub is not a UUID, so Keycloak cannot keep it as the user's id");
        }
        String who = "user " + subject.asText();
        if (!isUnique(who, subject, username)) {
            return Optional.empty();
        }
        UserStatus status = status(who, members);
        ObjectNode user = JsonNodeFactory.instance
                .objectNode()
                .put("id", subject.asText())
                .put("username", username.asText().toLowerCase(Locale.ROOT));
        boolean enabled = members.take("Enabled").map(Value::asFlag).orElse(true) && status.isUsable();
        user.put("enabled", enabled);
        Optional<Long> created = members.take("UserCreateDate").map(Timestamp::milliseconds);
        created.ifPresent(date -> user.put("createdTimestamp", date));
        AddressClaim claim = new AddressClaim(
                UUID.fromString(subject.asText()),
                username.at(),
                false,
                status.isConfirmed(),
                enabled,
                created.orElse(Long.MAX_VALUE));
        checkNameAsAddress(who, username, claim);
        new PoolUserProfile(who, attributes, new PoolUserProfile.UserAddress(who, claim, addresses, findings), findings)
                .put(
                        user,
                        settings.marksFirstSignIn() && status.hasPassword()
                                ? Map.of(FIRST_SIGN_IN, "pending")
                                : Map.of());
        put(user, "requiredActions", requiredActions(who, members, status));
        put(user, "groups", settings.groupPaths(username.asText()));
        members.ignore("UserLastModifiedDate");
        Remark.of(members, "user", who, Map.of(), findings);
        if (enabled) {
            checkProfile(who, listed, user);
        }
        return Optional.of(user);
    }

    private static void put(ObjectNode user, String member, List<String> values) {
        values.forEach(value -> user.withArrayProperty(member).add(value));
    }

    private boolean isUnique(String who, Value subject, Value username) {
        Optional<Location> sameSubject = unique.otherWithSubject(subject.asText(), subject.at());
        Optional<Location> sameName = unique.otherWithName(username.asText(), username.at());
        sameSubject.ifPresent(other -> findings.error(
                "user/duplicate-sub",
                who,
                subject.at(),
                "the user is in " + other + " already",
                "leave one of the pages out"));
        if (sameSubject.isEmpty()) {
            sameName.ifPresent(other -> findings.error(
                    "user/duplicate-username",
                    who,
                    username.at(),
                    "the user name differs only in case from that of the user in " + other
                            + "; Keycloak stores names in lower case",
                    "delete or rename one of the two on Cognito"));
        }
        UserRemarks.userName(who, username, findings);
        return sameSubject.isEmpty() && sameName.isEmpty();
    }

    private void checkNameAsAddress(String who, Value username, AddressClaim claim) {
        addresses
                .betterThan(username.asText(), claim)
                .ifPresent(other -> findings.warning(
                        "user/username-is-an-address",
                        who,
                        username.at(),
                        "the user name is the e-mail address of the user in " + other.at()
                                + ", who keeps it because "
                                + other.betterThan(claim)
                                + "; Keycloak looks for an address first, so this user cannot sign in with the user name",
                        "tell the user to sign in with their own e-mail address, or change the user name on Cognito"));
    }

    private void checkProfile(String who, Value listed, ObjectNode user) {
        for (Refusal refusal : profile.refusals(user)) {
            findings.warning(
                    "user/stopped-by-profile",
                    who,
                    listed.at(),
                    refusal.attribute() + ": " + refusal.reason()
                            + "; the user is asked to correct it when they sign in, and signs in then",
                    "correct it on Cognito and import again, or tell the user");
        }
    }

    private UserStatus status(String who, Members members) {
        Optional<Value> written = members.take("UserStatus");
        UserStatus status = written.map(Value::asText).map(UserStatus::of).orElse(UserStatus.UNKNOWN);
        Location at = written.map(Value::at).orElse(members.at());
        status.remark()
                .ifPresent(remark -> findings.report(
                        remark.severity(), "user/status-" + status.name(), who, at, remark.meaning(), remark.remedy()));
        return status;
    }

    private List<String> requiredActions(String who, Members members, UserStatus status) {
        Set<String> actions = new TreeSet<>(status.requiredActions());
        if (!settings.marksFirstSignIn() && status.hasPassword()) {
            actions.add("UPDATE_PASSWORD");
        }
        if (UserRemarks.secondFactors(who, members, findings) || settings.mfa() == Mfa.REQUIRED) {
            actions.add("CONFIGURE_TOTP");
        }
        return new ArrayList<>(actions);
    }

    public UniqueUsers unique() {
        return unique;
    }
}
