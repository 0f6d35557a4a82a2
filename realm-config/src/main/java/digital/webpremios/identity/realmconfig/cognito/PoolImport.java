package digital.webpremios.identity.realmconfig.cognito;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.cognito.client.ClientSecrets;
import digital.webpremios.identity.realmconfig.cognito.output.OutputFile;
import digital.webpremios.identity.realmconfig.cognito.output.OutputReader;
import digital.webpremios.identity.realmconfig.cognito.output.Outputs;
import digital.webpremios.identity.realmconfig.cognito.pool.Pool;
import digital.webpremios.identity.realmconfig.cognito.pool.PoolAttributes;
import digital.webpremios.identity.realmconfig.cognito.report.ImportReportJson;
import digital.webpremios.identity.realmconfig.cognito.report.ImportReportMarkdown;
import digital.webpremios.identity.realmconfig.cognito.report.ImportSummary;
import digital.webpremios.identity.realmconfig.cognito.report.StagedFiles;
import digital.webpremios.identity.realmconfig.cognito.user.UserConversion;
import digital.webpremios.identity.realmconfig.cognito.user.UserFiles;
import digital.webpremios.identity.realmconfig.cognito.user.UserSettings;
import digital.webpremios.identity.realmconfig.cognito.user.UsersSurvey;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.writing.DescriptorYaml;
import digital.webpremios.identity.realmconfig.finding.Finding;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.finding.Severity;
import digital.webpremios.identity.realmconfig.profile.ProfileCheck;
import digital.webpremios.identity.realmconfig.render.Rendering;
import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Imports a pool: it writes all files into a staging directory, from which the caller publishes them. */
final class PoolImport {
    private static final int SHOWN = 50;

    private final ImportOptions options;
    private final StagedFiles files;
    private final Findings findings;

    private PoolImport(ImportOptions options, StagedFiles files, Findings findings) {
        this.options = options;
        this.files = files;
        this.findings = findings;
    }

    /**
     * Writes the files of an import.
     *
     * @throws IllegalArgumentException naming every error with file, line and column
     */
    static ImportSummary run(ImportOptions options, StagedFiles files, Findings findings) throws IOException {
        return new PoolImport(options, files, findings).run();
    }

    private ImportSummary run() throws IOException {
        Outputs outputs = OutputReader.read(options.from(), findings);
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
            convertAll(outputs.userFiles(), conversion, users);
            checkUsers(outputs, pool.pool(), conversion);
            refuseErrors();
            ImportSummary summary = new ImportSummary(
                    tenant, users.users(), users.files(), pool.secrets().size(), findings.all());
            write(tenant, pool.secrets(), summary);
            return summary;
        }
    }

    private void refuseErrors() {
        List<Finding> errors = findings.of(Severity.ERROR);
        if (errors.isEmpty()) {
            return;
        }
        String more = errors.size() > SHOWN ? "\n  and " + (errors.size() - SHOWN) + " more" : "";
        throw new IllegalArgumentException(errors.stream()
                .limit(SHOWN)
                .map(error -> "\n  " + error.at() + ": " + error.text() + "; "
                        + error.rule().remedy())
                .collect(Collectors.joining("", errors.size() + " errors; nothing was written", more)));
    }

    /**
     * Returns a check with the user profile of the rendered realm. Keycloak stops a user who does not match it at the
     * next sign-in.
     */
    private static ProfileCheck profile(TenantDescriptor tenant) {
        return ProfileCheck.of(
                tenant.participants().map(Rendering::userProfile).orElseGet(JsonNodeFactory.instance::objectNode));
    }

    private static void convertAll(List<Path> files, UserConversion conversion, UserFiles users) throws IOException {
        files.forEach(file -> OutputFile.users(file, user -> convert(user, conversion, users)));
        users.close();
    }

    private static void convert(Value user, UserConversion conversion, UserFiles users) {
        try {
            Optional<ObjectNode> converted = conversion.convert(user);
            if (converted.isPresent()) {
                users.add(converted.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the users files cannot be written: " + e.getMessage(), e);
        }
    }

    private void checkUsers(Outputs outputs, Pool pool, UserConversion conversion) {
        int read = conversion.unique().size();
        pool.users()
                .filter(estimated -> read < estimated)
                .ifPresent(estimated -> findings.warning(
                        "input/users-missing",
                        "list-users",
                        pool.at(),
                        "the pool has about " + estimated + " users, the files have " + read,
                        "run list-users again, and without --max-items"));
        if (read > 0 && options.path().isEmpty()) {
            findings.warning(
                    "user/first-sign-in",
                    read + " users",
                    Location.ofFile(options.from().toString()),
                    "passwords cannot be exported, and no path for the first sign-in was chosen, so no participant can sign in",
                    "run again with --first-sign-in old-pool or --first-sign-in reset-mail");
        }
        Set<String> strangers = new TreeSet<>(outputs.groupsOfUsers().keySet());
        strangers.removeIf(conversion.unique()::hasName);
        if (!strangers.isEmpty()) {
            findings.warning(
                    "group/unknown-user",
                    strangers.size() + " members of groups",
                    Location.ofFile(options.from().toString()),
                    "groups have members who are not among the users",
                    "run list-users and list-users-in-group again, at the same time");
        }
    }

    private void write(TenantDescriptor tenant, ClientSecrets secrets, ImportSummary summary) throws IOException {
        String realm = tenant.realm();
        files.write(Path.of("tenants", realm + ".yaml"), DescriptorYaml.of(tenant, comments()));
        if (!secrets.isEmpty()) {
            files.writeSecret(Path.of("secrets", realm + ".env"), secrets.environmentFile(realm));
        }
        files.writeSecret(Path.of(realm + "-report.md"), ImportReportMarkdown.of(summary));
        ImportReportJson.write(summary, files.secret(Path.of(realm + "-report.json")));
    }

    /** Returns comments for the descriptor: above each client, its warnings. */
    private DescriptorYaml.Comments comments() {
        Map<String, String> clients = new LinkedHashMap<>();
        for (Finding finding : findings.of(Severity.WARNING)) {
            if (finding.subject().startsWith("client ")) {
                String id = finding.subject().split(" ", -1)[1];
                clients.merge(id, finding.message(), (known, more) -> known + "\n" + more);
            }
        }
        return new DescriptorYaml.Comments(
                "Made by realm-config import-cognito; " + options.realm() + "-report.md lists what has no equivalent.",
                clients);
    }
}
