package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.program.UncertainRange.Kind;
import io.tailorline.cutter.program.UncertainRange.Mark;
import io.tailorline.cutter.table.CutJob;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Asks the person at the terminal what the cloth shows. An answer is used only when it is plain; the rest is asked
 * again.
 */
final class ClothQuestion {

    private static final Set<String> CUT = Set.of("cut", "c", "yes", "y");
    private static final Set<String> NOT_CUT = Set.of("not cut", "n", "no");
    private static final Set<String> ALL = Set.of("all", "all cut");
    private static final Set<String> NOT_MOVED = Set.of("not moved", "unmoved");

    private final Terminal terminal;

    ClothQuestion(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * The first record that is not cut, as the person sees it.
     *
     * @throws CommandFailed when the cloth has moved, or the person gives no answer
     */
    long firstUncut(CutJob job, String why, UncertainRange stretch, String picture) throws CommandFailed {
        terminal.say("");
        terminal.say(why);
        terminal.say(picture);
        requireUnmoved();
        long first = Math.min(job.records(), stretch.isOfClothOnly() ? stretch.firstRecord() : asked(job, stretch));
        terminal.say(String.format(Locale.ROOT, "Everything before record %d of %d is cut.", first, job.records()));
        if (!CUT.contains(terminal.ask("Cut from there on? [yes / no]"))) {
            throw new CommandFailed("Nothing was cut. Run drive again to be asked again.");
        }
        return first;
    }

    private void requireUnmoved() throws CommandFailed {
        while (true) {
            String answer = terminal.ask("Has the cloth moved since the table stopped? [not moved / moved]");
            if (NOT_MOVED.contains(answer)) {
                return;
            }
            if (answer.equals("moved")) {
                throw new CommandFailed(
                        "The cloth has moved, and the rest would be cut in the wrong place. Maybe 'operate clear', and plan the missing pieces again.");
            }
        }
    }

    private long asked(CutJob job, UncertainRange stretch) throws CommandFailed {
        List<Mark> marks = stretch.marks();
        terminal.say("These may or may not be cut, in cutting order:");
        marks.forEach(mark -> terminal.say("  " + words(mark)));
        while (true) {
            String answer = terminal.ask(String.format(
                    Locale.ROOT,
                    "Which record is the first that is not cut? [%d to %d / all when all are cut / enter to be asked one by one]",
                    marks.get(0).record(),
                    marks.get(marks.size() - 1).record()));
            if (answer.isEmpty()) {
                return stretch.firstUncutAfter(oneByOne(marks));
            }
            if (ALL.contains(answer)) {
                return stretch.firstUncutAfter(marks.size());
            }
            if (answer.matches("[0-9]{1,9}")) {
                long record = Long.parseLong(answer);
                if (record >= 1 && record <= job.records()) {
                    return afterMarksBefore(record, stretch);
                }
                terminal.say(String.format(Locale.ROOT, "The job has records 1 to %d.", job.records()));
            }
        }
    }

    /** Inside the stretch, what leaves no mark is done again; outside it the operator's number holds. */
    private static long afterMarksBefore(long record, UncertainRange stretch) {
        if (record < stretch.firstRecord() || record > stretch.lastRecord()) {
            return record;
        }
        return stretch.firstUncutAfter((int)
                stretch.marks().stream().filter(mark -> mark.record() < record).count());
    }

    /** How many are cut; they are cut in order, so the first that is not ends it. */
    private int oneByOne(List<Mark> marks) throws CommandFailed {
        for (int seen = 0; seen < marks.size(); ) {
            String answer = terminal.ask(words(marks.get(seen)) + "? [cut / not cut]");
            if (NOT_CUT.contains(answer)) {
                return seen;
            }
            seen += CUT.contains(answer) ? 1 : 0;
        }
        return marks.size();
    }

    private static String words(Mark mark) {
        String piece = mark.piece()
                .map(name -> "piece " + mark.pieceNo() + ", " + name)
                .orElse("between pieces");
        if (mark.kind() == Kind.ADVANCE) {
            return String.format(Locale.ROOT, "record %d: the cloth advances, %s", mark.record(), piece);
        }
        String length = mark.kind() == Kind.CUT || mark.kind() == Kind.NOTCH
                ? String.format(Locale.ROOT, " of %.1f mm", mark.length())
                : "";
        return String.format(
                Locale.ROOT,
                "record %d: %s%s at (%.0f, %.0f) mm, %s",
                mark.record(),
                mark.kind().name().toLowerCase(Locale.ROOT),
                length,
                mark.line().get(0).x(),
                mark.line().get(0).y(),
                piece);
    }
}
