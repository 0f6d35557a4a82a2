package digital.webpremios.identity.realmconfig.cognito.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import digital.webpremios.identity.realmconfig.finding.Finding;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the report of an import as JSON, for programs. */
public final class ImportReportJson {

    private static final JsonFactory JSON = new JsonFactory();

    private ImportReportJson() {}

    /** Writes one finding after the other, because a pool can have as many findings as users. The stream is closed. */
    public static void write(ImportSummary summary, OutputStream stream) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(stream)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("realm", summary.tenant().realm());
            json.writeStringField("tenantId", summary.tenant().tenancy().label());
            json.writeStringField("host", summary.tenant().host().value());
            json.writeNumberField("clients", summary.tenant().clients().size());
            json.writeNumberField("secrets", summary.secrets());
            json.writeNumberField("scopes", summary.tenant().scopes().size());
            json.writeNumberField("users", summary.users());
            json.writeNumberField("usersFiles", summary.userFiles());
            json.writeArrayFieldStart("findings");
            for (Finding finding : summary.findings()) {
                write(finding, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", finding.rule().severity().toString());
        json.writeStringField("rule", finding.rule().id());
        json.writeStringField("subject", Printable.line(finding.subject()));
        json.writeStringField("file", finding.at().file());
        json.writeNumberField("line", finding.at().line());
        json.writeNumberField("column", finding.at().column());
        json.writeStringField("meaning", Printable.line(finding.message()));
        json.writeStringField("remedy", Printable.line(finding.rule().remedy()));
        json.writeEndObject();
    }
}
