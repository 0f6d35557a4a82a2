package digital.webpremios.identity.realmconfig.diff.change;

import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the differences of one object and the requests that remove them. */
public final class Edit {

    private final List<Difference> differences = new ArrayList<>();
    private final List<AdminRequest> requests = new ArrayList<>();

    private @Nullable String obstacle;

    /** Adds differences and the request that removes all of them. Without differences, no request is added. */
    public Edit add(List<Difference> more, AdminRequest request) {
        differences.addAll(more);
        if (!more.isEmpty()) {
            requests.add(request);
        }
        return this;
    }

    public Edit add(Difference difference) {
        differences.add(difference);
        return this;
    }

    public Edit add(AdminRequest request) {
        requests.add(request);
        return this;
    }

    /** Forbids the change. {@code apply} shows the reason instead of making the change. */
    public void forbid(String reason) {
        obstacle = reason;
    }

    public List<Difference> differences() {
        return differences;
    }

    /** Returns the change of an existing object; empty if there are no differences. */
    public Stream<Change> at(Stage stage) {
        return differences.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Change(stage, Change.Kind.UPDATE, differences, requests, Optional.ofNullable(obstacle)));
    }

    public static Stream<Change> create(Stage stage, String path, AdminRequest request) {
        return Stream.of(new Change(stage, Change.Kind.CREATE, List.of(Difference.absent(path)), List.of(request)));
    }

    public static Stream<Change> remove(String path, AdminRequest request) {
        return Stream.of(
                new Change(Stage.REMOVAL, Change.Kind.REMOVE, List.of(Difference.surplus(path)), List.of(request)));
    }
}
