package digital.webpremios.identity.realmconfig.revoke;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminApi;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import digital.webpremios.identity.realmconfig.admin.ServerInfo;
import digital.webpremios.identity.realmconfig.admin.ServerOptions;
import digital.webpremios.identity.realmconfig.descriptor.RealmName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code revoke}: sets the not-before of a client or of a whole tenant to now. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description =
                "Revokes every token that a client, or a whole tenant, has been given until now. Introspection, userInfo and refresh"
                        + " refuse them at once; who only verifies signatures accepts them until their end.",
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:usage, or an error"})
public final class RevokeCommand implements Callable<Integer> {

    private static final String NOT_BEFORE = "notBefore";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "--all-clients", description = "Revoke the tokens of the whole tenant; participants sign in again.")
    private boolean all;

    @Parameters(index = "0", paramLabel = "REALM", description = "The tenant's realm.")
    private String realm = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "CLIENT", description = "The client id.")
    private @Nullable String clientId;

    @Override
    public Integer call() {
        if (all != (clientId == null)) {
            throw new IllegalArgumentException("expected either a client id or --all-clients");
        }
        if (!RealmName.isTenants(realm)) {
            throw new IllegalArgumentException("'" + realm + "' is no tenant's realm; expected " + RealmName.EXPECTED);
        }
        AdminApi api = server.connect(System.getenv(), spec.commandLine().getErr());
        ServerInfo.of(api).warnOfVersion(spec.commandLine().getErr());
        Instant now = Instant.now();
        String path = "/admin/realms/" + realm;
        if (clientId == null) {
            api.send(AdminRequest.put(
                    path,
                    JsonNodeFactory.instance.objectNode().put("realm", realm).put(NOT_BEFORE, now.getEpochSecond())));
        } else {
            ObjectNode client = client(api, path, clientId);
            // client policies see the whole client; without a member the stored secret stays
            client.remove("secret");
            client.put(NOT_BEFORE, now.getEpochSecond());
            api.send(AdminRequest.put(path + "/clients/" + client.path("id").asText(), client));
        }
        spec.commandLine()
                .getOut()
                .println(realm + (clientId == null ? "" : "/" + clientId) + ": tokens issued before " + now
                        + " are revoked");
        return 0;
    }

    private static ObjectNode client(AdminApi api, String realmPath, String clientId) {
        String query = "?clientId=" + URLEncoder.encode(clientId, StandardCharsets.UTF_8);
        if (api.getObjects(realmPath + "/clients" + query).path(0) instanceof ObjectNode client) {
            return client;
        }
        throw new IllegalArgumentException("the realm has no client '" + clientId + "'");
    }
}
