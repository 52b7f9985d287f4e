package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.motion.AirMove;
import io.tailorline.cutter.motion.ProgramTime;
import io.tailorline.cutter.motion.RunTimes;
import io.tailorline.cutter.plan.outline.Waste;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All entry options of one outline that can be the best, the quickest first. An option is dropped when the air moves to
 * another option and back take no longer than the extra time it costs: it is then in no best plan, because air time
 * grows less than proportionally with distance.
 */
public final class EntryOptions {

    /** Least detour that makes another option worth searching, s; closer ones are compared after the search. */
    private static final double WORTHWHILE = 0.3;

    private EntryOptions() {}

    static List<EntryOption> of(Contour contour, CutRules rules, TableProfile table, Waste waste) {
        RunTimes runs = new RunTimes(table);
        if (!contour.hasLine()) {
            return List.of(
                    contour.cuts().isEmpty()
                            ? withoutLine(contour)
                            : option(contour, anywhere(contour), rules, table, waste, runs));
        }
        List<EntryOption> all = EntryPoints.of(contour, table).stream()
                .map(entry -> option(contour, entry, rules, table, waste, runs))
                .sorted(Comparator.comparingDouble(EntryOption::seconds))
                .toList();
        double least = all.get(0).seconds();
        List<EntryOption> kept = new ArrayList<>();
        for (EntryOption option : all) {
            EntryOption dearer = option.taking(option.seconds() - least);
            if (kept.stream().noneMatch(cheaper -> isNeverWorse(cheaper, dearer, table))) {
                kept.add(dearer);
            }
        }
        return kept;
    }

    /** Where other pieces cut the whole line, the head only goes to the holes and slits inside. */
    private static EntryOption withoutLine(Contour contour) {
        TablePoint inside = contour.inner().features().get(0).at();
        return new EntryOption(anywhere(contour), inside, inside, 0);
    }

    private static Entry anywhere(Contour contour) {
        return new Entry(0, contour.outline().point(0), 0);
    }

    /** The steps themselves are timed, so that the option costs what the program will take. */
    private static EntryOption option(
            Contour contour, Entry entry, CutRules rules, TableProfile table, Waste waste, RunTimes runs) {
        Contour pointed = contour.with(entry);
        List<CutStep> steps =
                new KnifePath(pointed, rules, table.liftAngleDeg(), waste).from(entry.point(contour.outline()));
        TablePoint enters = steps.get(0).movedFrom(Head.HOME).at();
        Head head = Head.HOME;
        for (CutStep step : steps) {
            head = step.movedFrom(head);
        }
        double seconds = ProgramTime.of(steps, runs).total()
                - AirMove.seconds(Head.HOME.at().distanceTo(enters), table);
        return new EntryOption(entry, enters, head.at(), seconds + entry.penalty());
    }

    private static boolean isNeverWorse(EntryOption cheaper, EntryOption dearer, TableProfile table) {
        double there = AirMove.seconds(cheaper.enters().distanceTo(dearer.enters()), table);
        double back = AirMove.seconds(cheaper.leaves().distanceTo(dearer.leaves()), table);
        return cheaper.seconds() + there + back <= dearer.seconds();
    }

    /**
     * A few of {@code options} to keep the search for the order fast: the quickest, then repeatedly the one farthest
     * from those chosen, less its own extra time, as long as it may save a detour of {@link #WORTHWHILE}.
     */
    public static List<EntryOption> spread(List<EntryOption> options, int most, TableProfile table) {
        List<EntryOption> left = new ArrayList<>(options);
        List<EntryOption> chosen = new ArrayList<>();
        while (!left.isEmpty() && chosen.size() < most) {
            EntryOption next = left.get(0);
            for (EntryOption option : left) {
                if (gain(option, chosen, table) > gain(next, chosen, table)) {
                    next = option;
                }
            }
            if (!chosen.isEmpty() && gain(next, chosen, table) < WORTHWHILE) {
                break;
            }
            left.remove(next);
            chosen.add(next);
        }
        return chosen;
    }

    private static double gain(EntryOption option, List<EntryOption> chosen, TableProfile table) {
        double least = Double.POSITIVE_INFINITY;
        for (EntryOption other : chosen) {
            least = Math.min(least, 2 * AirMove.seconds(apart(option, other), table));
        }
        return chosen.isEmpty() ? -option.seconds() : least - option.seconds();
    }

    /** Where two options enter; all options of a piece with internal cuts enter the first of these. */
    private static double apart(EntryOption option, EntryOption other) {
        double entered = option.enters().distanceTo(other.enters());
        return entered > 0 ? entered : option.leaves().distanceTo(other.leaves());
    }
}
