package digital.webpremios.identity.realmconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.io.PrintWriter;

/** What a server says about its version and its providers. An account without admin roles may not see it. */
public final class ServerInfo {

    private static final String TESTED = "26.";

    /** An executor that every version of the extension pack has. */
    private static final String OF_THE_PACK = "webpremios-tenant-scopes";

    private final JsonNode info;

    private ServerInfo(JsonNode info) {
        this.info = info;
    }

    /** Asks the server. The information is empty if the account may not see it. */
    public static ServerInfo of(AdminApi api) {
        try {
            return new ServerInfo(api.find("/admin/serverinfo").orElse(MissingNode.getInstance()));
        } catch (AdminFailure e) {
            if (e.isForbidden()) {
                return new ServerInfo(MissingNode.getInstance());
            }
            throw e;
        }
    }

    /** Warns if the tool was not tested with the version of the server. */
    public ServerInfo warnOfVersion(PrintWriter err) {
        String version = info.path("systemInfo").path("version").asText("");
        if (!version.isEmpty() && !version.startsWith(TESTED)) {
            err.println("warning: the server is Keycloak " + Printable.line(version) + "; this tool was made for 26.x");
        }
        return this;
    }

    /**
     * Refuses a server without the extension pack. It would store a tenant's client policies and answer every token
     * request with 500, because the executors that the policies name do not exist.
     */
    public void refuseWithoutPack() {
        JsonNode executors =
                info.path("providers").path("client-policy-executor").path("providers");
        if (executors.isObject() && !executors.has(OF_THE_PACK)) {
            throw new IllegalStateException(
                    "the server has no extension pack: the client policies of tenants need the executor '" + OF_THE_PACK
                            + "', and without it every token request ends with 500. Put the pack's jar into the server's"
                            + " directory 'providers' and restart the server (docs/deployment.md)");
        }
    }
}
