package digital.webpremios.identity.keycloak.grant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.RequestDenial.MalformedClientMetadata;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks {@code aws_client_metadata}: a JSON object whose values are strings. */
final class ClientMetadata {

    private static final ObjectReader JSON = new ObjectMapper()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private ClientMetadata() {}

    /** Checks the parameter; empty if it was not sent. */
    static Decision<Optional<String>> read(@Nullable String parameter) {
        if (parameter == null || parameter.isEmpty()) {
            return Decision.allow(Optional.empty());
        }
        try {
            JsonNode node = JSON.readTree(parameter);
            return node.isObject() && node.valueStream().allMatch(JsonNode::isTextual)
                    ? Decision.allow(Optional.of(parameter))
                    : malformed();
        } catch (JsonProcessingException e) {
            return malformed();
        }
    }

    private static Decision<Optional<String>> malformed() {
        return Decision.deny(new MalformedClientMetadata());
    }
}
