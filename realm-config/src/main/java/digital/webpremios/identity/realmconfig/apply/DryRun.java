package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import java.util.List;
import java.util.function.Consumer;

/** Reports what {@code apply} would change, and changes nothing. */
record DryRun(TenantComparison comparison, List<UsersFile> users) implements TenantRun {

    @Override
    public String run(FilledRealm realm, Consumer<String> lines) {
        ApplyRun.refuseMissing(realm);
        TenantReport report = comparison.of(realm);
        report.failure().ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
        if (!report.isThere()) {
            lines.accept("  + realm " + realm.realm());
        }
        report.lines().stream().skip(1).forEach(lines);
        users.stream()
                .filter(file -> file.realm().equals(realm.realm()))
                .forEach(file -> lines.accept("  + users of " + file.path() + " that do not exist yet"));
        return report.differs() ? "to be done" : "nothing to do";
    }

    @Override
    public String end() {
        return "Nothing was changed. Run with --yes to make the changes.";
    }
}
