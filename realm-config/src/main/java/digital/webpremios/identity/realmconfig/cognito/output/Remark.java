package digital.webpremios.identity.realmconfig.cognito.output;

import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.finding.Severity;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.Map;

/**
 * An explanation of a member of the pool that has no equivalent in Keycloak.
 *
 * @param severity how serious it is
 * @param meaning what is different in Keycloak
 * @param remedy what the operator can do
 */
public record Remark(Severity severity, String meaning, String remedy) {

    /** Reports every member that was not read. */
    public static void of(Members members, String kind, String subject, Map<String, Remark> known, Findings findings) {
        for (Map.Entry<String, Value> member : members.rest()) {
            Remark remark = known.getOrDefault(
                    member.getKey(),
                    new Remark(
                            Severity.WARNING,
                            "this tool does not know the member, so it is left out",
                            "look up in Amazon's documentation what it does, and whether the tenant needs it"));
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
