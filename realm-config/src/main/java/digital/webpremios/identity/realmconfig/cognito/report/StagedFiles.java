package digital.webpremios.identity.realmconfig.cognito.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes files into a staging directory, and moves them into the target directory together when all are complete. */
public final class StagedFiles implements AutoCloseable {

    private static final FileAttribute<?> OWNERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path target;
    private final Path stage;
    private final List<Path> names = new ArrayList<>();
    private boolean published;

    private StagedFiles(Path target, Path stage) {
        this.target = target;
        this.stage = stage;
    }

    /** Creates a staging directory beside the target, which may not exist yet. */
    public static StagedFiles of(Path directory) throws IOException {
        Path target = directory.toAbsolutePath().normalize();
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new IllegalArgumentException(directory + ": this is a file; expected a directory to write into");
        }
        Path parent = target.getParent() == null ? target : target.getParent();
        Files.createDirectories(parent);
        // readable by its owner only, as all temporary directories are
        return new StagedFiles(target, Files.createTempDirectory(parent, "." + target.getFileName() + "-import-"));
    }

    /** Writes a file that every user of the machine may read. */
    public void write(Path name, String text) throws IOException {
        Files.writeString(add(name), text);
    }

    /** Writes a file that only its owner may read. */
    public void writeSecret(Path name, String text) throws IOException {
        try (OutputStream stream = secret(name)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Opens a file that only its owner may read. */
    public OutputStream secret(Path name) throws IOException {
        return new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(Files.newByteChannel(
                add(name), EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNERS)));
    }

    /**
     * Moves all files into the target directory; after an error, none.
     *
     * @param stale files of the target directory to remove, such as those of an earlier import
     * @throws IllegalArgumentException if a file exists and may not be replaced
     */
    public List<Path> publish(Set<Path> stale, boolean replace) throws IOException {
        List<Path> there = names.stream()
                .filter(name -> Files.exists(target.resolve(name)))
                .toList();
        if (!replace && !(there.isEmpty() && stale.isEmpty())) {
            throw new IllegalArgumentException("nothing was written, because these files already exist: "
                    + String.join(
                            ", ",
                            Stream.concat(there.stream(), stale.stream())
                                    .distinct()
                                    .map(Path::toString)
                                    .sorted()
                                    .toList())
                    + "; --force replaces them");
        }
        new Exchange(stage.resolve("files"), stage.resolve("replaced"), target).run(names, stale);
        published = true;
        return names.stream().map(target::resolve).toList();
    }

    private Path add(Path name) throws IOException {
        names.add(name);
        Path file = stage.resolve("files").resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Deletes the staging directory, unless it holds earlier files that could not be put back. */
    @Override
    public void close() throws IOException {
        if (!published && hasFiles(stage.resolve("replaced"))) {
            return;
        }
        try (Stream<Path> files = Files.walk(stage)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean hasFiles(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.anyMatch(Files::isRegularFile);
        }
    }

    /**
     * Moves new files to the target directory, and the files that they replace to a third one. If a move fails, the
     * moves before it are undone.
     *
     * @param files the directory of the new files
     * @param replaced the directory for replaced files
     * @param target the target directory
     */
    private record Exchange(Path files, Path replaced, Path target) {
        /** A move that can be undone. */
        private record Move(Path from, Path to) {

            void run() throws IOException {
                Files.createDirectories(to.toAbsolutePath().getParent());
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            }

            Move back() {
                return new Move(to, from);
            }
        }

        void run(Collection<Path> names, Set<Path> stale) throws IOException {
            Deque<Move> done = new ArrayDeque<>();
            try {
                Set<Path> old = new LinkedHashSet<>(names);
                old.addAll(stale);
                for (Path name : old) {
                    if (Files.exists(target.resolve(name))) {
                        run(new Move(target.resolve(name), replaced.resolve(name)), done);
                    }
                }
                for (Path name : names) {
                    run(new Move(files.resolve(name), target.resolve(name)), done);
                }
            } catch (IOException e) {
                takeBack(done);
                throw e;
            }
        }

        private void takeBack(Deque<Move> done) throws IOException {
            try {
                while (!done.isEmpty()) {
                    done.pop().back().run();
                }
            } catch (IOException e) {
                throw new IOException("earlier files could not be put back; they are in " + replaced, e);
            }
        }

        private static void run(Move move, Deque<Move> done) throws IOException {
            move.run();
            done.push(move);
        }
    }
}
