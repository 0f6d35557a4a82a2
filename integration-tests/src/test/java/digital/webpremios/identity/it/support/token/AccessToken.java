package digital.webpremios.identity.it.support.token;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;

/** A signed token, with its header and claims decoded. */
public record AccessToken(Map<String, Object> header, Map<String, Object> claims) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static AccessToken parse(String token) {
        String[] parts = token.split("\\.", -1);
        return new AccessToken(part(parts[0]), part(parts[1]));
    }

    /** The claim {@code scope}. */
    public String scope() {
        return String.valueOf(claims.get("scope"));
    }

    /** A claim that is a whole number, such as {@code iat}. */
    public long seconds(String claim) {
        return Long.parseLong(String.valueOf(claims.get(claim)));
    }

    private static Map<String, Object> part(String base64) {
        try {
            return JSON.readValue(Base64.getUrlDecoder().decode(base64), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
