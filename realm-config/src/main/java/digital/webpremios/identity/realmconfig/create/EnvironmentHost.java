package digital.webpremios.identity.realmconfig.create;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A tenant's id and host in an environment.
 *
 * @param environment its name; empty if they are the same everywhere
 * @param tenantId the id, or {@code shared}
 * @param host the host
 */
record EnvironmentHost(Optional<String> environment, String tenantId, String host) {

    private static final Pattern WRITTEN = Pattern.compile("([^=]*)=([^,]*),(.*)");

    /** Returns why a text is not {@code NAME=ID,HOST}; empty if it is. */
    static Optional<String> refusal(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.of("'" + text + "' is not NAME=ID,HOST, as in uat=70750,auth.uat.campaign.example");
        }
        return Stream.of(
                        Question.ENVIRONMENT.refusal(parts.group(1)),
                        inEnvironment(parts.group(2)),
                        Question.HOST.refusal(parts.group(3)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns why a text is not the tenant id of an environment; empty if it is. */
    static Optional<String> inEnvironment(String tenantId) {
        return Question.CAMPAIGN.refusal(tenantId);
    }

    /** Parses a text that {@link #refusal} accepts. */
    static EnvironmentHost parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new EnvironmentHost(Optional.of(parts.group(1)), parts.group(2), parts.group(3));
    }
}
