package digital.webpremios.identity.realmconfig.create;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gets the answers from options, and from an interactive prompt if an option is missing or wrong.
 *
 * @param flags the values of command-line options, by option name
 * @param prompt the interactive prompt
 * @param out receives the questions
 * @param missing collects required options that are missing without a terminal
 */
record Answers(Map<String, String> flags, Prompt prompt, PrintWriter out, List<String> missing) {

    /** Returns the answer. Without a terminal, a missing option is recorded and the default is returned. */
    String to(Question question, String usual) throws IOException {
        return to(question.flag(), question.words(), usual, question::refusal);
    }

    /** Returns the answer as a list; its items are separated by commas. */
    List<String> toList(Question question, boolean mayBeEmpty) throws IOException {
        String text = to(
                question.flag(),
                question.words(),
                "",
                answer -> answer.isEmpty() && mayBeEmpty
                        ? Optional.empty()
                        : parts(answer).stream()
                                .flatMap(part -> question.refusal(part).stream())
                                .findFirst());
        return text.isEmpty() ? List.of() : parts(text);
    }

    String to(String flag, String words, String usual, Function<String, Optional<String>> refusal) throws IOException {
        String given = flags.getOrDefault(flag, "");
        Optional<String> problem = given.isEmpty() ? Optional.empty() : refusal.apply(given);
        if (!given.isEmpty() && problem.isEmpty()) {
            return given;
        }
        if (prompt.isThere()) {
            problem.ifPresent(text -> out.println(flag + ": " + text + "."));
            return prompt.ask(words, usual, refusal, out);
        }
        if (problem.isPresent()) {
            throw new IllegalArgumentException(flag + ": " + problem.get());
        }
        if (refusal.apply(usual).isPresent()) {
            missing.add(flag);
        }
        return usual;
    }

    private static List<String> parts(String text) {
        return new ArrayList<>(Arrays.asList(text.split("[\\s,]+", -1)));
    }
}
