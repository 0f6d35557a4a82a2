package digital.webpremios.identity.realmconfig.source;

import digital.webpremios.identity.realmconfig.input.TextFile;
import digital.webpremios.identity.realmconfig.source.Problem.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into a tree of values. Aliases and deep nesting are refused, because no descriptor needs them and they
 * could exhaust memory or stack.
 */
final class YamlSource {

    private static final int MAX_DEPTH = 32;

    private final String file;
    private final Consumer<Problem> problems;

    YamlSource(String file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Returns the only document of the text; empty after a problem. */
    Optional<Value> read(String text) {
        LoadSettings settings = settings(text);
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            events.next(); // the stream's start
            if (events.next().getEventId() == Event.ID.StreamEnd) {
                throw new Refused(Location.startOf(file), "the file is empty");
            }
            Value root = value(events.next(), "", events, 0);
            events.next(); // the document's end
            Event end = events.next();
            if (end.getEventId() != Event.ID.StreamEnd) {
                throw new Refused(at(end), "a second document begins; a file describes one tenant");
            }
            return Optional.of(root);
        } catch (Refused e) {
            problems.accept(new Problem(Kind.YAML, e.at, e.problem));
        } catch (MarkedYamlEngineException e) {
            String context = e.getContext() == null ? "" : e.getContext() + ": ";
            problems.accept(new Problem(
                    Kind.YAML,
                    e.getProblemMark().map(this::at).orElse(Location.startOf(file)),
                    oneLine(context + e.getProblem())));
        } catch (ReaderException e) {
            problems.accept(new Problem(
                    Kind.YAML,
                    at(text, e.getPosition()),
                    String.format("the character U+%04X is not allowed", e.getCodePoint())));
        } catch (YamlEngineException e) {
            problems.accept(new Problem(Kind.YAML, Location.startOf(file), oneLine(String.valueOf(e.getMessage()))));
        }
        return Optional.empty();
    }

    private Value value(Event event, String path, Iterator<Event> events, int depth) {
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw new Refused(at(event), "anchors (&) and aliases (*) are not allowed; write the value in full");
        }
        if (depth > MAX_DEPTH) {
            throw new Refused(at(event), "it is nested more than " + MAX_DEPTH + " deep");
        }
        if (event instanceof ScalarEvent scalar) {
            return new Value.Scalar(scalar.getValue(), Value.Scalar.Type.TEXT, at(event), path);
        }
        return event instanceof SequenceStartEvent
                ? sequence(event, path, events, depth)
                : mapping(event, path, events, depth);
    }

    private Value sequence(Event start, String path, Iterator<Event> events, int depth) {
        List<Value> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(value(next, path, events, depth + 1));
        }
        return new Value.Sequence(items, at(start), path);
    }

    private Value mapping(Event start, String path, Iterator<Event> events, int depth) {
        Map<String, Value.Member> members = new LinkedHashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(value(next, path, events, depth + 1) instanceof Value.Scalar name)) {
                throw new Refused(at(next), "a name is expected here");
            }
            String below = path.isEmpty() ? name.written() : path + "." + name.written();
            Value.Member member =
                    new Value.Member(name.written(), name.at(), value(events.next(), below, events, depth + 1));
            Value.Member first = members.putIfAbsent(name.written(), member);
            if (first != null) {
                problems.accept(new Problem(
                        Kind.DUPLICATE_KEY,
                        name.at(),
                        "'" + name.written() + "' is written twice; the first is on line "
                                + first.at().line()));
            }
        }
        return new Value.Mapping(
                List.copyOf(members.values()),
                start instanceof MappingStartEvent ? at(start) : Location.startOf(file),
                path);
    }

    /**
     * Returns settings with a buffer for the whole text, because snakeyaml-engine 2.10 fails on a surrogate pair at the
     * end of a full buffer.
     */
    private LoadSettings settings(String text) {
        return LoadSettings.builder()
                .setLabel(file)
                .setBufferSize(text.length() + 1)
                .setCodePointLimit(TextFile.DESCRIPTOR)
                .build();
    }

    private Location at(Event event) {
        return event.getStartMark().map(this::at).orElse(Location.startOf(file));
    }

    private Location at(Mark mark) {
        return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Location at(String text, int position) {
        String before = text.substring(0, Math.min(position, text.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Location(file, line + 1, before.length() - before.lastIndexOf('\n'));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Ends the reading at any depth. It does not leave this class. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Location at;
        private final String problem;

        Refused(Location at, String problem) {
            super(problem, null, false, false);
            this.at = at;
            this.problem = problem;
        }
    }
}
