package digital.webpremios.identity.realmconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What Keycloak shows instead of a secret: of mail servers and components always, of clients from 26.8 on to accounts
 * that may only view clients. It is no value: it is neither compared nor sent nor exported.
 */
public final class MaskedSecret {

    /** Keycloak's {@code ComponentRepresentation.SECRET_VALUE}. */
    public static final String MASK = "**********";

    private MaskedSecret() {}

    /** Whether a value is the mask. */
    public static boolean is(JsonNode value) {
        return value.asText().equals(MASK);
    }

    /**
     * A line that says which clients' secrets are masked, and which role shows them; nothing if there are no such
     * clients.
     */
    public static Optional<String> line(String realm, List<String> clientIds) {
        return clientIds.isEmpty()
                ? Optional.empty()
                : Optional.of("the server masks the secrets of clients " + String.join(", ", clientIds)
                        + "; to see them the account needs "
                        + AdminRole.of("PUT", "/admin/realms/" + realm + "/clients"));
    }
}
