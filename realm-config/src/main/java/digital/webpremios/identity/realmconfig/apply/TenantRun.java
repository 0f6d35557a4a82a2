package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import java.util.function.Consumer;

/** What a command does for each tenant. */
interface TenantRun {

    /**
     * Does it for one.
     *
     * @param lines receives what was done, line by line
     * @return the outcome in few words
     * @throws digital.webpremios.identity.realmconfig.admin.AdminFailure if the server refuses
     * @throws IllegalStateException if it cannot be done
     */
    String run(FilledRealm realm, Consumer<String> lines);

    /** What to say when all are done. */
    String end();
}
