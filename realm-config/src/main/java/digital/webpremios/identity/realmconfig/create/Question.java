package digital.webpremios.identity.realmconfig.create;

import com.fasterxml.jackson.databind.JsonNode;
import digital.webpremios.identity.realmconfig.schema.DescriptorSchema;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question about a new tenant. The schema says which answers are allowed.
 *
 * @param flag the option with the answer
 * @param words the question's text
 * @param pattern the pattern of answers
 * @param expected the pattern in words
 */
record Question(String flag, String words, Pattern pattern, String expected) {

    static final Question REALM = ofMember("--realm", "Name of the realm", "/properties/realm");
    static final Question DISPLAY_NAME =
            ofMember("--display-name", "Name that participants read", "/properties/display-name");
    static final Question TENANT_ID =
            ofMember("--tenant-id", "Tenant id, or 'shared' for partners of many tenants", "/properties/tenant-id");
    static final Question HOST = ofMember("--host", "Authorization host", "/properties/host");
    static final Question CLIENT =
            ofMember("--client", "Client id of the first partner", "/properties/clients/propertyNames");
    static final Question CAMPAIGN = ofMember(
            "--campaign",
            "Tenant ids that the client acts for, separated by commas",
            "/$defs/client/properties/campaigns/items");
    static final Question ENVIRONMENT = ofMember(
            "--environment",
            "Environments, separated by commas; leave it empty if the tenant is the same everywhere",
            "/properties/environments/propertyNames");

    private static Question ofMember(String flag, String words, String pointer) {
        JsonNode member = DescriptorSchema.source().at(pointer);
        return new Question(
                flag,
                words,
                Pattern.compile(member.path("pattern").asText()),
                member.path("patternErrorMessage").asText());
    }

    /** Returns why a text is not an answer; empty if it is. */
    Optional<String> refusal(String text) {
        // a placeholder has its place in a descriptor, not in what the tenant is called
        return pattern.matcher(text).find() && !text.contains("{") && !text.endsWith("\n")
                ? Optional.empty()
                : Optional.of("'" + Printable.line(text) + "' is not " + expected);
    }
}
