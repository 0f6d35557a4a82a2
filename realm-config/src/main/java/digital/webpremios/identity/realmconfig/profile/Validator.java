package digital.webpremios.identity.realmconfig.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * One of Keycloak's validators of a profile attribute. A blank value counts as missing ({@code ignore.empty.value}).
 */
interface Validator {

    /** Latin letters and what all scripts share ({@code Validation.isUsernameValid}). */
    Pattern LATIN = Pattern.compile("[\\p{IsLatin}|\\p{IsCommon}]+");

    /** Returns why a value is refused, without quoting it; empty if it is accepted. */
    Optional<String> refusal(String value);

    /**
     * Returns the validator with an id.
     *
     * @throws IllegalArgumentException if there is none here: what cannot be checked must not count as checked
     */
    static Validator of(String id, JsonNode settings) {
        return switch (id) {
            case "length" -> value -> length(value.trim().length(), settings);
            case "pattern" -> {
                Pattern pattern = Pattern.compile(settings.path("pattern").asText());
                yield value -> refusedUnless(
                        pattern.matcher(value).matches(), "it does not match the pattern " + pattern.pattern());
            }
            case "options" ->
                value -> refusedUnless(
                        StreamSupport.stream(settings.path("options").spliterator(), false)
                                .anyMatch(option -> option.asText().equals(value)),
                        "it is none of the options");
            case "email" ->
                value -> refusedUnless(EmailAddress.isValid(value), "Keycloak does not accept it as an e-mail address");
            case "person-name-prohibited-characters" ->
                value -> refusedUnless(
                        NameCharacters.refusedOf(value).isEmpty(), "it has characters that Keycloak refuses in a name");
            case "username-prohibited-characters" ->
                value -> refusedUnless(
                        NameCharacters.USERNAME.matcher(value).matches(),
                        "it has characters that Keycloak refuses in a user name");
            case "up-username-not-idn-homograph" ->
                value -> refusedUnless(LATIN.matcher(value).matches(), "it has letters that are not Latin");
            default -> throw new IllegalArgumentException("The validation '" + id + "' of a profile is unknown here.");
        };
    }

    private static Optional<String> length(int length, JsonNode settings) {
        int least = settings.path("min").asInt(0);
        int most = settings.path("max").asInt(Integer.MAX_VALUE);
        return refusedUnless(
                length >= least && length <= most,
                "it has " + length + " characters; the profile allows " + least + " to " + most);
    }

    private static Optional<String> refusedUnless(boolean allowed, String reason) {
        return allowed ? Optional.empty() : Optional.of(reason);
    }
}
