package digital.webpremios.identity.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ClusterViewTest {

    private static final String ALONE =
            "INFO ISPN000094: Received new cluster view for channel ISPN: [a-1|0] (1) [a-1(site-id=null)]\n";
    private static final String BOTH =
            "INFO ISPN000094: Received new cluster view for channel ISPN: [a-1|1] (2) [a-1, b-2]\n";

    @Test
    void theLastViewCounts() {
        assertThat(ClusterView.nodes(ALONE + BOTH)).hasValue(2);
        assertThat(ClusterView.nodes(BOTH + ALONE)).hasValue(1);
    }

    @Test
    void aLogWithoutAViewSaysNothing() {
        assertThat(ClusterView.nodes("INFO ISPN000078: Starting JGroups channel `ISPN` (2)\n"))
                .isEmpty();
    }
}
