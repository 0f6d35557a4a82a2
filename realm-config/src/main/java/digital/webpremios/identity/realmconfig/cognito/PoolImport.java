package digital.webpremios.identity.realmconfig.cognito;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import digital.webpremios.identity.realmconfig.cognito.json.Position;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.writing.DescriptorYaml;
import digital.webpremios.identity.realmconfig.profile.ProfileCheck;
import digital.webpremios.identity.realmconfig.render.Rendering;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Brings a pool over: into staged files, which are published by the caller. */
final class PoolImport {

    private final ImportOptions options;
    private final StagedFiles files;
    private final Findings findings = new Findings();

    private PoolImport(ImportOptions options, StagedFiles files) {
        this.options = options;
        this.files = files;
    }

    /**
     * Writes the files.
     *
     * @throws IllegalArgumentException naming every error with file, line and column
     */
    static ImportSummary run(ImportOptions options, StagedFiles files) throws IOException {
        return new PoolImport(options, files).run();
    }

    private ImportSummary run() throws IOException {
        Outputs outputs = Outputs.read(options.from(), findings);
        ImportedPool pool = new ImportedPool(options, outputs, findings);
        UsersSurvey survey = UsersSurvey.of(
                outputs.userFiles(), PoolAttributes.patterns(pool.pool().schema()));
        TenantDescriptor tenant = pool.tenant(survey);
        UserConversion conversion = new UserConversion(
                new UserSettings(
                        outputs.groupsOfUsers(),
                        pool.groups()::isFoundByPath,
                        options.path().isPresent(),
                        pool.pool().mfa()),
                survey.addresses(),
                profile(tenant),
                findings);
        try (UserFiles users = new UserFiles(files, options.realm())) {
            UsersImport.run(outputs.userFiles(), conversion, users);
            checkUsers(outputs, pool.pool(), conversion);
            findings.refuseErrors();
            ImportSummary summary = new ImportSummary(
                    tenant, users.users(), users.files(), pool.secrets().size(), findings.all());
            write(tenant, pool.secrets(), summary);
            return summary;
        }
    }

    /** What users are held to: the profile of the very realm that the descriptor is rendered to. */
    private static ProfileCheck profile(TenantDescriptor tenant) {
        return ProfileCheck.of(
                tenant.participants().map(Rendering::userProfile).orElseGet(JsonNodeFactory.instance::objectNode));
    }

    private void checkUsers(Outputs outputs, Pool pool, UserConversion conversion) {
        int read = conversion.unique().size();
        pool.users()
                .filter(estimated -> read < estimated)
                .ifPresent(estimated -> findings.warning(
                        "input/users-missing",
                        "list-users",
                        pool.position(),
                        "the pool has about " + estimated + " users, the files have " + read,
                        "run list-users again, and without --max-items"));
        if (read > 0 && options.path().isEmpty()) {
            findings.warning(
                    "user/first-sign-in",
                    read + " users",
                    Position.of(options.from()),
                    "passwords cannot be exported, and no path for the first sign-in was chosen, so nobody can sign in",
                    "run again with --first-sign-in old-pool or --first-sign-in reset-mail");
        }
        Set<String> strangers = new TreeSet<>(outputs.groupsOfUsers().keySet());
        strangers.removeIf(conversion.unique()::hasName);
        if (!strangers.isEmpty()) {
            findings.warning(
                    "group/unknown-user",
                    strangers.size() + " members of groups",
                    Position.of(options.from()),
                    "groups have members who are not among the users",
                    "run list-users and list-users-in-group again, at the same time");
        }
    }

    private void write(TenantDescriptor tenant, Secrets secrets, ImportSummary summary) throws IOException {
        String realm = tenant.realm();
        files.write(Path.of("tenants", realm + ".yaml"), DescriptorYaml.of(tenant, comments()));
        if (!secrets.isEmpty()) {
            files.writeSecret(Path.of("secrets", realm + ".env"), secrets.environmentFile(realm));
        }
        files.writeSecret(Path.of(realm + "-report.md"), ReportMarkdown.of(summary));
        ReportJson.write(summary, files.secret(Path.of(realm + "-report.json")));
    }

    /** What a reviewer must know of a client stands above it. */
    private DescriptorYaml.Comments comments() {
        Map<String, String> clients = new LinkedHashMap<>();
        for (Finding finding : findings.of(Severity.WARNING)) {
            if (finding.subject().startsWith("client ")) {
                String id = finding.subject().split(" ", -1)[1];
                clients.merge(id, finding.meaning(), (known, more) -> known + "\n" + more);
            }
        }
        return new DescriptorYaml.Comments(
                "Made by realm-config import-cognito; " + options.realm() + "-report.md says what has no counterpart.",
                clients);
    }
}
