package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.ImportOptions.FirstSignInPath;
import digital.webpremios.identity.realmconfig.cognito.client.ClientSecrets;
import digital.webpremios.identity.realmconfig.cognito.client.PoolClient;
import digital.webpremios.identity.realmconfig.cognito.pool.Pool;
import digital.webpremios.identity.realmconfig.descriptor.FirstSignIn;
import digital.webpremios.identity.realmconfig.finding.Findings;
import java.util.List;
import java.util.Optional;

/** Writes the first sign-in that the operator chose into the descriptor. */
final class FirstSignInChoice {

    private static final List<String> FLOWS = List.of("ALLOW_USER_PASSWORD_AUTH", "USER_PASSWORD_AUTH");

    private FirstSignInChoice() {}

    static Optional<FirstSignIn> path(
            ImportOptions options, Pool pool, List<PoolClient> clients, ClientSecrets secrets, Findings findings) {
        return options.path()
                .map(path -> path == FirstSignInPath.RESET_MAIL
                        ? resetMail(pool, findings)
                        : oldPool(options.oldPoolClient().orElseThrow(), pool, clients, secrets, findings));
    }

    private static FirstSignIn resetMail(Pool pool, Findings findings) {
        findings.warning(
                "pool/first-sign-in",
                Pool.SUBJECT,
                pool.at(),
                "participants set a password by a link in a mail, and no mail is configured yet",
                "write 'mail' into the descriptor before participants sign in");
        return new FirstSignIn.ResetMail();
    }

    private static FirstSignIn oldPool(
            String clientId, Pool pool, List<PoolClient> clients, ClientSecrets secrets, Findings findings) {
        PoolClient client = clients.stream()
                .filter(one -> one.id().equals(clientId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--old-pool-client " + clientId
                        + ": the pool has no such client; it has "
                        + String.join(", ", clients.stream().map(PoolClient::id).toList())));
        if (FLOWS.stream().noneMatch(client.signInFlows()::contains)) {
            findings.warning(
                    "client/old-pool",
                    client.subject(),
                    client.at(),
                    "the client may not check passwords (ALLOW_USER_PASSWORD_AUTH), so no participant could sign in",
                    "add ALLOW_USER_PASSWORD_AUTH to its ExplicitAuthFlows on Cognito (update-user-pool-client replaces all"
                            + " settings: repeat the others), or choose another client");
        }
        return new FirstSignIn.SourcePool(
                pool.region(),
                client.id(),
                client.secret().map(secret -> secrets.add(client, secret)),
                Optional.empty());
    }
}
