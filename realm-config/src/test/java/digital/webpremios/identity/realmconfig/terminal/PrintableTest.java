package digital.webpremios.identity.realmconfig.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that control characters never reach a terminal. */
final class PrintableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "001b | \\u001b", "0007 | \\u0007", "0008 | \\u0008", "000d | \\u000d", "000a | \\u000a",
                        "007f | \\u007f",
                "0085 | \\u0085", "009b | \\u009b", "009d | \\u009d", "202e | \\u202e", "2066 | \\u2066",
                        "200f | \\u200f",
                "2028 | \\u2028", "feff | \\ufeff", "d800 | \\ud800", "0000 | \\u0000"
            })
    void aCharacterThatActsOnTheTerminalIsWrittenAsItsNumber(String code, String shown) {
        String evil = "a" + (char) Integer.parseInt(code, 16) + "b";

        assertThat(Printable.line(evil)).isEqualTo("a" + shown + "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Campanha de verão", "日本 😀", "a\\b \"c\" 'd'", "50 % & <x>", ""})
    void otherTextIsAsItIs(String text) {
        assertThat(Printable.line(text)).isEqualTo(text);
    }

    @Test
    void everythingThatIsPrintedIsPrintableWhateverWayItIsPrinted() {
        StringWriter terminal = new StringWriter();
        PrintWriter out = PrintableWriter.to(terminal);

        out.println("a\u001b[2Jb");
        out.print('\u009b');
        out.printf("%s%n", "\u202eback\rover");
        out.write(new char[] {'\u0007', 'x'}, 0, 2);
        out.append("\u001b]0;title\u0007").flush();

        assertThat(terminal.toString().replace(System.lineSeparator(), "\n"))
                .isEqualTo("a\\u001b[2Jb\n\\u009b\\u202eback\\u000dover\n\\u0007x\\u001b]0;title\\u0007");
    }

    @Test
    void progressMayGoBackToTheBeginningOfItsLine() {
        StringWriter terminal = new StringWriter();
        PrintWriter out = PrintableWriter.to(terminal);

        out.print(PrintableWriter.TO_LINE_START);
        out.print("checked 1");
        out.flush();

        assertThat(terminal).hasToString("\rchecked 1");
    }
}
