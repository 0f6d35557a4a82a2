package digital.webpremios.identity.it.support.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends requests at the same moment, each from a thread of its own. */
public final class Simultaneous {

    private Simultaneous() {}

    /** The answers, in the order of the requests. */
    public static <T> List<T> send(List<Callable<T>> requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        ExecutorService senders = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<T>> sent = new ArrayList<>();
            for (Callable<T> request : requests) {
                sent.add(senders.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            senders.shutdownNow();
        }
    }
}
