package digital.webpremios.identity.realmconfig;

import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorText;
import digital.webpremios.identity.realmconfig.terminal.PrintableWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs commands of the tool against a server. The campaign's descriptor, its secrets and the administrator's password
 * are files of a directory.
 */
final class ToolRun {

    private final Path directory;
    private final StringWriter output = new StringWriter();

    private ToolRun(Path directory) {
        this.directory = directory;
    }

    /** Writes the files. */
    static ToolRun in(Path directory) throws IOException {
        ToolRun tool = new ToolRun(directory);
        Files.writeString(tool.file("password"), "password-of-the-admin");
        Files.writeString(
                tool.descriptor(),
                DescriptorText.WHOLE
                        .replace("env:PARTNER_SECRET", "file:partner")
                        .replace("env:ANA_PASSWORD", "file:ana"));
        for (String secret : List.of("partner", "ana", "campaign_web-secret")) {
            Files.writeString(tool.file(secret), "secret-of-" + secret);
        }
        return tool;
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    Path descriptor() {
        return file("campaign.yaml");
    }

    /** Runs a command as administrator. Returns the exit code. */
    int at(String url, String command, List<String> more) {
        output.getBuffer().setLength(0);
        PrintWriter writer = PrintableWriter.to(output);
        List<String> arguments = new ArrayList<>(
                List.of(command, "--server=" + url, "--user=admin", "--password-file=" + file("password")));
        arguments.addAll(more);
        int exitCode =
                RealmConfig.commandLine().setOut(writer).setErr(writer).execute(arguments.toArray(String[]::new));
        writer.flush();
        return exitCode;
    }

    /** Returns what the last command printed. */
    String output() {
        return output.toString();
    }
}
