package digital.webpremios.identity.keycloak.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.denial.Limit;
import digital.webpremios.identity.tenant.Tenancy;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.events.Details;
import org.keycloak.events.Event;

final class TokenMetersTest {

    private static final String ISSUED = "webpremios.tokens.issued";
    private static final String REFUSALS = "webpremios.token.refusals";
    private static final String LIMITED = "webpremios.rate.limited";
    private static final String REQUESTS = "webpremios.token.request";

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void theFirstTenantsHaveTheirOwnLabelAndAllOthersShareOne() {
        TokenMeters meters = new TokenMeters(registry, 2);

        for (int round = 0; round < 2; round++) {
            for (int tenant = 1; tenant <= 1000; tenant++) {
                issue(meters, Integer.toString(tenant));
            }
        }

        assertThat(labels("tenant")).containsExactlyInAnyOrder("1", "2", "other");
        assertThat(count(ISSUED, "tenant", "1")).isEqualTo(2);
        assertThat(count(ISSUED, "tenant", "2")).isEqualTo(2);
        assertThat(count(ISSUED, "tenant", "other")).isEqualTo(2 * 998);
    }

    @Test
    void aTenantIsNeverCountedAtAnothersLabel() {
        TokenMeters meters = new TokenMeters(registry, 2);

        issue(meters, "40455");
        refuse(meters, "70750", "foreign-tenant");
        issue(meters, "shared");

        assertThat(registry.find(REFUSALS).tag("tenant", "40455").counter()).isNull();
        assertThat(registry.find(ISSUED).tag("tenant", "70750").counter()).isNull();
        assertThat(count(ISSUED, "tenant", "other")).isEqualTo(1);
    }

    @Test
    void noTenantHasALabelOfItsOwnIfNoneMay() {
        issue(new TokenMeters(registry, 0), "40455");

        assertThat(labels("tenant")).containsExactly("other");
    }

    @Test
    void theBoundHoldsWhileManyThreadsMeetNewTenants() throws Exception {
        TokenMeters meters = new TokenMeters(registry, 10);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<?> done : IntStream.range(0, 8)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        for (int i = 0; i < 1000; i++) {
                            issue(meters, Integer.toString(1 + (i * 7 + thread) % 100));
                        }
                    }))
                    .toList()) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(labels("tenant")).hasSize(11).contains("other");
        assertThat(registry.find(ISSUED).counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum())
                .isEqualTo(8000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "my-client", "s3cret", "webpremios.campaigns/40455", "Client_Not_Found", "foreign-tenant "})
    void whatIsNoKnownReasonIsOther(String reason) {
        refuse(new TokenMeters(registry, 1), "40455", reason);

        assertThat(labels("reason")).containsExactly("other");
    }

    @Test
    void whatIsNoKnownGrantTypeIsOther() {
        MeasuredRequest request = new MeasuredRequest();
        request.note(issued("urn:somebody:else"));
        new TokenMeters(registry, 1).of(tenancy("40455")).count(request, Outcome.ISSUED);

        assertThat(labels("grant_type")).containsExactly("other");
    }

    @Test
    void anEventThatTellsOfNoGrantTypeTakesNoneAway() {
        MeasuredRequest request = new MeasuredRequest();
        request.note(issued("client_credentials"));
        request.note(new Event());
        new TokenMeters(registry, 1).of(tenancy("40455")).count(request, Outcome.ISSUED);

        assertThat(labels("grant_type")).containsExactly("client_credentials");
    }

    @Test
    void theFirstRefusalOfARequestIsItsReason() {
        MeasuredRequest request = new MeasuredRequest();
        request.note(refused("invalid_code"));
        request.note(refused("not_allowed"));
        request.noteAnswer("invalid_grant");
        new TokenMeters(registry, 1).of(tenancy("40455")).count(request, Outcome.REFUSED);

        assertThat(labels("reason")).containsExactly("invalid_code");
    }

    @Test
    void theAnswersErrorIsTheReasonIfThereWasNoEvent() {
        MeasuredRequest request = new MeasuredRequest();
        request.noteAnswer("unsupported_grant_type");
        new TokenMeters(registry, 1).of(tenancy("40455")).count(request, Outcome.REFUSED);

        assertThat(labels("reason")).containsExactly("unsupported_grant_type");
    }

    @Test
    void aRequestIsOneOfIssuedAndRefused() {
        TokenMeters meters = new TokenMeters(registry, 1);

        issue(meters, "40455");
        assertThat(registry.find(REFUSALS).counters()).isEmpty();
        refuse(meters, "40455", "client_not_found");

        assertThat(count(ISSUED, "grant_type", "client_credentials")).isEqualTo(1);
        assertThat(count(REFUSALS, "reason", "client_not_found")).isEqualTo(1);
        assertThat(registry.get(REQUESTS).tag("outcome", "issued").timer().count())
                .isEqualTo(1);
        assertThat(registry.get(REQUESTS).tag("outcome", "refused").timer().count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void aLimitIsCountedAsARefusalToo(Limit limit) {
        refuse(new TokenMeters(registry, 1), "40455", limit.reason());

        assertThat(count(LIMITED, "limit", limit.label())).isEqualTo(1);
        assertThat(count(REFUSALS, "reason", limit.reason())).isEqualTo(1);
    }

    @Test
    void whereKeycloakTellsOfAPolicysRefusalTheReasonIsThePolicys() {
        Event event = refused("too_many_requests");
        event.setDetails(Map.of("client_policy_error_detail", "client-rate-limit: The limit is reached."));
        MeasuredRequest request = new MeasuredRequest();
        request.note(event);
        new TokenMeters(registry, 1).of(tenancy("40455")).count(request, Outcome.REFUSED);

        assertThat(labels("reason")).containsExactly("client-rate-limit");
        assertThat(labels("limit")).containsExactly("client");
    }

    @Test
    void whatAForeignPolicySaysIsNoReason() {
        Event event = refused("invalid_request");
        event.setDetails(Map.of("client_policy_error_detail", "s3cret: Not allowed."));
        MeasuredRequest request = new MeasuredRequest();
        request.note(event);
        new TokenMeters(registry, 1).of(tenancy("40455")).count(request, Outcome.REFUSED);

        assertThat(labels("reason")).containsExactly("invalid_request");
    }

    @Test
    void aFailureOfTheServerIsToldAsOneWhateverTheEventSays() {
        MeasuredRequest request = new MeasuredRequest();
        request.note(refused("client-policy"));
        new TokenMeters(registry, 1).of(tenancy("40455")).count(request, Outcome.ofStatus(500));

        assertThat(labels("reason")).containsExactly("server-error");
        assertThat(labels("outcome")).containsExactly("failed");
    }

    @Test
    void withoutAnyRegistryNothingIsCountedAndNothingFails() {
        CompositeMeterRegistry disabled = new CompositeMeterRegistry();
        TokenMeters meters = new TokenMeters(disabled, 1);

        issue(meters, "40455");
        refuse(meters, "70750", "client-rate-limit");

        assertThat(disabled.get(ISSUED).counter().count()).isZero();
        assertThat(disabled.get(REQUESTS).tag("tenant", "40455").timer().count())
                .isZero();
    }

    private static void issue(TokenMeters meters, String tenant) {
        MeasuredRequest request = new MeasuredRequest();
        request.note(issued("client_credentials"));
        meters.of(tenancy(tenant)).count(request, Outcome.ISSUED);
    }

    private static void refuse(TokenMeters meters, String tenant, String reason) {
        MeasuredRequest request = new MeasuredRequest();
        request.note(refused(reason));
        meters.of(tenancy(tenant)).count(request, Outcome.REFUSED);
    }

    private static Tenancy tenancy(String text) {
        return Tenancy.parse(text).orElseThrow();
    }

    private static Event issued(String grantType) {
        Event event = new Event();
        event.setDetails(Map.of(Details.GRANT_TYPE, grantType));
        return event;
    }

    private static Event refused(String reason) {
        Event event = new Event();
        event.setError(reason);
        return event;
    }

    private double count(String meter, String label, String value) {
        return registry.get(meter).tag(label, value).counter().count();
    }

    private Set<String> labels(String label) {
        return registry.getMeters().stream()
                .map(meter -> meter.getId().getTag(label))
                .filter(value -> value != null)
                .collect(Collectors.toSet());
    }
}
