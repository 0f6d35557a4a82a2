package digital.webpremios.identity.realmconfig.diff.change;

/**
 * The order in which a running realm is changed, so that the tenant works after each single request: what is needed
 * before what needs it, loosening before tightening, removal last.
 */
public enum Stage {
    /** The client policies allow both what is there and what is wanted. */
    LOOSENED_POLICIES,
    /** Client scopes and their mappers. */
    SCOPES,
    /** The realm's own settings, its user profile, groups, components. */
    SETTINGS,
    /** Clients and their scopes, under policies that let them be saved. */
    CLIENTS,
    /** The client policies as they are wanted. */
    POLICIES,
    /** What the descriptor does not have any more; only if it is asked for. */
    REMOVAL,
    /** Nothing is done: a secret that only an explicit word changes. */
    LEFT
}
