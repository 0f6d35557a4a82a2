package digital.webpremios.identity.realmconfig.source;

import digital.webpremios.identity.realmconfig.input.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A YAML file that was read.
 *
 * @param path the file, as the user named it
 * @param root its value; empty if the file is not YAML
 * @param problems the problems of the file
 */
public record SourceFile(Path path, Optional<Value> root, List<Problem> problems) {

    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = TextFile.DESCRIPTOR;

    public SourceFile {
        problems = List.copyOf(problems);
    }

    /** Reads a file. Anything wrong with it becomes a problem, not an exception. */
    public static SourceFile read(Path path) {
        List<Problem> problems = new ArrayList<>();
        Optional<Value> root =
                text(path, problems).flatMap(text -> new YamlSource(path.toString(), problems::add).read(text));
        return new SourceFile(path, root, problems);
    }

    private static Optional<String> text(Path path, List<Problem> problems) {
        try {
            if (!Files.exists(path)) {
                return none(path, "there is no such file", problems);
            }
            if (!Files.isRegularFile(path)) {
                return none(path, "it is not a file", problems);
            }
            try (InputStream content = Files.newInputStream(path)) {
                byte[] bytes = content.readNBytes(MAX_BYTES + 1);
                return bytes.length > MAX_BYTES
                        ? none(path, "it is larger than " + MAX_BYTES + " bytes", problems)
                        : Optional.of(StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString());
            }
        } catch (CharacterCodingException e) {
            return none(path, "it is not text in UTF-8", problems);
        } catch (AccessDeniedException e) {
            return none(path, "it may not be read", problems);
        } catch (IOException e) {
            return none(path, "it cannot be read: " + e.getMessage(), problems);
        }
    }

    private static Optional<String> none(Path path, String message, List<Problem> problems) {
        problems.add(new Problem(Problem.Kind.FILE, Location.startOf(path.toString()), message));
        return Optional.empty();
    }
}
