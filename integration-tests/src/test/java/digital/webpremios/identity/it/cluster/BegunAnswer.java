package digital.webpremios.identity.it.cluster;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.stream.Stream;

/** Reads the answer to one request as text. If reading fails, it can tell whether a part of the answer had arrived. */
final class BegunAnswer implements BodyHandler<String> {

    private volatile boolean headCame;

    @Override
    public BodySubscriber<String> apply(ResponseInfo head) {
        headCame = true;
        return BodyHandlers.ofString().apply(head);
    }

    boolean hasBegun(IOException failure) {
        return headCame
                || Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(BegunAnswer::isInTheHead);
    }

    /** The messages of Java's client for a connection that is closed in a status line or in a header. */
    private static boolean isInTheHead(Throwable failure) {
        String message = failure.getMessage();
        return message != null && message.startsWith("parsing HTTP/1.1 ");
    }
}
