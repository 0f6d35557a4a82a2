package digital.webpremios.identity.it.server;

import java.util.Optional;

/** The clients of the shipped realm files that participants sign in to. */
public enum TestApp {
    DEMO_WEB_APP(TestTenant.DEMO, "demo-web-app", "web+app_of the=demo", "WEBPREMIOS_DEMO_WEB_APP_SECRET"),
    DEMO_SPA(TestTenant.DEMO, "demo-spa"),
    UAT_WEB_APP(TestTenant.UAT, "uat-web-app", "web:app&of the+uat", "WEBPREMIOS_UAT_WEB_APP_SECRET"),
    UAT_SPA(TestTenant.UAT, "uat-spa");

    private static final String WEB_APP_CALLBACK = "http://localhost:3000/callback";
    private static final String SPA_CALLBACK = "http://localhost:5173/callback";

    private final TestTenant tenant;
    private final String id;
    private final String secret;
    private final String secretVariable;

    TestApp(TestTenant tenant, String id) {
        this(tenant, id, "", "");
    }

    TestApp(TestTenant tenant, String id, String secret, String secretVariable) {
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

    /** The secret of a web app; a single-page app has none. */
    public Optional<String> secret() {
        return Optional.of(secret).filter(text -> !text.isEmpty());
    }

    /** The registered redirect URI. */
    public String redirectUri() {
        return isPublic() ? SPA_CALLBACK : WEB_APP_CALLBACK;
    }

    /** Whether it is a single-page app, which has no secret, uses PKCE and may use the implicit grant. */
    public boolean isPublic() {
        return secret.isEmpty();
    }

    String secretVariable() {
        return secretVariable;
    }
}
