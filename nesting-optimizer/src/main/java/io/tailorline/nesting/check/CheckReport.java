package io.tailorline.nesting.check;

import java.util.List;

/** The outcome of a check, one line for each thing that was tested. */
public record CheckReport(List<Line> lines) {

    /** Name of the line that says whether all pieces of the patterns are there. */
    public static final String COMPLETE = "complete";

    /**
     * One thing that was tested.
     *
     * @param name what was tested
     * @param figure what was found
     * @param expected what it had to be
     */
    public record Line(String name, String figure, String expected, boolean ok) {

        @Override
        public String toString() {
            return "%-12s %s, expected %s: %s".formatted(name, figure, expected, ok ? "ok" : "FAIL");
        }
    }

    public CheckReport {
        lines = List.copyOf(lines);
    }

    public boolean passed() {
        return lines.stream().allMatch(Line::ok);
    }

    public List<Line> failures() {
        return lines.stream().filter(line -> !line.ok()).toList();
    }
}
