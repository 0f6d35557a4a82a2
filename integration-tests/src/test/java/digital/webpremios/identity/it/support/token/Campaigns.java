package digital.webpremios.identity.it.support.token;

import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;

/** The campaign scopes of the shipped clients. */
public final class Campaigns {

    private static final String PREFIX = "webpremios.campaigns/";

    private Campaigns() {}

    /** A campaign scope that the client is given. */
    public static String of(TestClient client) {
        return client.tenant() == TestTenant.PARTNERS
                ? PREFIX + "40455"
                : client.tenant().campaignScope();
    }

    /** The form with which it asks for that scope. */
    public static String form(TestClient client) {
        return Form.machine(of(client));
    }
}
