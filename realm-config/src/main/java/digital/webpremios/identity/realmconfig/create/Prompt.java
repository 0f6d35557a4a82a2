package digital.webpremios.identity.realmconfig.create;

import digital.webpremios.identity.realmconfig.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An interactive prompt; absent when there is no terminal.
 *
 * @param input the answers, one on each line
 * @param isThere whether there is a terminal
 */
record Prompt(BufferedReader input, boolean isThere) {

    static Prompt ofTerminal() {
        return new Prompt(
                new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())), Terminal.isInput());
    }

    /**
     * Asks until there is an answer.
     *
     * @param usual the answer for an empty line; empty if there is none
     * @param refusal returns why a text is not an answer; empty if it is
     * @throws IllegalArgumentException if the input ends
     */
    String ask(String words, String usual, Function<String, Optional<String>> refusal, PrintWriter out)
            throws IOException {
        while (true) {
            out.print(words + (usual.isEmpty() ? "" : " [" + usual + "]") + ": ");
            out.flush();
            @Nullable String line = input.readLine();
            if (line == null) {
                throw new IllegalArgumentException(
                        "the input ended before all questions were answered; nothing was written");
            }
            String answer = line.isBlank() ? usual : line.strip();
            Optional<String> problem = refusal.apply(answer);
            if (problem.isEmpty()) {
                return answer;
            }
            out.println(problem.get() + ".");
        }
    }
}
