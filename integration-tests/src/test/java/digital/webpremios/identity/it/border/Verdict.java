package digital.webpremios.identity.it.border;

import static java.nio.charset.StandardCharsets.UTF_8;

import digital.webpremios.identity.it.border.wire.WireAnswer;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks that an answer to a cross-tenant attempt contains nothing that it must not. */
final class Verdict {

    private static final Pattern ISSUED =
            Pattern.compile("\"(access_token|id_token|refresh_token|registrationAccessToken"
                    + "|registration_access_token|client_secret|secret|device_code|auth_req_id)\"\\s*:\\s*\"");
    private static final Pattern CONFIRMED =
            Pattern.compile("\"(active\"\\s*:\\s*true|sub\"\\s*:|username\"\\s*:|email\"\\s*:)");
    private static final Pattern SENT_TO_THE_APP =
            Pattern.compile("^http://localhost:(3000|5173)/.*[?&#](code|access_token|id_token)=.*");
    private static final Pattern SESSION = Pattern.compile("^(KEYCLOAK_IDENTITY|KEYCLOAK_SESSION)=[^;]+.*");

    private Verdict() {}

    /**
     * The problems of an answer; empty if there are none.
     *
     * @param mayAnswer whether a successful status alone is allowed
     * @param marks texts that only secrets and personal data contain
     */
    static List<String> of(String request, WireAnswer answer, boolean mayAnswer, List<String> marks) {
        List<String> wrong = new ArrayList<>();
        String text = answer.text();
        if (answer.status() >= 500 || answer.status() == WireAnswer.SILENCE || answer.status() == WireAnswer.CLOSED) {
            wrong.add("status " + answer.status());
        }
        if (answer.isSuccess() && !mayAnswer) {
            wrong.add("answered with " + answer.status());
        }
        String sent = decoded(request);
        if (marks.stream().anyMatch(mark -> text.contains(mark) && !sent.contains(mark))) {
            wrong.add("data of a tenant");
        }
        boolean json = answer.firstHeader("content-type").contains("json");
        if (json && ISSUED.matcher(answer.body()).find()) {
            wrong.add("token or secret");
        }
        if (json && CONFIRMED.matcher(answer.body()).find()) {
            wrong.add("token confirmed");
        }
        if (answer.header("location").stream()
                .anyMatch(uri -> SENT_TO_THE_APP.matcher(uri).matches())) {
            wrong.add("code or token in a redirect");
        }
        if (answer.header("set-cookie").stream()
                .anyMatch(line -> SESSION.matcher(line).matches() && !line.contains("Max-Age=0"))) {
            wrong.add("session cookie");
        }
        return wrong;
    }

    private static String decoded(String request) {
        try {
            return request + URLDecoder.decode(request, UTF_8);
        } catch (IllegalArgumentException e) {
            return request;
        }
    }
}
