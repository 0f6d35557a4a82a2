package digital.webpremios.identity.realmconfig.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminApi;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;

/** Creates realms. */
@FunctionalInterface
interface RealmCreation {

    /** Creates a realm as a whole, in one transaction of the server. */
    void create(ObjectNode realm);

    /** Returns the creation by an account, which then has all roles of the realm. */
    static RealmCreation by(AdminApi api) {
        return realm -> api.send(AdminRequest.post("/admin/realms", realm));
    }
}
