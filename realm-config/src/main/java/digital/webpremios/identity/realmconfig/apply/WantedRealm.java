package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import java.util.function.Supplier;

/**
 * A tenant of the command line. Its realm is rendered when it is needed, because the realms of ten thousand tenants do
 * not fit into memory at once.
 *
 * @param name the name of the realm, or where the tenant is written if its realm cannot be rendered
 * @param rendered renders the realm and fills in its secrets, or throws an {@link IllegalArgumentException} that names
 *     the place
 */
record WantedRealm(String name, Supplier<FilledRealm> rendered) {}
