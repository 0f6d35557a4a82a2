package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.policy.AppClient;
import digital.webpremios.identity.policy.AppClientRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rule of redirect URIs, which executors enforce too, for one URI. */
final class RedirectUris {

    private RedirectUris() {}

    /** The rule that a URI breaks, as a sentence; or nothing. */
    static Optional<String> broken(String uri) {
        return AppClientRules.firstBroken(new AppClient(false, List.of(), true, Set.of(), Set.of(uri), null));
    }
}
