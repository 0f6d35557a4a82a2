package digital.webpremios.identity.realmconfig.cognito.pool;

import digital.webpremios.identity.realmconfig.cognito.output.Outputs;
import digital.webpremios.identity.realmconfig.cognito.output.Remark;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.finding.Severity;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The groups of a pool and their members. */
public final class PoolGroups {

    private static final Map<String, Remark> KNOWN = Map.of(
            "RoleArn",
            new Remark(
                    Severity.WARNING,
                    "the group had an IAM role; tokens contain no cognito:roles and no cognito:preferred_role here",
                    "if an application uses the role, give it AWS credentials in another way"),
            "Precedence",
            new Remark(Severity.NOTE, "it chose among IAM roles, which do not exist here", "nothing"),
            "Description",
            new Remark(Severity.NOTE, "a group has no description in the descriptor", "nothing"));

    private final Set<String> names = new TreeSet<>();
    private final Findings findings;

    private PoolGroups(Findings findings) {
        this.findings = findings;
    }

    public static PoolGroups of(Outputs outputs, String poolId, Findings findings) {
        PoolGroups groups = new PoolGroups(findings);
        List<Value> described = Stream.concat(outputs.all("Groups").stream(), outputs.all("Group").stream())
                .toList();
        described.forEach(group -> groups.add(group, poolId));
        described.forEach(groups::checkPath);
        return groups;
    }

    private void add(Value group, String poolId) {
        Members members = Members.of(group);
        String name = members.require("GroupName").asText();
        members.text("UserPoolId").filter(id -> !id.equals(poolId)).ifPresent(id -> {
            throw group.problem("the group belongs to the pool " + id + ", the other files belong to " + poolId);
        });
        members.ignore("CreationDate", "LastModifiedDate");
        Remark.of(members, "group", "group " + name, KNOWN, findings);
        if (!names.add(name)) {
            findings.error(
                    "group/duplicate", "group " + name, group.at(), "it is there twice", "leave one of the files out");
        }
    }

    private void checkPath(Value group) {
        String name = Members.of(group).require("GroupName").asText();
        if (!isFoundByPath(name)) {
            findings.warning(
                    "group/members",
                    "group " + name,
                    group.at(),
                    "Keycloak's import finds groups by their paths, and this path leads to another group or to none;"
                            + " the group is imported, its members are not",
                    "add the members in the console after the import, or put them into a group of another name on Cognito");
        }
    }

    /** Returns the groups' names, sorted. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /**
     * Returns whether Keycloak's import finds the group by its path ({@code KeycloakModelUtils.findGroupByPath}). It
     * takes the first group whose name equals the path up to a slash, and looks for the rest among that group's
     * subgroups.
     */
    public boolean isFoundByPath(String group) {
        String[] parts = group.replaceFirst("/$", "").split("/", -1);
        StringBuilder path = new StringBuilder();
        for (String part : parts) {
            path.append(part);
            if (names.contains(path.toString())) {
                return group.contentEquals(path);
            }
            path.append('/');
        }
        return false;
    }

    /**
     * Refuses a file of members whose group is not in the list of groups.
     *
     * @throws IllegalArgumentException naming the group
     */
    public void refuseUnknown(Outputs outputs) {
        outputs.groupsOfUsers().values().stream()
                .flatMap(List::stream)
                .filter(group -> !names.contains(group))
                .findFirst()
                .ifPresent(group -> {
                    throw new IllegalArgumentException("the file of members of the group '" + group
                            + "' belongs to no group of list-groups; name it after its group, group-NAME.json or"
                            + " groups/NAME.json, with %2F for a slash, %25 for a percent sign");
                });
    }
}
