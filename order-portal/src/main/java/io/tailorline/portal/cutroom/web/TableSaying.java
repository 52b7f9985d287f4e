package io.tailorline.portal.cutroom.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a job tells of its table, as a code with values. A job tells it in English sentences of the driver and the
 * gateway; each of them is known here by the part of it that does not vary. The bundles know the code as
 * {@code said.<code>} and what to do about it as {@code said.<code>.cure}, the table's own faults as
 * {@code fault.<number>}.
 *
 * @param code {@code other} for a sentence that is not known
 * @param values in the order of their places in the words; a state of the table is the word of the register map
 */
record TableSaying(String code, List<String> values) {

    private static final List<Known> KNOWN = List.of(
            new Known("\\(code ([1-9][0-9]?)\\)", found -> new TableSaying("fault." + found.group(1), List.of())),
            new Known("must find its reference marks before", "homing"),
            new Known("gateway was started anew", "server-restart"),
            new Known("It still knows that (\\d+) of (\\d+) records are done, but the vacuum was off", "restart-cloth"),
            new Known("controller was restarted \\(boot count", "restart"),
            new Known("Another table answers \\(serial number (\\d+), then (\\d+)\\)", "other-table"),
            new Known(
                    "table refused \\w+ in state (\\w+): .*\\(result (\\d)\\)",
                    found -> new TableSaying(
                            found.group(2).equals("6") ? "at-panel" : "refused", List.of(found.group(1)))),
            new Known("table refused block \\d+ of job \\d+ in state (\\w+)", "refused"),
            new Known("No cloth is confirmed for job", "no-cloth"),
            new Known("The table is paused\\. Maybe make room on the disk", "disk-full"),
            new Known("The table holds job \\d+ in state (\\w+)", "holds-another"),
            new Known("The table stays in state (\\w+) for more than (\\d+) s", "stays"),
            new Known(
                    "table (?:is in state |\\(state )(\\w+)(?: in the middle of job|, job \\d+, \\d+ records done\\)"
                            + " is not)",
                    "left-job"),
            new Known("advanced by hand, by ([0-9.]+) mm", "advanced-by-hand"),
            new Known("was begun with another program", "other-program"),
            new Known(
                    "planned for table '|peer is not a cutting table|reports impossible limits|map does not know",
                    "no-fit"),
            new Known("no longer knows how far it is", "count-lost"),
            new Known("its memory has changed|it is not believed|table acknowledges \\d+ blocks of job", "count-wrong"),
            new Known("was given as the first that is not cut", "answer-wrong"),
            new Known("called off", "called-off"),
            new Known(
                    "All (\\d+) pieces are cut\\. The table lost its count on the way: ([0-9.]+) s, ([0-9.]+) m cut and"
                            + " ([0-9.]+) m through the air are those from record (\\d+) on",
                    "only-the-rest"),
            new Known(
                    "No table answers at|Host '.*' is not known|No connection to the table|closed the connection, or did"
                            + " not answer|The link is down|answer was damaged|hides (?:the|its) result|did not get through in",
                    "unreachable"));

    TableSaying {
        values = List.copyOf(values);
    }

    /** A sentence that is told, and what it is. */
    private record Known(Pattern part, Function<MatchResult, TableSaying> saying) {

        Known(String part, Function<MatchResult, TableSaying> saying) {
            this(Pattern.compile(part), saying);
        }

        /** The groups of the part are the values. */
        Known(String part, String code) {
            this(part, found -> new TableSaying(code, groups(found)));
        }

        private static List<String> groups(MatchResult found) {
            return IntStream.rangeClosed(1, found.groupCount())
                    .mapToObj(found::group)
                    .toList();
        }

        Optional<TableSaying> in(String sentence) {
            return part.matcher(sentence).results().findFirst().map(saying);
        }
    }

    static TableSaying of(String sentence) {
        return KNOWN.stream()
                .flatMap(known -> known.in(sentence).stream())
                .findFirst()
                .orElse(new TableSaying("other", List.of()));
    }

    boolean isKnown() {
        return !code.equals("other");
    }

    /** Whether it is the usual course of things, and no fault. */
    boolean isCalm() {
        return List.of("homing", "server-restart", "called-off", "only-the-rest")
                .contains(code);
    }

    boolean isFaultOfTable() {
        return code.startsWith("fault.");
    }

    /** Whether the job cannot be continued on this table, so that nothing is left but to abort it. */
    boolean endsJob() {
        return List.of("fault.13", "no-fit", "other-program", "advanced-by-hand")
                .contains(code);
    }

    /** Whether the cause is cleared at the table, by a person, before the job is resumed. */
    boolean isClearedAtTable() {
        return !isKnown()
                || isFaultOfTable()
                        && !endsJob()
                        && !List.of("fault.12", "fault.16").contains(code);
    }
}
