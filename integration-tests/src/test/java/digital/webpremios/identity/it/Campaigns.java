package digital.webpremios.identity.it;

import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;

/** The campaign scopes of the shipped clients. */
final class Campaigns {

    private static final String PREFIX = "webpremios.campaigns/";

    private Campaigns() {}

    /** A campaign scope that the client is given. */
    static String of(TestClient client) {
        return client.tenant() == TestTenant.PARTNERS
                ? PREFIX + "40455"
                : client.tenant().campaignScope();
    }

    /** The form with which it asks for that scope. */
    static String form(TestClient client) {
        return Form.machine(of(client));
    }
}
