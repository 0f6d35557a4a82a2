package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.Position;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether every list came to its end. */
final class Pages {

    private final Map<String, Position> unfinished = new LinkedHashMap<>();
    private final Map<String, Position> finished = new LinkedHashMap<>();

    void add(String list, Position position, boolean more) {
        (more ? unfinished : finished).put(list, position);
    }

    /** A list that has pages with a token for the next one, but no last one without. */
    void report(Findings findings) {
        unfinished.forEach((list, position) -> {
            if (!finished.containsKey(list)) {
                findings.warning(
                        "input/page-missing",
                        list,
                        position,
                        "the list goes on: every page here has a token for the next one",
                        "run the command without --max-items and --no-paginate, or fetch the pages to the last");
            }
        });
    }
}
