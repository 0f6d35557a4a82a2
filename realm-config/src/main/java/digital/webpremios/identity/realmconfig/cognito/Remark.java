package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import java.util.Map;

/**
 * What is to be said of a member without counterpart.
 *
 * @param severity how much it matters
 * @param meaning what it means
 * @param remedy what to do
 */
record Remark(Severity severity, String meaning, String remedy) {

    /** Says what is to be said of every member that nobody took. */
    static void of(JsonMembers members, String kind, String subject, Map<String, Remark> known, Findings findings) {
        for (Map.Entry<String, JsonValue> member : members.rest()) {
            Remark remark = known.getOrDefault(
                    member.getKey(),
                    new Remark(
                            Severity.WARNING,
                            "this tool does not know the member, so it is left out",
                            "see in Amazon's documentation what it does, and whether the tenant needs it"));
            findings.add(new Finding(
                    remark.severity(),
                    kind + "/" + member.getKey(),
                    subject,
                    member.getValue().position(),
                    member.getValue().path() + ": " + remark.meaning(),
                    remark.remedy()));
        }
    }
}
