package io.tailorline.cutter.sim.fault;

import io.tailorline.cutter.table.TableState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * The faults that a simulated table will have; see the package's page for the format. Mutable: what has happened is
 * gone.
 */
public final class FaultScript {

    /** A line of a script that says nothing; the message names the line and what was expected. */
    public static final class BadLine extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final String value;
        private final String expected;

        BadLine(int line, String value, String expected) {
            super("%s; expected %s.".formatted(value, expected));
            this.line = line;
            this.value = value;
            this.expected = expected;
        }

        public String value() {
            return value;
        }

        public String expected() {
            return expected;
        }

        /** From 1. */
        public int line() {
            return line;
        }
    }

    private static final String EXPECTED = "'record N WHAT', 'second T WHAT', 'state NAME WHAT', "
            + "'request N WHAT', 'answer N WHAT', 'request-byte N WHAT' or 'answer-byte N WHAT', then perhaps a number";

    private final List<ScriptedFault> pending;
    private final List<LinkFault> links;

    private FaultScript(List<ScriptedFault> pending, List<LinkFault> links) {
        this.pending = new ArrayList<>(pending);
        this.links = List.copyOf(links);
    }

    public static FaultScript none() {
        return new FaultScript(List.of(), List.of());
    }

    /** The script written in {@code lines}; blank lines and what follows {@code #} do not count. */
    public static FaultScript parse(List<String> lines) throws BadLine {
        List<ScriptedFault> faults = new ArrayList<>();
        List<LinkFault> links = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).replaceFirst("#.*", "").strip();
            if (text.isEmpty()) {
                continue;
            }
            String[] words = text.split("\\s+");
            if (words.length < 3 || words.length > 4) {
                throw new BadLine(i + 1, "'%s'".formatted(text), EXPECTED);
            }
            Optional<LinkFault.Where> link = LinkFault.where(words[0]);
            if (link.isPresent()) {
                links.add(link(i + 1, link.orElseThrow(), words));
            } else {
                faults.add(fault(i + 1, words));
            }
        }
        return new FaultScript(faults, links);
    }

    private static LinkFault link(int line, LinkFault.Where where, String[] words) throws BadLine {
        return LinkFault.named(words[2], where, count(line, words[1]), amount(line, words))
                .orElseThrow(() -> new BadLine(
                        line, "fault '%s' of a %s".formatted(words[2], words[0]), "one of " + LinkFault.words(where)));
    }

    private static ScriptedFault fault(int line, String[] words) throws BadLine {
        return ScriptedFault.named(words[2], when(line, words), amount(line, words))
                .orElseThrow(
                        () -> new BadLine(line, "fault '%s'".formatted(words[2]), "one of " + ScriptedFault.words()));
    }

    private static ScriptedFault.When when(int line, String[] words) throws BadLine {
        return switch (words[0]) {
            case "record" -> ScriptedFault.When.inRecord(count(line, words[1]));
            case "second" -> ScriptedFault.When.atSecond(number(line, words[1]));
            case "state" -> ScriptedFault.When.inState(state(line, words[1]));
            default -> throw new BadLine(line, "'%s'".formatted(String.join(" ", words)), EXPECTED);
        };
    }

    private static TableState state(int line, String word) throws BadLine {
        for (TableState state : TableState.values()) {
            if (state.name().equals(word) && state != TableState.UNKNOWN) {
                return state;
            }
        }
        throw new BadLine(line, "'%s'".formatted(word), "a state of a table, such as READY");
    }

    private static Optional<Double> amount(int line, String[] words) throws BadLine {
        return words.length == 4 ? Optional.of(number(line, words[3])) : Optional.empty();
    }

    private static long count(int line, String word) throws BadLine {
        double value = number(line, word);
        if (value < 1 || value != Math.rint(value)) {
            throw new BadLine(line, word, "a whole number that counts from 1");
        }
        return (long) value;
    }

    private static double number(int line, String word) throws BadLine {
        try {
            double value = Double.parseDouble(word);
            if (value >= 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new BadLine(line, "'%s'".formatted(word), "a number");
        }
        throw new BadLine(line, word, "a number that is not negative");
    }

    /** What befalls the link to the table. */
    public List<LinkFault> links() {
        return links;
    }

    /** Seconds of table time until the next fault that waits for a time; empty if none does. */
    public OptionalDouble untilTimed(double elapsed) {
        return pending.stream()
                .filter(fault -> fault.when().isTimed())
                .mapToDouble(fault -> Math.max(0, fault.when().second() - elapsed))
                .min();
    }

    /** Takes the fault that waits for {@code record}. */
    public Optional<ScriptedFault> takeFor(long record) {
        return take(fault -> fault.when().record() == record);
    }

    /** Takes the fault that waits for {@code state}. */
    public Optional<ScriptedFault> takeIn(TableState state) {
        return take(fault -> fault.when().state().equals(Optional.of(state)));
    }

    /** Takes a fault whose time has come. */
    public Optional<ScriptedFault> takeTimed(double elapsed) {
        return take(fault -> fault.when().isTimed() && fault.when().second() <= elapsed + TIME_TOLERANCE);
    }

    /** Rounding of summed seconds, s. */
    private static final double TIME_TOLERANCE = 1e-9;

    private Optional<ScriptedFault> take(Predicate<ScriptedFault> due) {
        Optional<ScriptedFault> found = pending.stream().filter(due).findFirst();
        found.ifPresent(pending::remove);
        return found;
    }
}
