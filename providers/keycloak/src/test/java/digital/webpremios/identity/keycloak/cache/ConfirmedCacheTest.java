package digital.webpremios.identity.keycloak.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConfirmedCacheTest {

    private final List<String> made = new ArrayList<>();
    private final ConfirmedCache<String, String, String> cache = new ConfirmedCache<>(10);

    private String get(String key, String source) {
        return cache.get(key, source, (of, from) -> {
            made.add(of + "=" + from);
            return from + "!";
        });
    }

    @Test
    void aValueIsMadeOnceForEqualSources() {
        assertThat(get("realm", "text")).isEqualTo("text!");
        assertThat(get("realm", "te".concat("xt"))).isEqualTo("text!");

        assertThat(made).containsExactly("realm=text");
    }

    @Test
    void aChangedSourceCountsAtOnceAndSoDoesItsReturn() {
        get("realm", "old");

        assertThat(get("realm", "new")).isEqualTo("new!");
        assertThat(get("realm", "old")).isEqualTo("old!");
        assertThat(made).containsExactly("realm=old", "realm=new", "realm=old");
    }

    @Test
    void anotherKeyHasItsOwnValueThoughTheSourceIsEqual() {
        get("one", "text");
        get("other", "text");

        assertThat(made).containsExactly("one=text", "other=text");
    }

    @Test
    void aValueThatCannotBeMadeIsNotKeptAndTheKnownOneNoLongerCounts() {
        get("realm", "old");

        assertThatThrownBy(() -> cache.get("realm", "broken", (of, from) -> {
                    throw new IllegalStateException("unreadable");
                }))
                .hasMessage("unreadable");
        assertThat(get("realm", "broken")).isEqualTo("broken!");
    }
}
