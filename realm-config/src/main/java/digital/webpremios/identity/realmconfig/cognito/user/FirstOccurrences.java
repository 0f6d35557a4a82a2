package digital.webpremios.identity.realmconfig.cognito.user;

import digital.webpremios.identity.realmconfig.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds repeated texts, and the place where each occurred first. It needs little memory per text. */
final class FirstOccurrences {

    /** A place as three numbers: the file's index in the list of files, line and column. */
    private record Place(int file, int line, int column) {}

    private final Map<TextKey, Place> places = new HashMap<>();
    private final List<String> files = new ArrayList<>();

    /** Returns where the text occurred before; empty at its first occurrence. */
    Optional<Location> before(String text, Location at) {
        Place here = new Place(file(at.file()), at.line(), at.column());
        return Optional.ofNullable(places.putIfAbsent(TextKey.of(text), here))
                .map(place -> new Location(files.get(place.file()), place.line(), place.column()));
    }

    boolean has(String text) {
        return places.containsKey(TextKey.of(text));
    }

    int size() {
        return places.size();
    }

    private int file(String file) {
        if (files.isEmpty() || !files.get(files.size() - 1).equals(file)) {
            files.add(file);
        }
        return files.size() - 1;
    }
}
