package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonFile;
import digital.webpremios.identity.realmconfig.cognito.json.JsonStream;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.realmconfig.cognito.json.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file of the AWS CLI's output. What it is, its top-level members say, not its name. */
final class OutputReader implements JsonFile.Visitor {

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

    private final Path file;
    private final Outputs outputs;
    private final Pages pages;
    private final Findings findings;
    private final List<String> unknown = new ArrayList<>();
    private Position position;
    private Optional<String> known = Optional.empty();
    private boolean more;

    OutputReader(Path file, Outputs outputs, Pages pages, Findings findings) {
        this.file = file;
        this.outputs = outputs;
        this.pages = pages;
        this.findings = findings;
        this.position = Position.of(file);
    }

    @Override
    public void begin(Position where) {
        position = where;
        known = Optional.empty();
        more = false;
        unknown.clear();
    }

    @Override
    public void member(String name, JsonStream value) throws IOException {
        if (name.equals(USERS)) {
            users(value);
        } else if (LISTS.contains(name)) {
            value.items(item -> outputs.add(name, item));
            known = Optional.of(name);
        } else if (SINGLE.contains(name)) {
            outputs.add(name, value.value());
            known = Optional.of(name);
        } else if (name.equals("NextToken") || name.equals("PaginationToken")) {
            more = !value.value().isEmpty();
        } else {
            unknown.add(name);
            findings.warning(
                    "input/unknown-member",
                    name,
                    value.position(),
                    "this tool does not know the top-level member, so it is left out",
                    "see in Amazon's documentation what it is, and whether the tenant needs it");
        }
    }

    @Override
    public void end() {
        String name = known.orElseThrow(() -> position.problem("no answer of a command that is of use here: "
                + (unknown.isEmpty() ? "nothing is in it" : "it has " + String.join(", ", unknown))
                + "; expected one of Users, "
                + String.join(", ", new TreeSet<>(LISTS)) + ", " + String.join(", ", new TreeSet<>(SINGLE))));
        pages.add(name, position, more);
    }

    private void users(JsonStream value) throws IOException {
        Optional<String> group = group();
        known = Optional.of(group.map(name -> "Users of the group " + name).orElse(USERS));
        if (group.isPresent()) {
            String name = group.get();
            value.items(user -> outputs.addMember(username(user), name));
        } else {
            outputs.addUserFile(file);
        }
    }

    private static String username(JsonValue user) {
        return user.members().require("Username").text();
    }

    private Optional<String> group() {
        String name = file.getFileName().toString();
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null && parent.endsWith("groups")) {
            return Optional.of(decoded(name.replaceFirst("\\.json$", "")));
        }
        Matcher matcher = GROUP_FILE.matcher(name);
        return matcher.matches() ? Optional.of(decoded(matcher.group(1))) : Optional.empty();
    }

    /** A file's name has no slash, and one with a dot at its beginning is hidden. */
    private static String decoded(String name) {
        return name.replaceAll("(?i)%2f", "/").replaceAll("(?i)%2e", ".").replace("%25", "%");
    }
}
