package digital.webpremios.identity.realmconfig.cognito.user;

import digital.webpremios.identity.realmconfig.cognito.output.OutputFile;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads all users before the first one is written, and collects their e-mail addresses and the values that the user
 * profile must allow.
 */
public final class UsersSurvey {

    private final Map<String, List<Pattern>> patterns;
    private final Map<String, ValueSurvey> values = new TreeMap<>();
    private final AddressClaims addresses = new AddressClaims();
    private int users;

    private UsersSurvey(Map<String, List<Pattern>> patterns) {
        this.patterns = patterns;
    }

    /**
     * Surveys the users of all files.
     *
     * @param patterns the patterns of attribute values, by attribute name
     */
    public static UsersSurvey of(List<Path> files, Map<String, List<Pattern>> patterns) {
        UsersSurvey survey = new UsersSurvey(patterns);
        files.forEach(file -> OutputFile.users(file, survey::add));
        return survey;
    }

    /** Returns the number of users. */
    public int users() {
        return users;
    }

    /** Returns the claims to e-mail addresses. */
    public AddressClaims addresses() {
        return addresses;
    }

    /** Returns whether any user has the attribute. */
    public boolean isUsed(String name) {
        return values.containsKey(name);
    }

    /** Returns the survey of an attribute's values. */
    public ValueSurvey values(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseGet(() -> new ValueSurvey(patterns.getOrDefault(name, List.of())));
    }

    private void add(Value listed) {
        users++;
        Members members = Members.of(listed);
        UserAttributes attributes = UserAttributes.read(members);
        boolean verified = attributes.flag("email_verified");
        Optional<Value> email = attributes.take("email").filter(PoolUserProfile::fitsMember);
        attributes
                .take("sub")
                .map(Value::asWord)
                .filter(UserConversion::isUuid)
                .ifPresent(subject -> claim(UUID.fromString(subject), members, email.orElse(null), verified));
        UserAttributes.PersonNames names = UserAttributes.PersonNames.take(attributes);
        names.first().ifPresent(name -> survey("given_name").addName(name.asWord()));
        names.last().ifPresent(name -> survey("family_name").addName(name.asWord()));
        attributes
                .rest()
                .forEach(attribute ->
                        survey(attribute.getKey()).add(attribute.getValue().asWord()));
    }

    /**
     * Adds the user's claims to addresses. A user name that is an address is a claim too, because Keycloak looks up a
     * sign-in name as an address first.
     */
    private void claim(UUID subject, Members members, @Nullable Value email, boolean verified) {
        Optional<Value> username =
                members.take("Username").filter(name -> name.asText().contains("@"));
        UserStatus status = members.text("UserStatus").map(UserStatus::of).orElse(UserStatus.UNKNOWN);
        boolean enabled = members.take("Enabled").map(Value::asFlag).orElse(true) && status.isUsable();
        long created =
                members.take("UserCreateDate").map(Timestamp::milliseconds).orElse(Long.MAX_VALUE);
        if (email != null) {
            addresses.add(
                    email.asWord(),
                    new AddressClaim(subject, email.at(), verified, status.isConfirmed(), enabled, created));
        }
        username.ifPresent(name -> addresses.add(
                name.asText(), new AddressClaim(subject, name.at(), false, status.isConfirmed(), enabled, created)));
    }

    private ValueSurvey survey(String name) {
        return values.computeIfAbsent(name, any -> new ValueSurvey(patterns.getOrDefault(name, List.of())));
    }
}
