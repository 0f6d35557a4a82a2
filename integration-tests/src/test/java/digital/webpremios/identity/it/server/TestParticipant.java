package digital.webpremios.identity.it.server;

/** The participants of the shipped realm files. Two tenants have a participant of the same name. */
public enum TestParticipant {
    DEMO_ANA(TestTenant.DEMO, "ana", "password-of-ana@demo", "WEBPREMIOS_DEMO_PARTICIPANT_PASSWORD"),
    UAT_ANA(TestTenant.UAT, "ana", "password-of-ana@uat", "WEBPREMIOS_UAT_PARTICIPANT_PASSWORD");

    private final TestTenant tenant;
    private final String username;
    private final String password;
    private final String passwordVariable;

    TestParticipant(TestTenant tenant, String username, String password, String passwordVariable) {
        this.tenant = tenant;
        this.username = username;
        this.password = password;
        this.passwordVariable = passwordVariable;
    }

    /** A participant of the tenant's. */
    public static TestParticipant of(TestTenant tenant) {
        return switch (tenant) {
            case DEMO -> DEMO_ANA;
            case UAT -> UAT_ANA;
            case PARTNERS -> throw new IllegalArgumentException("The realm of partners has no participants");
        };
    }

    public TestTenant tenant() {
        return tenant;
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    String passwordVariable() {
        return passwordVariable;
    }
}
