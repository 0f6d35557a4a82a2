package digital.webpremios.identity.benchmark;

import static digital.webpremios.identity.benchmark.Comparison.HOSTED;
import static digital.webpremios.identity.benchmark.Comparison.REUSE;
import static digital.webpremios.identity.benchmark.Comparison.REUSE_JDK;
import static digital.webpremios.identity.benchmark.Comparison.STOCK;
import static digital.webpremios.identity.benchmark.Comparison.WITHOUT_POLICIES;

import digital.webpremios.identity.benchmark.measure.Subject;
import digital.webpremios.identity.benchmark.report.Wording;
import digital.webpremios.identity.benchmark.report.goal.Goal;
import digital.webpremios.identity.benchmark.server.Peer;
import java.util.List;

/**
 * The goals of the hosted domain in CPU time for each token: compared with others, with policies, and as things grow.
 */
final class Goals {

    private static final double FLAT = 1.10;

    private Goals() {}

    static List<Goal> all() {
        return List.of(
                compared("default (native) ÷ stock", "padrão (nativa) ÷ stock", HOSTED, STOCK, 0.40),
                peer("default ÷ node oidc-provider", "padrão ÷ node oidc-provider", HOSTED, Peer.NODE, 0.75),
                peer(
                        "default ÷ bare server that only signs natively",
                        "padrão ÷ servidor mínimo que só assina de forma nativa",
                        HOSTED,
                        Peer.BARE,
                        1.60),
                peer(
                                "default ÷ Spring Authorization Server",
                                "padrão ÷ Spring Authorization Server",
                                HOSTED,
                                Peer.SPRING,
                                0.75)
                        .strictly(),
                Goal.allocated(
                        new Wording("allocated KB a token, default", "KB alocados por token, padrão"),
                        Subject.compared(HOSTED),
                        60),
                compared("reuse, 30 s ÷ stock", "reuso, 30 s ÷ stock", REUSE, STOCK, 0.12),
                peer(
                        "reuse, 30 s ÷ bare server that only signs natively",
                        "reuso, 30 s ÷ servidor mínimo que só assina de forma nativa",
                        REUSE,
                        Peer.BARE,
                        0.80),
                compared(
                        "reuse, JDK signature ÷ reuse, native",
                        "reuso, assinatura do JDK ÷ reuso, nativa",
                        REUSE_JDK,
                        REUSE,
                        1.05),
                Goal.allocated(
                        new Wording("allocated KB a token, reuse", "KB alocados por token, reuso"),
                        Subject.compared(REUSE),
                        40),
                grown("10,000 ÷ 10 scopes in the realm", "10.000 ÷ 10 escopos no realm", "scopes", 10_000, 10),
                grown("1,000 ÷ 10 scopes of the client", "1.000 ÷ 10 escopos do cliente", "client-scopes", 1_000, 10),
                grown(
                        "10,000 ÷ 10 tenant ids of a client",
                        "10.000 ÷ 10 ids de tenant de um cliente",
                        "tenant-ids",
                        10_000,
                        10),
                grown("500 ÷ 1 realms, warm", "500 ÷ 1 realms, aquecidos", "realms", 500, 1),
                grown("20,000 ÷ 10 clients", "20.000 ÷ 10 clientes", "clients", 20_000, 10),
                grown(
                        "10,000 ÷ 1 tenants of a shared realm",
                        "10.000 ÷ 1 tenants de um realm compartilhado",
                        "shared-tenants",
                        10_000,
                        1),
                grown("2 ÷ 1 nodes", "2 ÷ 1 nós", Nodes.NAME, 2, 1),
                compared(
                        "all per-tenant policies on ÷ off",
                        "todas as políticas por tenant ligadas ÷ desligadas",
                        HOSTED,
                        WITHOUT_POLICIES,
                        FLAT),
                Goal.statements(
                        new Wording(
                                "SQL statements of a warm token, events not stored",
                                "Instruções SQL de um token aquecido, eventos não armazenados"),
                        Subject.compared(HOSTED),
                        0));
    }

    private static Goal compared(String english, String portuguese, String numerator, String denominator, double most) {
        return Goal.ratio(
                new Wording(english, portuguese), Subject.compared(numerator), Subject.compared(denominator), most);
    }

    private static Goal peer(String english, String portuguese, String numerator, Peer peer, double most) {
        return compared(english, portuguese, numerator, peer.title(), most);
    }

    private static Goal grown(String english, String portuguese, String curve, int largest, int smallest) {
        return Goal.ratio(
                new Wording(english, portuguese),
                new Subject(curve, HOSTED, largest),
                new Subject(curve, HOSTED, smallest),
                FLAT);
    }
}
