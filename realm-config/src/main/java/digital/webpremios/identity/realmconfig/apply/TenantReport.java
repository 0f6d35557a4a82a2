package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.diff.change.Change;
import digital.webpremios.identity.realmconfig.diff.change.Difference;
import digital.webpremios.identity.realmconfig.diff.change.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of a comparison or a change of one tenant.
 *
 * @param realm the tenant's realm
 * @param isThere whether the realm exists on the server
 * @param changes the changes that are needed or were made
 * @param notes other lines for the operator
 * @param failure why the run stopped; empty after a success
 */
record TenantReport(String realm, boolean isThere, List<Change> changes, List<String> notes, Optional<String> failure) {

    TenantReport {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    static TenantReport failed(String realm, String reason) {
        return new TenantReport(realm, true, List.of(), List.of(), Optional.of(reason));
    }

    boolean differs() {
        return !isThere || !changes.isEmpty();
    }

    /** Returns the report as lines of text. */
    List<String> lines() {
        Stream<String> head = Stream.of(realm + ": " + summary());
        Stream<String> body = changes.stream().flatMap(TenantReport::lines);
        return Stream.of(head, body, notes.stream().map(note -> "  " + note))
                .flatMap(lines -> lines)
                .toList();
    }

    private String summary() {
        if (failure.isPresent()) {
            return "failed: " + failure.get();
        }
        if (!isThere) {
            return "the realm is not there";
        }
        long differences = changes.stream()
                .mapToLong(change -> change.differences().size())
                .sum();
        return changes.isEmpty() ? "no difference" : differences == 1 ? "1 difference" : differences + " differences";
    }

    /** Returns a change that was made as lines of text. */
    static Stream<String> linesDone(Change change) {
        return change.kind() == Change.Kind.REMOVE
                ? change.differences().stream().map(difference -> "  - " + difference.path())
                : lines(change);
    }

    /** Returns a change as lines of text. */
    static Stream<String> lines(Change change) {
        String sign = switch (change.kind()) {
            case CREATE -> "  + ";
            case REMOVE -> "  - ";
            case UPDATE -> change.stage() == Stage.LEFT ? "  ! " : "  ~ ";
        };
        Stream<String> lines = change.differences().stream().map(difference -> sign + text(change, difference));
        return Stream.concat(lines, change.obstacle().stream().map(reason -> "    not done: " + reason));
    }

    private static String text(Change change, Difference difference) {
        return switch (change.kind()) {
            case CREATE -> difference.path();
            case REMOVE -> difference.path() + " is no longer in the descriptor (--prune removes it)";
            case UPDATE ->
                change.stage() == Stage.LEFT
                        ? difference.path() + ": secret differs (left unchanged; --set-secrets replaces it)"
                        : difference.toString();
        };
    }
}
