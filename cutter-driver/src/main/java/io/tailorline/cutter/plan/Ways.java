package io.tailorline.cutter.plan;

import io.tailorline.cutter.motion.AirMove;
import io.tailorline.cutter.motion.ProgramTime;
import io.tailorline.cutter.motion.RunTimes;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All ways to cut one outline that may ever be the best, the quickest first. A way is dropped when going to another
 * one's entry and back through the air takes no longer than what it costs more: such a way is in no best plan, since
 * the time through the air grows less than in proportion with the distance.
 */
final class Ways {

    /**
     * What an entry may save at the most for a search to try it, s; entries closer together are told apart in the end.
     */
    private static final double WORTHWHILE = 0.3;

    private Ways() {}

    static List<Way> of(Contour contour, CutRules rules, TableProfile table, Waste waste) {
        if (!contour.hasLine()) {
            return List.of(withoutLine(contour));
        }
        RunTimes runs = new RunTimes(table);
        List<Way> all = EntryPoints.of(contour, table).stream()
                .map(entry -> way(contour, entry, rules, table, waste, runs))
                .sorted(Comparator.comparingDouble(Way::seconds))
                .toList();
        double least = all.get(0).seconds();
        List<Way> kept = new ArrayList<>();
        for (Way way : all) {
            Way dearer = way.taking(way.seconds() - least);
            if (kept.stream().noneMatch(cheaper -> isNeverWorse(cheaper, dearer, table))) {
                kept.add(dearer);
            }
        }
        return kept;
    }

    /** Where other pieces cut the whole line, the head only goes to what is made inside. */
    private static Way withoutLine(Contour contour) {
        TablePoint inside = contour.inner().features().get(0).at();
        return new Way(new Entry(0, contour.outline().point(0), 0), inside, inside, 0);
    }

    /** The steps themselves are timed, so that the way costs what the program will take. */
    private static Way way(
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
        return new Way(entry, enters, head.at(), seconds + entry.reluctance());
    }

    private static boolean isNeverWorse(Way cheaper, Way dearer, TableProfile table) {
        double there = AirMove.seconds(cheaper.enters().distanceTo(dearer.enters()), table);
        double back = AirMove.seconds(cheaper.leaves().distanceTo(dearer.leaves()), table);
        return cheaper.seconds() + there + back <= dearer.seconds();
    }

    /**
     * A few of {@code ways}, so that a search for the order stays quick: the quickest one and then always that which
     * lies farthest from those that are chosen, its time counted as a detour, as long as it may save a detour worth the
     * name.
     */
    static List<Way> spread(List<Way> ways, int most, TableProfile table) {
        List<Way> left = new ArrayList<>(ways);
        List<Way> chosen = new ArrayList<>();
        while (!left.isEmpty() && chosen.size() < most) {
            Way next = left.get(0);
            for (Way way : left) {
                if (gain(way, chosen, table) > gain(next, chosen, table)) {
                    next = way;
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

    private static double gain(Way way, List<Way> chosen, TableProfile table) {
        double least = Double.POSITIVE_INFINITY;
        for (Way other : chosen) {
            least = Math.min(least, 2 * AirMove.seconds(way.enters().distanceTo(other.enters()), table));
        }
        return chosen.isEmpty() ? -way.seconds() : least - way.seconds();
    }
}
