package digital.webpremios.identity.it.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A redirect to an app.
 *
 * @param uri without query and fragment
 * @param query the parameters of the query
 * @param fragment the parameters of the fragment
 */
public record Callback(String uri, Map<String, String> query, Map<String, String> fragment) {

    public static Callback of(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(302);
        URI location = URI.create(answer.header("Location"));
        return new Callback(
                location.getScheme() + "://" + location.getAuthority() + location.getPath(),
                parameters(location.getRawQuery()),
                parameters(location.getRawFragment()));
    }

    public String code() {
        assertThat(query).containsKey("code");
        return query.getOrDefault("code", "");
    }

    private static Map<String, String> parameters(@Nullable String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(pair.substring(0, equals), decode(pair.substring(equals + 1)));
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
