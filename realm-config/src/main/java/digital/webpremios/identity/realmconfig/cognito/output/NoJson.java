package digital.webpremios.identity.realmconfig.cognito.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Explains what a file contains instead of JSON, as far as its beginning shows, and names the command that writes the
 * right output.
 */
final class NoJson {

    private static final int BEGINNING = 600;

    /** Jackson's message about bytes that are not UTF-8 ({@code UTF8StreamJsonParser}). */
    private static final Pattern NO_UTF_8 = Pattern.compile("Invalid UTF-8 .*byte 0x([0-9a-fA-F]{1,2})");

    private static final Pattern TABLE = Pattern.compile("\\A(?:[-+|\\s]|=)*\\|?\\s*([A-Z][A-Za-z]+)\\s*\\|");
    private static final Pattern YAML = Pattern.compile("\\A(?:---\\s+)?(?:- )?\"?([A-Za-z]+)\"?:(?:\\s|\\z)");
    private static final Pattern TEXT = Pattern.compile("\\A([A-Z][A-Z0-9_]{2,})(?:[\t ]|\\R|\\z)");

    /** Commands by the first member of their output, in lower case, because the text format writes it in upper case. */
    private static final Map<String, String> COMMANDS = Map.of(
            "users", "list-users",
            "userpool", "describe-user-pool",
            "userpoolclient", "describe-user-pool-client",
            "userpoolclients", "list-user-pool-clients",
            "resourceservers", "list-resource-servers",
            "groups", "list-groups",
            "domaindescription", "describe-user-pool-domain",
            "providers", "list-identity-providers",
            "identityprovider", "describe-identity-provider",
            "mfaconfiguration", "get-user-pool-mfa-config");

    private NoJson() {}

    static String because(Path file, String problem) {
        Matcher bytes = NO_UTF_8.matcher(problem);
        if (bytes.find()) {
            return inACodePage(" (byte 0x" + bytes.group(1) + ")");
        }
        String beginning = beginning(file);
        if (beginning.startsWith("<")) {
            return "this is XML or HTML; expected JSON as the AWS CLI prints it";
        }
        if (beginning.startsWith("An error occurred (")
                || beginning.startsWith("aws: ")
                || beginning.startsWith("Unable to locate credentials")) {
            return "this is an error of the AWS CLI, not its output; correct the cause and run the command again";
        }
        if (beginning.startsWith("{'")) {
            return "this is a value of Python as print() shows it, not JSON; write it with json.dumps, or run"
                    + " the command of the AWS CLI with --output json";
        }
        return beginning.startsWith("{") ? "not JSON: " + problem : otherOutput(beginning);
    }

    /** Describes a file that is not in UTF-8. */
    static String inACodePage(String octet) {
        return "the text is not in UTF-8" + octet
                + ": it was written in a code page, such as Windows-1252 or 850. Expected UTF-8 or UTF-16."
                + " Convert the file (iconv -f CP1252 -t UTF-8; chcp shows the code page of a Windows console), or run the"
                + " command again with --output json where output is UTF-8, such as AWS CloudShell, Linux or macOS";
    }

    private static String otherOutput(String beginning) {
        Matcher yaml = YAML.matcher(beginning);
        if (yaml.find()) {
            return other("YAML (--output yaml)", command(yaml.group(1)));
        }
        Matcher table = TABLE.matcher(beginning);
        if (beginning.startsWith("--") && table.find()) {
            return other("a table (--output table)", hyphenated(table.group(1)));
        }
        Matcher text = TEXT.matcher(beginning);
        if (text.find()) {
            return other("plain text (--output text)", command(text.group(1)));
        }
        return "this is not JSON; run the command with --output json, and keep only its output in the file";
    }

    private static String other(String what, String command) {
        return "this is " + what + ", not JSON; run aws cognito-idp " + command
                + " again with --output json, and keep only its output in the file";
    }

    private static String command(String member) {
        return COMMANDS.getOrDefault(member.toLowerCase(Locale.ROOT), "…");
    }

    private static String hyphenated(String operation) {
        return operation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String beginning(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] first = bytes.readNBytes(BEGINNING);
            return new String(first, charset(first)).replace("\uFEFF", "").strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static Charset charset(byte[] first) {
        if (first.length > 1 && (first[0] == 0 || (first[0] == (byte) 0xFE && first[1] == (byte) 0xFF))) {
            return StandardCharsets.UTF_16BE;
        }
        return first.length > 1 && (first[1] == 0 || (first[0] == (byte) 0xFF && first[1] == (byte) 0xFE))
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }
}
