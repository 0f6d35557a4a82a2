package digital.webpremios.identity.it.support.realm;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;

import digital.webpremios.identity.it.server.KeycloakServer;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pack's samples at the server's {@code /metrics}, as Prometheus reads them.
 *
 * @param values the samples by name and labels, with the labels in order
 */
public record Scrape(Map<Sample, Double> values) {

    private static final Pattern LINE = Pattern.compile("(webpremios_\\w+)\\{([^}]*)} (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** A time series. */
    public record Sample(String name, Map<String, String> labels) {

        /** The series of this name with these labels, given as names and values in turn. */
        public static Sample of(String name, String... labelsAndValues) {
            Map<String, String> labels = new TreeMap<>();
            for (int i = 0; i < labelsAndValues.length; i += 2) {
                labels.put(labelsAndValues[i], labelsAndValues[i + 1]);
            }
            return new Sample(name, labels);
        }
    }

    public static Scrape of(KeycloakServer server) {
        String text = given().get("http://127.0.0.1:" + server.managementPort() + "/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new Scrape(text.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .collect(toMap(Scrape::sample, line -> Double.valueOf(line.group(3)))));
    }

    /** The increase of the request counters and of the latency's count since then; unchanged ones are left out. */
    public Map<Sample, Integer> since(Scrape earlier) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().name().matches(".*_(total|count)"))
                .filter(entry -> !entry.getValue().equals(earlier.values().get(entry.getKey())))
                .collect(toMap(Map.Entry::getKey, entry ->
                        (int) (entry.getValue() - earlier.values().getOrDefault(entry.getKey(), 0.0))));
    }

    public Stream<Sample> samples() {
        return values.keySet().stream();
    }

    private static Sample sample(MatchResult line) {
        return new Sample(
                line.group(1),
                LABEL.matcher(line.group(2))
                        .results()
                        .collect(toMap(label -> label.group(1), label -> label.group(2), (a, b) -> a, TreeMap::new)));
    }
}
