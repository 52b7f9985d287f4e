package io.tailorline.cutter.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The faults that a simulated table will have; see the package's page for the format. Mutable: what has happened is gone. */
public final class FaultScript {

    /** A line of a script that says nothing; the message names the line and what was expected. */
    public static final class BadLine extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        BadLine(int line, String message) {
            super(message);
            this.line = line;
        }

        /** From 1. */
        public int line() {
            return line;
        }
    }

    private final List<ScriptedFault> pending;

    private FaultScript(List<ScriptedFault> pending) {
        this.pending = new ArrayList<>(pending);
    }

    public static FaultScript none() {
        return new FaultScript(List.of());
    }

    /** The script written in {@code lines}; blank lines and what follows {@code #} do not count. */
    public static FaultScript parse(List<String> lines) throws BadLine {
        List<ScriptedFault> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).replaceFirst("#.*", "").strip();
            if (!text.isEmpty()) {
                faults.add(fault(i + 1, text.split("\\s+")));
            }
        }
        return new FaultScript(faults);
    }

    private static ScriptedFault fault(int line, String[] words) throws BadLine {
        boolean atRecord = words[0].equals("record");
        if (words.length < 3 || words.length > 4 || !atRecord && !words[0].equals("second")) {
            throw new BadLine(
                    line,
                    "'%s'; expected 'record N WHAT [SECONDS]' or 'second T WHAT [SECONDS]'."
                            .formatted(String.join(" ", words)));
        }
        double when = number(line, words[1]);
        Optional<Double> seconds = words.length == 4 ? Optional.of(number(line, words[3])) : Optional.empty();
        return ScriptedFault.named(words[2], atRecord ? (long) when : 0, atRecord ? 0 : when, seconds)
                .orElseThrow(() -> new BadLine(
                        line,
                        "fault '%s'; expected one of %s, link-lost, power-loss."
                                .formatted(
                                        words[2],
                                        String.join(", ", ScriptedFault.names().keySet()))));
    }

    private static double number(int line, String word) throws BadLine {
        try {
            double value = Double.parseDouble(word);
            if (value >= 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new BadLine(line, "'%s'; expected a number.".formatted(word));
        }
        throw new BadLine(line, "%s; expected a number that is not negative.".formatted(word));
    }

    /** Seconds of table time until the next fault that waits for a time; empty if none does. */
    OptionalDouble untilTimed(double elapsed) {
        return pending.stream()
                .filter(fault -> fault.record() == 0)
                .mapToDouble(fault -> Math.max(0, fault.second() - elapsed))
                .min();
    }

    boolean hasFaultIn(long record) {
        return pending.stream().anyMatch(fault -> fault.record() == record && record > 0);
    }

    /** Takes the fault that waits for {@code record}. */
    Optional<ScriptedFault> takeFor(long record) {
        return take(fault -> fault.record() == record);
    }

    /** Takes a fault whose time has come. */
    Optional<ScriptedFault> takeTimed(double elapsed) {
        return take(fault -> fault.record() == 0 && fault.second() <= elapsed + TIME_TOLERANCE);
    }

    /** Rounding of summed seconds, s. */
    private static final double TIME_TOLERANCE = 1e-9;

    private Optional<ScriptedFault> take(java.util.function.Predicate<ScriptedFault> due) {
        Optional<ScriptedFault> found = pending.stream().filter(due).findFirst();
        found.ifPresent(pending::remove);
        return found;
    }
}
