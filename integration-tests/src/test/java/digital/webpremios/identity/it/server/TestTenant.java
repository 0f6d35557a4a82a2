package digital.webpremios.identity.it.server;

/** The tenants of the shipped realm files. */
public enum TestTenant {
    DEMO("tenant-demo", "40455", "WEBPREMIOS_TENANT_DEMO_URL"),
    UAT("tenant-uat", "70750", "WEBPREMIOS_TENANT_UAT_URL"),
    PARTNERS("partners", "shared", "WEBPREMIOS_PARTNERS_URL");

    private final String realm;
    private final String tenantId;
    private final String urlVariable;

    TestTenant(String realm, String tenantId, String urlVariable) {
        this.realm = realm;
        this.tenantId = tenantId;
        this.urlVariable = urlVariable;
    }

    public String realm() {
        return realm;
    }

    public String host() {
        return "auth." + realm + ".localhost";
    }

    public String tenantId() {
        return tenantId;
    }

    /** The tenant's own campaign scope. */
    public String campaignScope() {
        return "webpremios.campaigns/" + tenantId;
    }

    String urlVariable() {
        return urlVariable;
    }
}
