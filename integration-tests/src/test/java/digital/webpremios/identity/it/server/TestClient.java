package digital.webpremios.identity.it.server;

/**
 * The machine clients of the shipped realm files. Some secrets contain characters that clients often encode wrongly.
 */
public enum TestClient {
    DEMO_PARTNER(TestTenant.DEMO, "demo-partner", "s3cret+of_the+demo", "WEBPREMIOS_DEMO_PARTNER_SECRET"),
    DEMO_READER(TestTenant.DEMO, "demo-reader", "reader-secret", "WEBPREMIOS_DEMO_READER_SECRET"),
    UAT_PARTNER(TestTenant.UAT, "uat-partner", "uat:secret&with=marks", "WEBPREMIOS_UAT_PARTNER_SECRET"),
    PARTNER_NETWORK(TestTenant.PARTNERS, "partner-network", "network-secret", "WEBPREMIOS_PARTNER_NETWORK_SECRET");

    private final TestTenant tenant;
    private final String id;
    private final String secret;
    private final String secretVariable;

    TestClient(TestTenant tenant, String id, String secret, String secretVariable) {
        this.tenant = tenant;
        this.id = id;
        this.secret = secret;
        this.secretVariable = secretVariable;
    }

    public TestTenant tenant() {
        return tenant;
    }

    public String id() {
        return id;
    }

    public String secret() {
        return secret;
    }

    String secretVariable() {
        return secretVariable;
    }
}
