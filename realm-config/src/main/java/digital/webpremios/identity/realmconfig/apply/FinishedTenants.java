package digital.webpremios.identity.realmconfig.apply;

import static java.nio.charset.StandardCharsets.UTF_8;

import digital.webpremios.identity.realmconfig.input.TextFile;
import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tenants that {@code apply --state} finished, in a file. A line has the SHA-256 of what was applied, and the
 * realm; the last line of a realm counts. The file has no secrets, so a secret that was changed is not noticed.
 * Thread-safe.
 */
final class FinishedTenants {

    private static final int DIGITS = 64;
    private static final Pattern RECORD = Pattern.compile("[0-9a-f]{64} [A-Za-z0-9_-]+");

    /** The beginning of a record whose run was killed; the next record has a line of its own. */
    private static final Pattern CUT_OFF = Pattern.compile("[0-9a-f]{0,64} ?");

    private final @Nullable Path file;
    private final String context;
    private final Map<String, String> digests = new HashMap<>();

    private FinishedTenants(@Nullable Path file, String context) {
        this.file = file;
        this.context = context;
    }

    /**
     * Reads the file.
     *
     * @param file null to record nothing
     * @param context what a digest depends on besides the tenant, such as the server
     * @throws IllegalArgumentException naming the file, if it cannot be read or has another form
     */
    static FinishedTenants of(@Nullable Path file, String context) {
        FinishedTenants finished = new FinishedTenants(file, context);
        if (file != null && Files.exists(file)) {
            for (String line : TextFile.read(file, TextFile.DESCRIPTOR).split("\n", -1)) {
                if (RECORD.matcher(line).matches()) {
                    finished.digests.put(line.substring(DIGITS + 1), line.substring(0, DIGITS));
                } else if (!CUT_OFF.matcher(line).matches()) {
                    throw new IllegalArgumentException(
                            file + ": this is not a file of --state; give another name, or remove it");
                }
            }
        }
        return finished;
    }

    /** Returns whether exactly this tenant was finished before. */
    synchronized boolean has(FilledRealm realm) {
        return file != null && digest(realm).equals(digests.get(realm.realm()));
    }

    /** Records a tenant that is finished. */
    synchronized void add(FilledRealm realm) {
        if (file == null) {
            return;
        }
        String digest = digest(realm);
        digests.put(realm.realm(), digest);
        try {
            Files.writeString(
                    file, "\n" + digest + " " + realm.realm(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private String digest(FilledRealm realm) {
        try {
            byte[] text = (context + "\n" + realm.withoutSecrets(realm.json().toString())).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
