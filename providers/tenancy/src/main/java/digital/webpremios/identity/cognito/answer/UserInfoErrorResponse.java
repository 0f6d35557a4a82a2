package digital.webpremios.identity.cognito.answer;

import java.util.Map;

/**
 * An error answer of {@code /oauth2/userInfo} in Cognito's form: no scheme in the header, and 401 also where RFC 6750
 * requires 403.
 *
 * @param status the HTTP status
 * @param error the error code
 * @param description what every such refusal says, whatever the cause
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html">Cognito: userInfo
 *     endpoint</a>
 */
public record UserInfoErrorResponse(int status, String error, String description) {

    /** The token is not accepted. */
    public static UserInfoErrorResponse invalidToken() {
        return new UserInfoErrorResponse(
                401,
                "invalid_token",
                "Access token is expired, disabled, or deleted, or the user has globally signed out.");
    }

    /** There is no token, or more than one. */
    public static UserInfoErrorResponse invalidRequest() {
        return new UserInfoErrorResponse(400, "invalid_request", "Bad OAuth2 request at UserInfo Endpoint");
    }

    /** The server failed. */
    public static UserInfoErrorResponse serverError() {
        return new UserInfoErrorResponse(500, "server_error", "The server failed");
    }

    /** The server cannot decide now. */
    public static UserInfoErrorResponse unavailable() {
        return new UserInfoErrorResponse(503, "temporarily_unavailable", "The server cannot answer now");
    }

    /** The header {@code WWW-Authenticate}. */
    public String challenge() {
        return "error=\"" + error + "\", error_description=\"" + description + "\"";
    }

    public Map<String, String> body() {
        return Map.of("error", error);
    }
}
