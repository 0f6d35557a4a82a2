package digital.webpremios.identity.realmconfig.cognito.output;

import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.Optional;

/** Reads texts of a pool for the descriptor. */
public final class PlainText {

    private static final String PLACEHOLDER = "${";

    private PlainText() {}

    /**
     * Returns the text on one line; empty if it is blank.
     *
     * @throws IllegalArgumentException if the text contains a placeholder that the descriptor's reader or Keycloak's
     *     import would replace
     */
    public static Optional<String> of(Value value) {
        String text = value.asText();
        if (text.contains(PLACEHOLDER) || text.contains(TenantDescriptor.TENANT_ID_PLACEHOLDER)) {
            throw value.problem("the text has " + PLACEHOLDER + " or " + TenantDescriptor.TENANT_ID_PLACEHOLDER
                    + " in it, which would be replaced by another value; change it on Cognito first");
        }
        return Optional.of(text.replaceAll("\\p{Cc}", " ").strip()).filter(line -> !line.isBlank());
    }
}
