package digital.webpremios.identity.realmconfig.render;

import digital.webpremios.identity.realmconfig.descriptor.SecretReference;

/**
 * What stands in a realm file for a secret. Keycloak's import fills {@code ${NAME}} from the environment. It fills neither
 * a file's nor a vault's: SMTP and old-pool secrets are looked up in the vault when they are used; a client with such a secret
 * authenticates nobody until {@code apply} has set it.
 */
public final class Placeholder {

    private Placeholder() {}

    /** The placeholder of a secret. */
    public static String of(SecretReference reference) {
        if (reference instanceof SecretReference.Environment environment) {
            return "${" + environment.name() + "}";
        }
        return "${" + reference.toString().replaceFirst(":", ".") + "}";
    }
}
