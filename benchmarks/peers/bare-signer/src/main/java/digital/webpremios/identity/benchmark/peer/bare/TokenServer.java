package digital.webpremios.identity.benchmark.peer.bare;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.IntConsumer;

/** Reads a request to its end, signs a token and answers, on one event loop. A GET is answered with the key set. */
final class TokenServer extends VerticleBase {

    /** Below 0, Vert.x takes a free port that all instances share. */
    private static final int FREE_PORT_OF_ALL = -1;

    private final NativeSigner signer;
    private final Claims claims;
    private final IntConsumer listening;
    private final String keySet;

    TokenServer(KeyPair keys, Claims claims, IntConsumer listening) {
        try {
            this.signer = new NativeSigner(keys);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The native library cannot be used here", e);
        }
        this.claims = claims;
        this.listening = listening;
        this.keySet = keySet((RSAPublicKey) keys.getPublic());
    }

    @Override
    public Future<HttpServer> start() {
        return vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(FREE_PORT_OF_ALL, "127.0.0.1")
                .onSuccess(server -> listening.accept(server.actualPort()));
    }

    private void handle(HttpServerRequest request) {
        if (HttpMethod.GET.equals(request.method())) {
            answer(request, keySet);
        } else {
            request.body().onSuccess(body -> answer(request, token()));
        }
    }

    private String token() {
        try {
            return "{\"access_token\":\"" + signer.sign(claims.json())
                    + "\",\"expires_in\":3600,\"token_type\":\"Bearer\"}";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpServerRequest request, String json) {
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(json);
    }

    private static String keySet(RSAPublicKey key) {
        return "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"benchmark\",\"alg\":\"RS256\",\"use\":\"sig\",\"n\":\""
                + encode(key.getModulus()) + "\",\"e\":\"" + encode(key.getPublicExponent()) + "\"}]}";
    }

    private static String encode(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
