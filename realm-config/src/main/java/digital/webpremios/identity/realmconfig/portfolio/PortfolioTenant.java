package digital.webpremios.identity.realmconfig.portfolio;

import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Overlay;
import digital.webpremios.identity.realmconfig.source.Value;

/**
 * A tenant of a portfolio.
 *
 * @param realm the name of its realm
 * @param profile the name of its profile; empty if it is unknown
 * @param at the tenant's own place in the portfolio or its list
 * @param base the profile's members
 * @param own the members in which the tenant differs from its profile
 * @param merged the profile with the tenant's differences, which shares the profile's parts
 */
public record PortfolioTenant(String realm, String profile, Location at, Value base, Value own, Value merged) {

    /** Stands for the name of the realm in the texts of a portfolio. */
    static final String REALM_PLACEHOLDER = "{realm}";

    /** Returns the tenant as a descriptor has it, with the name of the realm filled in. */
    public Value root() {
        return Overlay.replaced(merged, text -> text.replace(REALM_PLACEHOLDER, realm));
    }
}
