package digital.webpremios.identity.benchmark.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AllCoresTest {

    private final Set<Integer> made = ConcurrentHashMap.newKeySet();
    private final List<Integer> things = IntStream.range(0, 100).boxed().toList();

    @Test
    void everythingHasBeenMadeWhenItReturns() throws Exception {
        AllCores.make(things, made::add);

        assertThat(made).hasSize(100);
    }

    @Test
    void whatCannotBeMadeIsAnErrorThatSaysWhy() {
        assertThatThrownBy(() -> AllCores.make(things, thing -> {
                    throw new IllegalStateException("POST / was answered 409");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("POST / was answered 409");
    }
}
