package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonFile;
import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import digital.webpremios.identity.realmconfig.cognito.json.JsonStream;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.realmconfig.cognito.json.Position;
import digital.webpremios.identity.realmconfig.cognito.unique.AddressClaim;
import digital.webpremios.identity.realmconfig.cognito.unique.AddressClaims;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** A first look at all users, before any is written: who has which address, and what a profile must allow for them. */
final class UsersSurvey implements JsonFile.Visitor {

    private final Map<String, List<Pattern>> patterns;
    private final Map<String, ValueSurvey> values = new TreeMap<>();
    private final AddressClaims addresses = new AddressClaims();
    private int users;

    private UsersSurvey(Map<String, List<Pattern>> patterns) {
        this.patterns = patterns;
    }

    /**
     * Looks at the users of all files.
     *
     * @param patterns what values of an attribute may look like, by its name
     */
    static UsersSurvey of(List<Path> files, Map<String, List<Pattern>> patterns) {
        UsersSurvey survey = new UsersSurvey(patterns);
        files.forEach(file -> JsonFile.read(file, survey));
        return survey;
    }

    /** How many there are. */
    int users() {
        return users;
    }

    /** Who has which address. */
    AddressClaims addresses() {
        return addresses;
    }

    /** Whether a user has the attribute. */
    boolean isUsed(String name) {
        return values.containsKey(name);
    }

    /** The values of an attribute. */
    ValueSurvey values(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseGet(() -> new ValueSurvey(patterns.getOrDefault(name, List.of())));
    }

    @Override
    public void begin(Position position) {}

    @Override
    public void member(String name, JsonStream value) throws IOException {
        if (name.equals("Users")) {
            value.items(this::add);
        }
    }

    @Override
    public void end() {}

    private void add(JsonValue listed) {
        users++;
        JsonMembers members = listed.members();
        UserAttributes attributes = UserAttributes.read(members);
        boolean verified = attributes.flag("email_verified");
        Optional<JsonValue> email = attributes.take("email").filter(UserProfile::fitsMember);
        attributes
                .take("sub")
                .map(JsonValue::word)
                .filter(UserConversion::isUuid)
                .ifPresent(subject -> claim(UUID.fromString(subject), members, email, verified));
        PersonNames names = PersonNames.take(attributes);
        names.first().ifPresent(name -> survey("given_name").addName(name.word()));
        names.last().ifPresent(name -> survey("family_name").addName(name.word()));
        attributes
                .rest()
                .forEach(attribute ->
                        survey(attribute.getKey()).add(attribute.getValue().word()));
    }

    /** A user name that is an address is a claim too: Keycloak looks for an address first when somebody signs in with one. */
    private void claim(UUID subject, JsonMembers members, Optional<JsonValue> email, boolean verified) {
        Optional<JsonValue> username =
                members.take("Username").filter(name -> name.text().contains("@"));
        UserStatus status = UserStatus.of(members.text("UserStatus"));
        boolean enabled = members.take("Enabled").map(JsonValue::flag).orElse(true) && status.isUsable();
        long created =
                members.take("UserCreateDate").map(Timestamp::milliseconds).orElse(Long.MAX_VALUE);
        email.ifPresent(address -> addresses.add(
                address.word(),
                new AddressClaim(subject, address.position(), verified, status.isConfirmed(), enabled, created)));
        username.ifPresent(name -> addresses.add(
                name.text(),
                new AddressClaim(subject, name.position(), false, status.isConfirmed(), enabled, created)));
    }

    private ValueSurvey survey(String name) {
        return values.computeIfAbsent(name, any -> new ValueSurvey(patterns.getOrDefault(name, List.of())));
    }
}
