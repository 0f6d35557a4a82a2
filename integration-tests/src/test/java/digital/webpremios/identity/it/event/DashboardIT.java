package digital.webpremios.identity.it.event;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.Scrape;
import digital.webpremios.identity.it.support.realm.Scrape.Sample;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Grafana dashboard uses only metrics that the server publishes. */
@KeycloakTest
final class DashboardIT {

    private static final Path FILE = Path.of("../docs/grafana/webpremios-tokens.json");
    private static final Path ALERTS = Path.of("../deploy/prometheus/rules.yml");
    private static final Pattern SELECTOR = Pattern.compile("(webpremios_\\w+)(\\{[^}]*})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Pattern GROUPING = Pattern.compile("\\b(by|without|on|ignoring) ?\\(([^)]*)\\)");
    private static final Pattern LEGEND = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern VARIABLE = Pattern.compile("label_values\\((\\w+), (\\w+)\\)");

    private final KeycloakServer server;
    private final AdminApi admin;

    DashboardIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @BeforeEach
    void everythingThatIsCountedHappens() {
        for (TestClient client : List.of(TestClient.DEMO_PARTNER, TestClient.UAT_PARTNER)) {
            TokenEndpoint hosted = TokenEndpoint.of(server, client);
            TokenEndpoint ofKeycloak = TokenEndpoint.ofKeycloak(
                    server.url(client.tenant()), client.tenant().realm());
            Map<String, ?> limit = Map.of(
                    "client-requests-per-second", "0.001",
                    "tenant-requests-per-second", "unrestricted",
                    "failed-authentications-per-minute", "unrestricted");
            for (TokenEndpoint endpoint : List.of(hosted, ofKeycloak)) {
                String basic = TokenEndpoint.encodedBasic(client.id(), client.secret());
                assertThat(endpoint.post(Campaigns.form(client), basic).statusCode())
                        .isEqualTo(200);
                endpoint.post(Campaigns.form(client), TokenEndpoint.basic(client.id(), "wrong"));
                endpoint.post(Form.machine("webpremios.campaigns/1"), basic);
            }
            try (TenantPolicy policy = TenantPolicy.apply(admin, client.tenant(), "webpremios-rate-limit", limit)) {
                assertThat(policy).isNotNull();
                hosted.post(Campaigns.form(client), client);
                assertThat(hosted.post(Campaigns.form(client), client).statusCode())
                        .isEqualTo(429);
            }
        }
    }

    @Test
    void everyMetricAndLabelOfItsQueriesIsInAScrape() throws IOException {
        Map<String, Set<String>> labels = labelsByMetric();

        List<JsonNode> targets = dashboard().findParents("expr");

        assertThat(targets).hasSizeGreaterThan(5).allSatisfy(target -> {
            String query = target.get("expr").asText();
            Set<String> available = labelsOf(query, labels);
            assertThat(matches(MATCHER, query, 1)).as(query).isNotEmpty().isSubsetOf(available);
            assertThat(grouped(query)).as(query).isNotEmpty().isSubsetOf(available);
            assertThat(matches(LEGEND, target.get("legendFormat").asText(), 1))
                    .as(query)
                    .isNotEmpty()
                    .isSubsetOf(grouped(query));
        });
    }

    @Test
    void everyValueThatItsQueriesNameIsInAScrape() throws IOException {
        Set<String> values = Scrape.of(server)
                .samples()
                .flatMap(sample -> sample.labels().values().stream())
                .collect(toSet());

        for (String query : dashboard().findValuesAsText("expr")) {
            assertThat(matches(MATCHER, query, 3).filter(value -> !value.startsWith("$")))
                    .as(query)
                    .isSubsetOf(values);
        }
    }

    @Test
    void everyMetricOfAScrapeIsShownOrHasAnAlert() throws IOException {
        Set<String> shown = Stream.concat(
                        dashboard().findValuesAsText("expr").stream(), Files.readAllLines(ALERTS).stream())
                .flatMap(query -> matches(SELECTOR, query, 1))
                .map(DashboardIT::family)
                .collect(toSet());

        assertThat(Scrape.of(server).samples().map(Sample::name).map(DashboardIT::family))
                .isNotEmpty()
                .isSubsetOf(shown);
    }

    @Test
    void itsTenantVariableListsTheTenants() throws IOException {
        Matcher variable = VARIABLE.matcher(
                dashboard().at("/templating/list/1/query/query").asText());
        assertThat(variable.matches()).isTrue();

        Set<String> tenants = Scrape.of(server)
                .samples()
                .filter(sample -> sample.name().equals(variable.group(1)))
                .map(sample -> sample.labels().get(variable.group(2)))
                .collect(toSet());

        assertThat(tenants).contains(TestTenant.DEMO.tenantId(), TestTenant.UAT.tenantId());
    }

    private static JsonNode dashboard() throws IOException {
        return new ObjectMapper().readTree(FILE.toFile());
    }

    private Map<String, Set<String>> labelsByMetric() {
        return Scrape.of(server)
                .samples()
                .flatMap(sample -> sample.labels().keySet().stream().map(label -> Map.entry(sample.name(), label)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    /** The labels of each metric in the query. */
    private static Set<String> labelsOf(String query, Map<String, Set<String>> labels) {
        Set<String> metrics = matches(SELECTOR, query, 1).collect(toSet());
        assertThat(labels.keySet()).as(query).containsAll(metrics);
        return metrics.stream()
                .map(labels::get)
                .reduce((one, other) -> one.stream().filter(other::contains).collect(toSet()))
                .orElseThrow(() -> new AssertionError("No metric in " + query));
    }

    private static Set<String> grouped(String query) {
        return matches(GROUPING, query, 2)
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .collect(toSet());
    }

    private static String family(String series) {
        return series.replaceFirst("_(bucket|count|sum|max)$", "");
    }

    private static Stream<String> matches(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(match -> match.group(group));
    }
}
