package digital.webpremios.identity.realmconfig.create;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tenant's ids and hosts, as flags and answers give them.
 *
 * @param answers flags, and who is asked
 * @param environments what {@code --environment} gave
 */
record Houses(Answers answers, List<String> environments) {

    /**
     * One that is the same everywhere, or one for each environment.
     *
     * @throws IllegalArgumentException naming the flag that is wrong
     */
    List<House> ask() throws IOException {
        Set<String> names = new HashSet<>();
        List<House> houses = new ArrayList<>();
        for (String written : environments) {
            House.refusal(written).ifPresent(problem -> {
                throw new IllegalArgumentException("--environment: " + problem);
            });
            houses.add(House.parse(written));
            if (!names.add(houses.get(houses.size() - 1).environment().orElse(""))) {
                throw new IllegalArgumentException("--environment: '" + written + "' names an environment again");
            }
        }
        boolean sameEverywhere =
                answers.flags().containsKey("--tenant-id") || answers.flags().containsKey("--host");
        if (!houses.isEmpty()) {
            if (sameEverywhere) {
                throw new IllegalArgumentException("--environment takes the place of --tenant-id and --host");
            }
            return houses;
        }
        if (!sameEverywhere && answers.dialogue().isThere()) {
            for (String name : answers.toList(Question.ENVIRONMENT, true)) {
                houses.add(askOf(name));
            }
        }
        return houses.isEmpty() ? List.of(askOnce()) : houses;
    }

    private House askOnce() throws IOException {
        return new House(Optional.empty(), answers.to(Question.TENANT_ID, ""), answers.to(Question.HOST, ""));
    }

    private House askOf(String name) throws IOException {
        return new House(
                Optional.of(name),
                answers.to("", "Tenant id in " + name, "", House::inEnvironment),
                answers.to("", "Authorization host in " + name, "", Question.HOST::refusal));
    }
}
