package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import java.util.function.Consumer;

/** The work of a command for each tenant. */
interface TenantRun {

    /**
     * Runs the command for one tenant.
     *
     * @param lines receives a line for each change
     * @return the outcome in a few words
     * @throws digital.webpremios.identity.realmconfig.admin.AdminFailure if the server refuses
     * @throws IllegalStateException if the tenant cannot be compared or changed
     */
    String run(FilledRealm realm, Consumer<String> lines);

    /** Returns the last line of the output, after all tenants. */
    String end();
}
