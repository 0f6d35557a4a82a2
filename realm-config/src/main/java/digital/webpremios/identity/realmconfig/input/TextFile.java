package digital.webpremios.identity.realmconfig.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads whole files of UTF-8 text up to a maximum size, so that an endless device or pipe is not read forever. */
public final class TextFile {

    /** The largest file that holds one secret, in bytes. */
    public static final int SECRET = 1 << 16;

    /**
     * The largest descriptor, in bytes. A pool at Cognito's default quotas (1,000 app clients with 50 scopes and 200
     * URLs each, 2,500 scopes, 10,000 groups) becomes one of nine million bytes; a pool at the highest quotas (30,000
     * scopes), one of thirty million.
     */
    public static final int DESCRIPTOR = 1 << 26;

    /** The largest realm file, in bytes. */
    public static final int REALM = 1 << 27;

    private TextFile() {}

    /**
     * Returns the text of a file.
     *
     * @param maximum the maximum size in bytes
     * @throws IllegalArgumentException naming the file and what is wrong with it
     */
    public static String read(Path file, int maximum) {
        if (!Files.exists(file)) {
            throw refused(file, "there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw refused(file, "this is a directory; name a file");
        }
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(maximum + 1);
            if (bytes.length > maximum) {
                throw refused(file, "the file is larger than " + maximum + " bytes; is it the right one?");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": the file is not text in UTF-8; save it in UTF-8", e);
        } catch (AccessDeniedException e) {
            throw new IllegalArgumentException(file + ": the file may not be read; check its permissions", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static IllegalArgumentException refused(Path file, String problem) {
        return new IllegalArgumentException(file + ": " + problem);
    }
}
