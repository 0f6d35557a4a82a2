package digital.webpremios.identity.realmconfig.cognito;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Puts new files in the place of old ones. If one move fails, those before it are taken back.
 *
 * @param files where the new ones are
 * @param replaced where the old ones go
 * @param target where they belong
 */
record Exchange(Path files, Path replaced, Path target) {

    /** A move that can be taken back. */
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
