package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.admin.AdminApi;
import digital.webpremios.identity.realmconfig.diff.Foreign;
import digital.webpremios.identity.realmconfig.diff.MaskedSecrets;
import digital.webpremios.identity.realmconfig.diff.TenantChanges;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares a tenant with the server and changes nothing. */
record TenantComparison(AdminApi api, TenantChanges changes) {

    TenantReport of(FilledRealm wanted) {
        Optional<RunningRealm> running = RunningRealm.read(api, wanted.realm());
        if (running.isEmpty()) {
            return new TenantReport(wanted.realm(), false, List.of(), List.of(), Optional.empty());
        }
        List<String> notes = new ArrayList<>();
        wanted.missing().stream()
                .filter(value -> !value.place().startsWith("users["))
                .forEach(value -> notes.add("not compared: " + value));
        Foreign.in(wanted.json(), running.get()).ifPresent(notes::add);
        return new TenantReport(
                wanted.realm(),
                true,
                changes.between(wanted.json(), running.get()),
                notes,
                MaskedSecrets.in(wanted.json(), running.get()));
    }
}
