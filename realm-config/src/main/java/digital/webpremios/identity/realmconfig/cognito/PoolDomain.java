package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import java.util.Optional;

/**
 * The hosts of a pool's hosted domain.
 *
 * @param custom the one of its own
 * @param prefix the one below {@code amazoncognito.com}
 */
record PoolDomain(Optional<JsonValue> custom, Optional<String> prefix) {

    /** Reads them from the pool's description and those of its domains. */
    static PoolDomain read(JsonMembers pool, Outputs outputs, String poolId) {
        Optional<JsonValue> custom = pool.take("CustomDomain");
        Optional<JsonValue> prefix = pool.take("Domain");
        for (JsonValue description : outputs.all("DomainDescription")) {
            JsonMembers domain = description.members();
            Optional<JsonValue> name = domain.take("Domain");
            domain.text("UserPoolId").filter(id -> !id.equals(poolId)).ifPresent(id -> {
                throw description.problem("the domain is of the pool " + id + ", the other files are of " + poolId);
            });
            if (domain.take("CustomDomainConfig")
                    .filter(config -> !config.isEmpty())
                    .isPresent()) {
                custom = custom.or(() -> name);
            } else {
                prefix = prefix.or(() -> name);
            }
        }
        String region = poolId.substring(0, poolId.indexOf('_'));
        return new PoolDomain(custom, prefix.map(name -> name.text() + ".auth." + region + ".amazoncognito.com"));
    }
}
