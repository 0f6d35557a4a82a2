package digital.webpremios.identity.realmconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Set;

/**
 * Recognizes an access token that is too large for a request header. A service account gets all roles of each realm
 * that it creates, and Keycloak lists them in the account's token: about 550 bytes a realm. Keycloak refuses headers of
 * more than 65,535 bytes with 431 (RFC 6585, section 5); proxies refuse smaller ones.
 */
final class LargeToken {

    /** The size from which a proxy may refuse a token; nginx accepts 8 KB in one header line by default. */
    static final int LARGE = 6_000;

    private static final int HEADER_TOO_LARGE = 431;

    /** How proxies refuse a large header: 400 (nginx, HAProxy), 413, and nginx's own 494. */
    private static final Set<Integer> BY_PROXIES = Set.of(400, 413, 494);

    private static final String CURE =
            "Set the attribute client.use.lightweight.access.token.enabled of the account's client to true"
                    + " (docs/apply.md, Roles of the account)";

    private LargeToken() {}

    /** Returns a warning before a token is refused. */
    static String warning(int size) {
        return "the account's access token has " + size
                + " bytes, because it lists the roles of every realm that the account made; proxies refuse it from about"
                + " 8000 on, and Keycloak from 65535. " + CURE;
    }

    /** Returns whether an answer refuses the request because of the token's size. */
    static boolean isRefused(HttpResponse<byte[]> answer, int size) {
        JsonNode body = Responses.json(answer);
        return answer.statusCode() == HEADER_TOO_LARGE
                || (size >= LARGE && BY_PROXIES.contains(answer.statusCode()) && !body.isObject());
    }

    /** Returns the failure of a request whose token was too large. */
    static AdminFailure failure(String method, String path, int status, int size) {
        return new AdminFailure(
                status,
                method + " " + path + ": " + status
                        + " the request's header is too large. The account's access token has " + size
                        + " bytes; it lists the roles of every realm that the account made. " + CURE);
    }
}
