package digital.webpremios.identity.realmconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * The mask that Keycloak returns instead of a secret: always for mail servers and components, and from 26.8 on for
 * clients if the account may only view clients. The mask is not a value; it is never compared, sent or exported.
 */
public final class MaskedSecret {

    /** Keycloak's {@code ComponentRepresentation.SECRET_VALUE}. */
    public static final String MASK = "**********";

    private MaskedSecret() {}

    /** Returns whether a value is the mask. */
    public static boolean is(JsonNode value) {
        return value.asText().equals(MASK);
    }

    /**
     * Returns a line that names the clients with masked secrets and the role that shows them; empty if there are no
     * such clients.
     */
    public static Optional<String> line(String realm, List<String> clientIds) {
        return clientIds.isEmpty()
                ? Optional.empty()
                : Optional.of("the server masks the secrets of clients " + String.join(", ", clientIds)
                        + "; to see them the account needs "
                        + AdminRole.of("PUT", "/admin/realms/" + realm + "/clients"));
    }
}
