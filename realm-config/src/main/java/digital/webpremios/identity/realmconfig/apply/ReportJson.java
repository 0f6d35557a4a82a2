package digital.webpremios.identity.realmconfig.apply;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Writes the reports of tenants as JSON, for scripts. */
final class ReportJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    static String of(List<TenantReport> reports) {
        ArrayNode tenants = JSON.createArrayNode();
        for (TenantReport report : reports) {
            ObjectNode tenant = tenants.addObject();
            tenant.put("realm", report.realm()).put("exists", report.isThere());
            report.failure().ifPresent(reason -> tenant.put("error", reason));
            ArrayNode differences = tenant.putArray("differences");
            report.changes()
                    .forEach(change -> change.differences().forEach(difference -> {
                        ObjectNode node = differences.addObject();
                        node.put("path", difference.path());
                        node.put("change", change.kind().name().toLowerCase(Locale.ROOT));
                        node.set("wanted", difference.wanted());
                        node.set("found", difference.found());
                    }));
            ArrayNode notes = tenant.putArray("notes");
            report.notes().forEach(notes::add);
        }
        return tenants.toPrettyString();
    }
}
