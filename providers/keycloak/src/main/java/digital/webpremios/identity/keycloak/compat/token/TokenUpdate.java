package digital.webpremios.identity.keycloak.compat.token;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Map;
import org.keycloak.representations.IDToken;
import org.keycloak.util.JsonSerialization;

/** Writes claims into Keycloak's tokens, which have a field for some claims and a map for the rest. */
final class TokenUpdate {

    private TokenUpdate() {}

    static <T extends IDToken> T put(T token, Map<String, Object> claims) {
        if (claims.isEmpty()) {
            return token;
        }
        try {
            return JsonSerialization.mapper.updateValue(token, claims);
        } catch (JsonMappingException e) {
            throw new IllegalStateException("A claim has a type that Keycloak does not know", e);
        }
    }
}
