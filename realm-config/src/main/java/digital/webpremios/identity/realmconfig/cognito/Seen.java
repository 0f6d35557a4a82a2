package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.Position;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts and where each was seen first, in little memory: pools have hundreds of thousands of users. A text is remembered by
 * half of its SHA-256, which no two texts share.
 */
final class Seen {

    private record Key(long high, long low) {}

    /** Where, without the file's own object: its place in the list of files, line and column. */
    private record Place(int file, int line, int column) {}

    private final Map<Key, Place> places = new HashMap<>();
    private final List<Path> files = new ArrayList<>();
    private final MessageDigest digest;

    Seen() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Remembers a text, or says where it was seen before. */
    Optional<Position> before(String text, Position position) {
        Place here = new Place(file(position.file()), position.line(), position.column());
        return Optional.ofNullable(places.putIfAbsent(key(text), here))
                .map(place -> new Position(files.get(place.file()), place.line(), place.column()));
    }

    boolean has(String text) {
        return places.containsKey(key(text));
    }

    int size() {
        return places.size();
    }

    private Key key(String text) {
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        return new Key(hash.getLong(), hash.getLong());
    }

    private int file(Path file) {
        if (files.isEmpty() || !files.get(files.size() - 1).equals(file)) {
            files.add(file);
        }
        return files.size() - 1;
    }
}
