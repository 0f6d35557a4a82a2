package digital.webpremios.identity.it.border;

import digital.webpremios.identity.it.border.wire.Draft;
import digital.webpremios.identity.it.support.http.Form;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** A malformed part of a request, with the values that it takes in turn. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
enum Malformation {
    HOST(
            Oddities.of("hosts"),
            (draft, value) ->
                    draft.withHost(value.replace("{host}", draft.host())).text()),
    HOST_MISSING(
            List.of(" HTTP/1.0", " HTTP/1.1"),
            (draft, value) -> withoutHost(draft).replaceFirst(" HTTP/1.1\r\n", value + "\r\n")),
    HOST_TWICE(
            List.of("auth.tenant-demo.localhost", "auth.tenant-uat.localhost", "localhost", "", "[x]"),
            (draft, value) -> draft.plus("Host: " + value).text()),
    METHOD(
            Oddities.of("methods"),
            (draft, value) -> value + draft.text().substring(draft.method().length()),
            true),
    VERSION(
            Oddities.of("versions"),
            (draft, value) -> draft.text().replaceFirst(" HTTP/1.1\r\n", value + "\r\n"),
            true),
    TARGET(
            Oddities.of("paths"),
            (draft, value) -> draft.withPath(draft.path() + value).text()),
    TARGET_BEFORE(
            Oddities.of("paths"),
            (draft, value) -> draft.withPath(value + draft.path()).text()),
    HEADER(Oddities.of("headers"), (draft, value) -> draft.plus(value).text(), true),
    HEADERS_MANY(
            List.of("X-%d: y", "Cookie: a%d=b", "Accept: text/x%d"),
            (draft, value) -> draft.plus(IntStream.range(0, 300)
                            .mapToObj(i -> value.formatted(i))
                            .toArray(String[]::new))
                    .text()),
    CONTENT_TYPE(Oddities.of("content_types"), (draft, value) -> posted(draft, value, draft.query() + draft.body())),
    JSON(Oddities.of("json"), (draft, value) -> posted(draft, "application/json", value)),
    MULTIPART(Oddities.of("multiparts"), (draft, value) -> posted(draft, "multipart/form-data; boundary=x", value)),
    FORM(Oddities.of("forms"), (draft, value) -> posted(draft, "application/x-www-form-urlencoded", value)),
    CHUNKS(Oddities.of("chunks"), Malformation::chunked, true),
    CUT_OFF(
            List.of("", "grant_type=", "%", "{", "--x\r\n", "a=b&"),
            (draft, value) -> posted(draft, "application/x-www-form-urlencoded", value + " ".repeat(1000))
                    .replace(" ".repeat(1000), ""),
            true),
    ASSERTION(
            Oddities.tokens(),
            (draft, value) -> draft.withParameters("client_assertion_type="
                            + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion="
                            + Form.encode(value))
                    .text()),
    BEARER(
            Oddities.tokens(),
            (draft, value) -> draft.plus("Authorization: Bearer " + value).text()),
    TOKEN(
            Oddities.tokens(),
            (draft, value) -> draft.withParameters(Form.of(
                            "token",
                            value,
                            "id_token_hint",
                            value,
                            "request",
                            value,
                            "logout_token",
                            value,
                            "key",
                            value,
                            "subject_token",
                            value,
                            "assertion",
                            value,
                            "grant_type",
                            "refresh_token",
                            "refresh_token",
                            value))
                    .text()),
    AUTHORIZATION(
            Oddities.of("basics"),
            (draft, value) -> draft.plus("Authorization: " + value).text()),
    AUTHORIZATION_TWICE(
            Oddities.of("basics"),
            (draft, value) -> draft.plus("Authorization: Basic Zm9vOmJhcg==", "Authorization: " + value)
                    .text()),
    PARAMETER(
            Oddities.of("parameters"),
            (draft, value) -> draft.withParameters(value).text());

    private final List<String> values;
    private final BiFunction<Draft, String, String> write;
    private final boolean breaksFraming;

    Malformation(List<String> values, BiFunction<Draft, String, String> write) {
        this(values, write, false);
    }

    Malformation(List<String> values, BiFunction<Draft, String, String> write, boolean breaksFraming) {
        this.values = values;
        this.write = write;
        this.breaksFraming = breaksFraming;
    }

    /** The number of values. */
    int variants() {
        return values.size();
    }

    /** Whether a server may find the end of the request elsewhere, so that the connection cannot be used again. */
    boolean breaksFraming() {
        return breaksFraming;
    }

    /** Whether less is sent than announced, so that the sender must close the connection. */
    boolean hangsUp() {
        return this == CUT_OFF;
    }

    /**
     * The request as it is sent.
     *
     * @param secret a text in the place of secrets, codes and tokens
     */
    String apply(Draft draft, int variant, String secret) {
        return write.apply(draft, values.get(variant).replace("%s", secret));
    }

    private static String withoutHost(Draft draft) {
        return draft.text().replaceFirst("Host: [^\r]*\r\n", "");
    }

    private static String posted(Draft draft, String contentType, String body) {
        String method = draft.method().equals("GET") ? "POST" : draft.method();
        return new Draft(method, draft.host(), draft.path(), draft.query(), draft.headers(), contentType, body).text();
    }

    private static String chunked(Draft draft, String chunks) {
        String text = posted(draft, "application/x-www-form-urlencoded", "");
        return text.replaceFirst("Content-Length: 0", "Transfer-Encoding: chunked") + chunks;
    }
}
