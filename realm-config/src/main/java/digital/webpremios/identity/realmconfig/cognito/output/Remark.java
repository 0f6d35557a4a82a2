package digital.webpremios.identity.realmconfig.cognito.output;

import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.finding.Severity;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.Map;

/**
 * What a user is told about a member of the pool that has no equivalent in Keycloak.
 *
 * @param severity how serious it is
 * @param meaning what it means
 * @param remedy what to do
 */
public record Remark(Severity severity, String meaning, String remedy) {

    /** Reports every member that no reader took. */
    public static void of(Members members, String kind, String subject, Map<String, Remark> known, Findings findings) {
        for (Map.Entry<String, Value> member : members.rest()) {
            Remark remark = known.getOrDefault(
                    member.getKey(),
                    new Remark(
                            Severity.WARNING,
                            "this tool does not know the member, so it is left out",
                            "see in Amazon's documentation what it does, and whether the tenant needs it"));
            findings.report(
                    remark.severity(),
                    kind + "/" + member.getKey(),
                    subject,
                    member.getValue().at(),
                    member.getValue().path() + ": " + remark.meaning(),
                    remark.remedy());
        }
    }
}
