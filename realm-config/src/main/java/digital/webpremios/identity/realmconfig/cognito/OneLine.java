package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorFile;
import java.util.Optional;

/** Texts of a pool that stand in a descriptor. */
final class OneLine {

    private static final String PLACEHOLDER = "${";

    private OneLine() {}

    /**
     * The text on one line, or nothing if it says nothing.
     *
     * @throws IllegalArgumentException if something would be filled in when the descriptor is read or the realm is imported
     */
    static Optional<String> of(JsonValue value) {
        String text = value.text();
        if (text.contains(PLACEHOLDER) || text.contains(DescriptorFile.TENANT_ID_PLACEHOLDER)) {
            throw value.problem("the text has " + PLACEHOLDER + " or " + DescriptorFile.TENANT_ID_PLACEHOLDER
                    + " in it, where something else would be filled in; change it on Cognito first");
        }
        return Optional.of(text.replaceAll("\\p{Cc}", " ").strip()).filter(line -> !line.isBlank());
    }
}
