package digital.webpremios.identity.realmconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import digital.webpremios.identity.realmconfig.input.StrictJson;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the server's answers. */
final class Responses {

    private static final int REDIRECTION = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int LONGEST = 400;

    private Responses() {}

    /** Returns the body; a missing node if it is not JSON. */
    static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return body(answer);
        } catch (IllegalArgumentException e) {
            return MissingNode.getInstance();
        }
    }

    /**
     * Returns the body, which must be JSON.
     *
     * @throws AdminFailure if the body is not JSON; the message says what it is instead
     */
    static JsonNode expected(String what, HttpResponse<byte[]> answer) {
        try {
            JsonNode body = body(answer);
            if (body.isMissingNode()) {
                throw new IllegalArgumentException("it is empty");
            }
            return body;
        } catch (IllegalArgumentException e) {
            throw new AdminFailure(
                    answer.statusCode(),
                    what + ": the answer is not JSON as Keycloak writes it ("
                            + Printable.line(String.valueOf(e.getMessage()))
                            + "); is that a Keycloak, and its root? Check --server");
        }
    }

    private static JsonNode body(HttpResponse<byte[]> answer) {
        String encoding = answer.headers().firstValue("Content-Encoding").orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            throw new IllegalArgumentException(
                    "its encoding is '" + shortened(encoding) + "', which was not requested");
        }
        return StrictJson.read(answer.body());
    }

    /** Returns the failure that an answer reports. */
    static AdminFailure failure(String method, String path, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String what = method + " " + path + ": " + status + " ";
        if (status >= REDIRECTION && status < CLIENT_ERROR) {
            return new AdminFailure(status, what + redirected(answer));
        }
        return new AdminFailure(
                status,
                switch (status) {
                    case UNAUTHORIZED -> what + "the server does not accept the administrator's token";
                    case FORBIDDEN -> what + "not allowed; the account needs " + AdminRole.of(method, path);
                    default -> what + said(json(answer)).orElse("without a reason");
                });
    }

    /** Describes a refused redirect. Its target is shown without path and query, which may contain anything. */
    static String redirected(HttpResponse<?> answer) {
        String to = answer.headers()
                .firstValue("Location")
                .flatMap(Responses::origin)
                .map(origin -> "to " + shortened(origin))
                .orElse("elsewhere");
        return "the server redirects " + to
                + "; no redirect is followed, since the token would go along. Give the server's own root as --server";
    }

    private static Optional<String> origin(String location) {
        try {
            URI uri = URI.create(location);
            return Optional.ofNullable(uri.getHost()).map(host -> uri.getScheme() + "://" + host);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns Keycloak's error message; Keycloak uses several members for it. */
    private static Optional<String> said(JsonNode body) {
        return Stream.of("errorMessage", "error_description", "error")
                .map(name -> body.path(name).asText(""))
                .filter(text -> !text.isEmpty())
                .map(Responses::shortened)
                .findFirst();
    }

    private static String shortened(String text) {
        return Printable.line(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
}
