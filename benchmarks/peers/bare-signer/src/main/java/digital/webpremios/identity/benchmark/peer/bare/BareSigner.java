package digital.webpremios.identity.benchmark.peer.bare;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP server that answers every POST with a token and checks nothing. The token has the same claims as the hosted
 * domain's and is signed natively with RS256 and 2048 bits. Its client comes in {@code PEER_CLIENT_ID} and
 * {@code PEER_SCOPE}; it prints {@code READY} and its port on loopback.
 */
public final class BareSigner {

    private static final int KEY_BITS = 2048;

    private BareSigner() {}

    /** Starts it. */
    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        KeyPair keys = generator.generateKeyPair();
        Claims claims = new Claims(variable("PEER_CLIENT_ID"), variable("PEER_SCOPE"));
        int loops = Runtime.getRuntime().availableProcessors();
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
        AtomicInteger port = new AtomicInteger();
        vertx.deployVerticle(
                        () -> new TokenServer(keys, claims, port::set), new DeploymentOptions().setInstances(loops))
                .onSuccess(id -> System.out.println("READY " + port.get()))
                .onFailure(failure -> {
                    System.err.println(failure);
                    System.exit(1);
                });
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " must be set");
        }
        return value;
    }
}
