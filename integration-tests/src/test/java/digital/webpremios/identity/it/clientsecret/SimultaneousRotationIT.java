package digital.webpremios.identity.it.clientsecret;

import static digital.webpremios.identity.it.clientsecret.OwnSecrets.SCOPE;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Simultaneous;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests changes of a client's secrets at the same time, and under load. */
@KeycloakTest
final class SimultaneousRotationIT {

    private static final String OLD = TemporaryClient.SECRET;
    private static final int AT_ONCE = 6;
    private static final int ROTATIONS = 30;
    private static final int SENDERS = 4;

    private final KeycloakServer server;
    private final AdminApi admin;

    SimultaneousRotationIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"S3", "S4"})
    void ofSeveralRequestsAtOnceOneMakesTheSecretAndOneEndsTheOldOne(TestTenant tenant) throws Exception {
        OwnSecrets secrets = new OwnSecrets(server, tenant);
        try (TenantPolicy policy = OwnSecrets.allowAlone(admin, tenant, 3600);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            assertThat(policy).isNotNull();
            List<Response> created =
                    Simultaneous.send(Collections.nCopies(AT_ONCE, () -> secrets.create(client.id(), OLD)));

            assertThat(created)
                    .extracting(Response::statusCode)
                    .containsOnlyOnce(201)
                    .containsOnly(201, 409);
            String made = created.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .map(answer -> answer.jsonPath().getString("client_secret"))
                    .findFirst()
                    .orElseThrow();
            secrets.assertAccepted(client.id(), OLD);
            secrets.assertAccepted(client.id(), made);

            String oldId = secrets.ids(client.id(), made).get(1);
            List<Response> ended =
                    Simultaneous.send(Collections.nCopies(AT_ONCE, () -> secrets.end(client.id(), made, oldId)));

            assertThat(ended)
                    .extracting(Response::statusCode)
                    .containsOnlyOnce(204)
                    .containsOnly(204, 404);
            secrets.assertRefused(client.id(), OLD);
            secrets.assertAccepted(client.id(), made);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract({"S2", "S4", "T15"})
    void noTokenRequestIsRefusedWhileThePartnerRotatesWithoutPause(TestTenant tenant) throws Exception {
        OwnSecrets secrets = new OwnSecrets(server, tenant);
        try (TenantPolicy policy = OwnSecrets.allowAlone(admin, tenant, 3600);
                TemporaryClient client = TemporaryClient.withScopes(admin, tenant, SCOPE)) {
            assertThat(policy).isNotNull();
            Partner partner = new Partner(secrets, client.id());
            ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
            try {
                List<Future<List<Integer>>> sent = new ArrayList<>();
                for (int i = 0; i < SENDERS; i++) {
                    sent.add(senders.submit((Callable<List<Integer>>) partner::askForTokens));
                }
                partner.rotate(ROTATIONS);

                List<Integer> statuses = new ArrayList<>();
                for (Future<List<Integer>> answers : sent) {
                    statuses.addAll(answers.get());
                }
                assertThat(statuses).hasSizeGreaterThan(ROTATIONS).containsOnly(200);
                System.out.printf(
                        "%s: %d rotations, %d token requests, 0 refused%n", tenant, ROTATIONS, statuses.size());
            } finally {
                partner.stop();
                senders.shutdownNow();
            }
        }
    }

    /** A partner with several services that share one secret. */
    private static final class Partner {

        private final OwnSecrets secrets;
        private final String id;
        private volatile String secret = OLD;
        private final AtomicBoolean stopped = new AtomicBoolean();

        /** Held for reading while a service uses a secret, so that the old one is ended after its last use. */
        private final ReadWriteLock uses = new ReentrantReadWriteLock(true);

        Partner(OwnSecrets secrets, String id) {
            this.secrets = secrets;
            this.id = id;
        }

        List<Integer> askForTokens() {
            List<Integer> statuses = new ArrayList<>();
            while (!stopped.get()) {
                uses.readLock().lock();
                try {
                    statuses.add(secrets.token(id, secret));
                } finally {
                    uses.readLock().unlock();
                }
            }
            return statuses;
        }

        void rotate(int times) {
            try {
                for (int i = 0; i < times; i++) {
                    Response created = secrets.create(id, secret);
                    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
                    String made = created.jsonPath().getString("client_secret");
                    uses.writeLock().lock();
                    try {
                        secret = made;
                    } finally {
                        uses.writeLock().unlock();
                    }
                    assertThat(secrets.end(id, made, created.jsonPath().getString("old.id"))
                                    .statusCode())
                            .isEqualTo(204);
                }
            } finally {
                stop();
            }
        }

        void stop() {
            stopped.set(true);
        }
    }
}
