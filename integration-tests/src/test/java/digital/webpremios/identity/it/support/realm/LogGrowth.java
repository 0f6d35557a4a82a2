package digital.webpremios.identity.it.support.realm;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.KeycloakServer;

/**
 * What a server has logged since a certain moment.
 *
 * @param start the length of its log at that moment
 */
public record LogGrowth(KeycloakServer server, int start) {

    /** The most bytes that one request of a stranger may add to the log. */
    private static final int MOST_BYTES_A_REQUEST = 300;

    public static LogGrowth from(KeycloakServer server) {
        return new LogGrowth(server, server.log().length());
    }

    public String text() {
        return server.log().substring(start);
    }

    /** Asserts that so many requests have added at most so many bytes, and no stack trace. */
    public void assertBounded(int requests) {
        String added = text();
        assertThat(added).doesNotContain("\tat ", "Caused by:", "Uncaught server error");
        assertThat(added.lines()).allMatch(line -> line.length() < MOST_BYTES_A_REQUEST);
        assertThat(added.length()).as(added).isLessThanOrEqualTo(requests * MOST_BYTES_A_REQUEST);
    }
}
