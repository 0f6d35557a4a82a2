package digital.webpremios.identity.realmconfig.cognito.output;

import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.Optional;

/** Texts of a pool that become texts of a descriptor. */
public final class PlainText {

    private static final String PLACEHOLDER = "${";

    private PlainText() {}

    /**
     * The text on one line; empty if it is blank.
     *
     * @throws IllegalArgumentException if something would be filled in when the descriptor is read or the realm is
     *     imported
     */
    public static Optional<String> of(Value value) {
        String text = value.asText();
        if (text.contains(PLACEHOLDER) || text.contains(TenantDescriptor.TENANT_ID_PLACEHOLDER)) {
            throw value.problem("the text has " + PLACEHOLDER + " or " + TenantDescriptor.TENANT_ID_PLACEHOLDER
                    + " in it, where something else would be filled in; change it on Cognito first");
        }
        return Optional.of(text.replaceAll("\\p{Cc}", " ").strip()).filter(line -> !line.isBlank());
    }
}
