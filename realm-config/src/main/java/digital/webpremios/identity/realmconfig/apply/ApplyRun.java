package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.admin.AdminApi;
import digital.webpremios.identity.realmconfig.diff.TenantChanges;
import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Applies a tenant and reports what was changed. */
record ApplyRun(AdminApi api, RealmCreation creation, TenantChanges changes, boolean prune, List<UsersFile> users)
        implements TenantRun {

    @Override
    public String run(FilledRealm realm, Consumer<String> lines) {
        refuseMissing(realm);
        int made = new TenantApply(api, creation, changes, prune, lines).run(realm);
        for (UsersFile file : users) {
            if (file.realm().equals(realm.realm())) {
                made += new UserImport(api, lines).run(file);
            }
        }
        return made == 0 ? "nothing to do" : "done";
    }

    @Override
    public String end() {
        return "";
    }

    /** Refuses a realm with a missing secret before the first request is sent. */
    static void refuseMissing(FilledRealm realm) {
        if (!realm.missing().isEmpty()) {
            throw new IllegalStateException("not set: "
                    + realm.missing().stream().map(Object::toString).distinct().collect(Collectors.joining(", ")));
        }
    }
}
