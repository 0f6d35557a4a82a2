package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The groups of a pool. */
final class PoolGroups {

    private static final Map<String, Remark> KNOWN = Map.of(
            "RoleArn",
            new Remark(
                    Severity.WARNING,
                    "the group gave an IAM role; tokens have no cognito:roles and no cognito:preferred_role here",
                    "if an application uses the role, give it AWS credentials in another way"),
            "Precedence",
            new Remark(Severity.NOTE, "it chose among IAM roles, which there are none here", "nothing"),
            "Description",
            new Remark(Severity.NOTE, "a group has no description in the descriptor", "nothing"));

    private PoolGroups() {}

    /** Their names, sorted. */
    static List<String> of(Outputs outputs, String poolId, Findings findings) {
        Set<String> names = new TreeSet<>();
        Stream.concat(outputs.all("Groups").stream(), outputs.all("Group").stream())
                .forEach(group -> {
                    JsonMembers members = group.members();
                    String name = members.require("GroupName").text();
                    members.text("UserPoolId").filter(id -> !id.equals(poolId)).ifPresent(id -> {
                        throw group.problem("the group is of the pool " + id + ", the other files are of " + poolId);
                    });
                    members.ignore("CreationDate", "LastModifiedDate");
                    Remark.of(members, "group", "group " + name, KNOWN, findings);
                    if (!names.add(name)) {
                        findings.error(
                                "group/duplicate",
                                "group " + name,
                                group.position(),
                                "it is there twice",
                                "leave one of the files out");
                    } else if (name.contains("/")) {
                        findings.error(
                                "group/name",
                                "group " + name,
                                group.position(),
                                "a slash parts groups and subgroups in Keycloak",
                                "rename it on Cognito first");
                    }
                });
        return List.copyOf(names);
    }

    /** An error for a file of members whose group is not among the groups. */
    static Optional<IllegalArgumentException> unknown(Outputs outputs, List<String> groups) {
        return outputs.groupsOfUsers().values().stream()
                .flatMap(List::stream)
                .filter(group -> !groups.contains(group))
                .findFirst()
                .map(
                        group -> new IllegalArgumentException(
                                "the file of members of the group '" + group
                                        + "' names no group of list-groups; it is named after its group, group-NAME.json or groups/NAME.json"));
    }
}
