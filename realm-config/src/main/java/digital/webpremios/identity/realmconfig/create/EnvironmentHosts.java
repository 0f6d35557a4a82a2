package digital.webpremios.identity.realmconfig.create;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the tenant ids and hosts from options and answers.
 *
 * @param answers the options and the prompt
 * @param environments the values of {@code --environment}
 */
record EnvironmentHosts(Answers answers, List<String> environments) {

    /**
     * Returns one entry for all environments, or one for each environment.
     *
     * @throws IllegalArgumentException naming the flag that is wrong
     */
    List<EnvironmentHost> ask() throws IOException {
        Set<String> names = new HashSet<>();
        List<EnvironmentHost> environmentHosts = new ArrayList<>();
        for (String written : environments) {
            EnvironmentHost.refusal(written).ifPresent(problem -> {
                throw new IllegalArgumentException("--environment: " + problem);
            });
            environmentHosts.add(EnvironmentHost.parse(written));
            if (!names.add(environmentHosts
                    .get(environmentHosts.size() - 1)
                    .environment()
                    .orElse(""))) {
                throw new IllegalArgumentException("--environment: '" + written + "' names the same environment twice");
            }
        }
        boolean sameEverywhere =
                answers.flags().containsKey("--tenant-id") || answers.flags().containsKey("--host");
        if (!environmentHosts.isEmpty()) {
            if (sameEverywhere) {
                throw new IllegalArgumentException(
                        "--environment replaces --tenant-id and --host; give one or the other");
            }
            return environmentHosts;
        }
        if (!sameEverywhere && answers.prompt().isThere()) {
            for (String name : answers.toList(Question.ENVIRONMENT, true)) {
                environmentHosts.add(askOf(name));
            }
        }
        return environmentHosts.isEmpty() ? List.of(askOnce()) : environmentHosts;
    }

    private EnvironmentHost askOnce() throws IOException {
        return new EnvironmentHost(Optional.empty(), answers.to(Question.TENANT_ID, ""), answers.to(Question.HOST, ""));
    }

    private EnvironmentHost askOf(String name) throws IOException {
        return new EnvironmentHost(
                Optional.of(name),
                answers.to("", "Tenant id in " + name, "", EnvironmentHost::inEnvironment),
                answers.to("", "Authorization host in " + name, "", Question.HOST::refusal));
    }
}
