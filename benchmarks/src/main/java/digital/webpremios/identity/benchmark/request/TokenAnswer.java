package digital.webpremios.identity.benchmark.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Checks an answer: it must be a token of RS256 with 2048 bits that has the requested scope. */
public final class TokenAnswer {

    private static final String MEMBER = "\"access_token\":\"";
    private static final int SIGNATURE_LENGTH = 342;

    private TokenAnswer() {}

    /**
     * Returns the token.
     *
     * @throws IllegalStateException if the answer is anything else; the message contains no token
     */
    public static String of(Answer answer, String scope) {
        if (answer.status() != 200) {
            throw new IllegalStateException("answered " + answer.status());
        }
        int start = answer.body().indexOf(MEMBER);
        int end = start < 0 ? -1 : answer.body().indexOf('"', start + MEMBER.length());
        if (end < 0) {
            throw new IllegalStateException("answered without an access token");
        }
        String token = answer.body().substring(start + MEMBER.length(), end);
        List<String> parts = List.of(token.split("\\.", -1));
        if (parts.size() != 3 || parts.get(2).length() != SIGNATURE_LENGTH) {
            throw new IllegalStateException("answered with a token that is not signed with 2048 bits");
        }
        if (!decode(parts.get(1)).contains(scope)) {
            throw new IllegalStateException("answered with a token without the scope " + scope);
        }
        return token;
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
