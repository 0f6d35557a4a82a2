package digital.webpremios.identity.realmconfig;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/**
 * A participant in a realm file.
 *
 * @param username the name to sign in with
 * @param email the e-mail address
 * @param password the password
 */
record RealmUser(String username, String email, String password) {

    static RealmUser of(JsonNode user) {
        return new RealmUser(
                user.path("username").asText(),
                user.path("email").asText(),
                StreamSupport.stream(user.path("credentials").spliterator(), false)
                        .filter(credential -> credential.path("type").asText().equals("password"))
                        .map(credential -> credential.path("value").asText())
                        .findFirst()
                        .orElse(""));
    }

    /** Omits the password. */
    @Override
    public String toString() {
        return "RealmUser[" + username + "]";
    }
}
