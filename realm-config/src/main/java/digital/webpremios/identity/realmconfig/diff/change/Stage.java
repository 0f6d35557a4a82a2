package digital.webpremios.identity.realmconfig.diff.change;

/**
 * The stages of changing a running realm. Their order keeps the tenant working after every request: an object is
 * created before another one refers to it, policies are loosened before they are tightened, and removals come last.
 */
public enum Stage {
    /** Client policies that allow both the stored and the wanted clients. */
    LOOSENED_POLICIES,
    /** Client scopes and their mappers. */
    SCOPES,
    /** The realm's own settings, its user profile, groups, components. */
    SETTINGS,
    /** Clients and their scopes, under the loosened policies. */
    CLIENTS,
    /** The wanted client policies. */
    POLICIES,
    /** Objects that the descriptor no longer has; only with {@code --prune}. */
    REMOVAL,
    /** Differences that are only reported: secrets, which are changed only with {@code --set-secrets}. */
    LEFT
}
