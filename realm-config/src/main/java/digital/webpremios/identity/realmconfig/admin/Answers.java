package digital.webpremios.identity.realmconfig.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.Stream;

/** What answers say. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int LONGEST = 400;

    private Answers() {}

    /** The body, or a missing node if it is no JSON. */
    static JsonNode json(HttpResponse<String> answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            return body == null ? MissingNode.getInstance() : body;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The failure that an answer is. */
    static AdminFailure failure(String method, String path, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String what = method + " " + path + ": " + status + " ";
        return new AdminFailure(
                status,
                switch (status) {
                    case UNAUTHORIZED -> what + "the server does not accept the administrator's token";
                    case FORBIDDEN -> what + "not allowed; the account needs " + AdminRole.of(method, path);
                    default -> what + said(json(answer)).orElse("without a reason");
                });
    }

    /** Keycloak's own words, in whichever member they are. */
    private static Optional<String> said(JsonNode body) {
        return Stream.of("errorMessage", "error_description", "error")
                .map(name -> body.path(name).asText(""))
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .findFirst();
    }
}
