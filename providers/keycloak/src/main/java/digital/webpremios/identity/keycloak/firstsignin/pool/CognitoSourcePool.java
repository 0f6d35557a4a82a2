package digital.webpremios.identity.keycloak.firstsignin.pool;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import digital.webpremios.identity.cognito.userpool.InitiateAuthAnswer;
import digital.webpremios.identity.cognito.userpool.InitiateAuthRequest;
import digital.webpremios.identity.firstsignin.SourcePoolAnswer;
import digital.webpremios.identity.firstsignin.SourcePoolClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Checks passwords with an Amazon Cognito user pool by {@code USER_PASSWORD_AUTH}. The returned tokens are discarded.
 */
final class CognitoSourcePool implements SourcePool {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final HttpClient http;
    private final Bulkhead bulkhead;

    CognitoSourcePool(HttpClient http, Bulkhead bulkhead) {
        this.http = http;
        this.bulkhead = bulkhead;
    }

    @Override
    public SourcePoolAnswer check(SourcePoolClient client, String username, String password) {
        if (!InitiateAuthRequest.isPossible(password)) {
            return new SourcePoolAnswer.Refused("impossible-password");
        }
        return bulkhead.ask(client, () -> ask(new InitiateAuthRequest(client, username, password)));
    }

    private SourcePoolAnswer ask(InitiateAuthRequest question) {
        CompletableFuture<HttpResponse<byte[]>> sent = http.sendAsync(request(question), answer -> new BoundedBody());
        try {
            // the request's own timeout ends with the headers of the answer
            HttpResponse<byte[]> answer = sent.get(question.client().timeout().toMillis(), TimeUnit.MILLISECONDS);
            return InitiateAuthAnswer.read(
                    answer.statusCode(),
                    answer.headers().firstValue("x-amzn-errortype").orElse(""),
                    json(answer.body()));
        } catch (TimeoutException e) {
            return SourcePoolAnswer.unavailable("timeout");
        } catch (ExecutionException e) {
            return SourcePoolAnswer.unavailable(
                    e.getCause() instanceof BoundedBody.TooLongException ? "oversized-answer" : "unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SourcePoolAnswer.unavailable("interrupted");
        } finally {
            sent.cancel(true);
        }
    }

    private static HttpRequest request(InitiateAuthRequest question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(question.client().endpoint());
        question.headers().forEach(request::header);
        try {
            return request.POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(question.body())))
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException("texts cannot be written as JSON", e);
        }
    }

    private static Map<String, Object> json(byte[] body) {
        try {
            Map<String, Object> members = JSON.readValue(body, OBJECT);
            return members == null ? Map.of() : members;
        } catch (JacksonException e) {
            return Map.of();
        } catch (IOException e) {
            throw new IllegalStateException("bytes cannot be read", e);
        }
    }
}
