package digital.webpremios.identity.it.border;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The findings, counted by kind, with the first request that shows each. Several threads may use it. */
final class Findings {

    private static final int SHOWN = 1200;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();

    synchronized void add(String kind, String example) {
        counts.merge(kind, 1, Integer::sum);
        examples.putIfAbsent(kind, example.length() > SHOWN ? example.substring(0, SHOWN) + " …" : example);
    }

    /** One text for each kind, with an example. */
    synchronized List<String> all() {
        return examples.entrySet().stream()
                .map(entry -> "%s (%d times), first:%n%s"
                        .formatted(
                                entry.getKey(),
                                counts.get(entry.getKey()),
                                entry.getValue().strip()))
                .toList();
    }
}
