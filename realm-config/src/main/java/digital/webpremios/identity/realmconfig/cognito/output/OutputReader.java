package digital.webpremios.identity.realmconfig.cognito.output;

import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of the AWS CLI's output. The kind of a file is recognized by its top-level members, not by its name.
 */
public final class OutputReader implements OutputFile.Visitor {

    private static final Set<String> LISTS = Set.of("UserPoolClients", "ResourceServers", "Groups", "Providers");
    private static final Set<String> SINGLE = Set.of(
            "UserPool",
            "UserPoolClient",
            "ResourceServer",
            "Group",
            "DomainDescription",
            "IdentityProvider",
            "MfaConfiguration",
            "SmsMfaConfiguration",
            "SoftwareTokenMfaConfiguration",
            "EmailMfaConfiguration",
            "WebAuthnConfiguration");
    private static final String USERS = "Users";
    private static final Pattern GROUP_FILE = Pattern.compile("group-(.+)\\.json");

    private static final String GROUPS = "groups";

    private final Path file;
    private final Outputs outputs;
    private final Pages pages;
    private final Findings findings;
    private final List<String> unknown = new ArrayList<>();
    private Location at;
    private @Nullable String known;
    private boolean more;

    private OutputReader(Path file, Outputs outputs, Pages pages, Findings findings) {
        this.file = file;
        this.outputs = outputs;
        this.pages = pages;
        this.findings = findings;
        this.at = Location.ofFile(file.toString());
    }

    /** Records whether the last page of each list was read. */
    private static final class Pages {
        private final Map<String, Location> unfinished = new LinkedHashMap<>();
        private final Map<String, Location> finished = new LinkedHashMap<>();

        void add(String list, Location at, boolean more) {
            (more ? unfinished : finished).put(list, at);
        }

        /** Reports lists of which every page has a token for the next page. */
        void report(Findings findings) {
            unfinished.forEach((list, at) -> {
                if (!finished.containsKey(list)) {
                    findings.warning(
                            "input/page-missing",
                            list,
                            at,
                            "the list is incomplete: every page here has a token for the next one",
                            "run the command without --max-items and --no-paginate, or fetch all pages");
                }
            });
        }
    }

    /**
     * Reads every file of a directory and of the directory {@code groups} in it.
     *
     * @throws IllegalArgumentException naming file, line and column
     */
    public static Outputs read(Path directory, Findings findings) throws IOException {
        Outputs outputs = new Outputs();
        Pages pages = new Pages();
        for (Path file : files(directory)) {
            OutputFile.read(file, new OutputReader(file, outputs, pages, findings));
        }
        pages.report(findings);
        return outputs;
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException(directory + ": there is no such directory");
        }
        List<Path> files = new ArrayList<>(in(directory));
        if (Files.isDirectory(directory.resolve(GROUPS))) {
            files.addAll(in(directory.resolve(GROUPS)));
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException(directory
                    + ": the directory is empty; expected what the AWS CLI printed, see docs/import-cognito.md");
        }
        return files;
    }

    private static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void begin(Location where) {
        at = where;
        known = null;
        more = false;
        unknown.clear();
    }

    @Override
    public void member(OutputFile.Member value) throws IOException {
        String name = value.name();
        if (name.equals(USERS)) {
            users(value);
        } else if (LISTS.contains(name)) {
            value.items(item -> outputs.add(name, item));
            known = name;
        } else if (SINGLE.contains(name)) {
            outputs.add(name, value.value());
            known = name;
        } else if (name.equals("NextToken") || name.equals("PaginationToken")) {
            more = !value.value().isEmpty();
        } else {
            unknown.add(name);
            findings.warning(
                    "input/unknown-member",
                    name,
                    value.at(),
                    "this tool does not know the top-level member, so it is left out",
                    "look up in Amazon's documentation what it is, and whether the tenant needs it");
        }
    }

    @Override
    public void end() {
        if (known == null) {
            throw at.problem("this is not the output of a command that import-cognito reads: "
                    + (unknown.isEmpty() ? "it is empty" : "it has " + String.join(", ", unknown))
                    + "; expected one of Users, "
                    + String.join(", ", new TreeSet<>(LISTS)) + ", " + String.join(", ", new TreeSet<>(SINGLE)));
        }
        pages.add(known, at, more);
    }

    private void users(OutputFile.Member value) throws IOException {
        Optional<String> group = group();
        known = group.map(name -> "Users of the group " + name).orElse(USERS);
        if (group.isPresent()) {
            String name = group.get();
            value.items(user -> outputs.addMember(username(user), name));
        } else {
            outputs.addUserFile(file);
        }
    }

    private static String username(Value user) {
        return Members.of(user).require("Username").asText();
    }

    private Optional<String> group() {
        String name = file.getFileName().toString();
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null && parent.endsWith(GROUPS)) {
            return Optional.of(decoded(name.replaceFirst("\\.json$", "")));
        }
        Matcher matcher = GROUP_FILE.matcher(name);
        return matcher.matches() ? Optional.of(decoded(matcher.group(1))) : Optional.empty();
    }

    /** Decodes a group's name from a file name, in which a slash and a leading dot are percent-encoded. */
    private static String decoded(String name) {
        return name.replaceAll("(?i)%2f", "/").replaceAll("(?i)%2e", ".").replace("%25", "%");
    }
}
