package digital.webpremios.identity.realmconfig.cognito.unique;

import digital.webpremios.identity.realmconfig.cognito.json.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts and where each was seen first, in little memory. */
final class Seen {

    /** Where, without the file's own object: its place in the list of files, line and column. */
    private record Place(int file, int line, int column) {}

    private final Map<TextKey, Place> places = new HashMap<>();
    private final List<Path> files = new ArrayList<>();

    /** Remembers a text, or says where it was seen before. */
    Optional<Position> before(String text, Position position) {
        Place here = new Place(file(position.file()), position.line(), position.column());
        return Optional.ofNullable(places.putIfAbsent(TextKey.of(text), here))
                .map(place -> new Position(files.get(place.file()), place.line(), place.column()));
    }

    boolean has(String text) {
        return places.containsKey(TextKey.of(text));
    }

    int size() {
        return places.size();
    }

    private int file(Path file) {
        if (files.isEmpty() || !files.get(files.size() - 1).equals(file)) {
            files.add(file);
        }
        return files.size() - 1;
    }
}
