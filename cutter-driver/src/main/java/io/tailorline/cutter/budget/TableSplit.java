package io.tailorline.cutter.budget;

import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.BundleRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits the bundles of a marker between two tables so that the later one finishes as early as possible. Each bundle is
 * planned alone on either table, all splits are compared by the sums of those times (at most {@value #MOST_BUNDLES}
 * bundles, so at most a few thousand splits), and the best is planned.
 */
final class TableSplit {

    /** More bundles than this are a marker of many suits, to which no budget of 160 s applies. */
    static final int MOST_BUNDLES = 12;

    private final Marker marker;
    private final TableProfile first;
    private final TableProfile second;
    private final CutRules rules;
    private final ProgramPlanner planner;
    private final List<BundleRef> bundles;

    TableSplit(Marker marker, TableProfile first, TableProfile second, CutRules rules, ProgramPlanner planner) {
        this.marker = marker;
        this.first = first;
        this.second = second;
        this.rules = rules;
        this.planner = planner;
        this.bundles = marker.placements().stream()
                .map(Placement::bundle)
                .distinct()
                .sorted()
                .toList();
    }

    /** Why it is not possible; empty when it is. */
    Optional<String> obstacle() {
        if (bundles.size() < 2) {
            return Optional.of("all pieces belong to one garment");
        }
        if (bundles.size() > MOST_BUNDLES) {
            return Optional.of("%s garments; at most %s can be split".formatted(bundles.size(), MOST_BUNDLES));
        }
        return Optional.empty();
    }

    /** The best split; empty when a part cannot be cut on its table. */
    Optional<TwoTables> best() {
        double[] onFirst = new double[bundles.size()];
        double[] onSecond = new double[bundles.size()];
        for (int i = 0; i < bundles.size(); i++) {
            onFirst[i] = seconds(List.of(bundles.get(i)), first);
            onSecond[i] = second.equals(first) ? onFirst[i] : seconds(List.of(bundles.get(i)), second);
        }
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int onTheFirst = 1; onTheFirst < (1 << bundles.size()) - 1; onTheFirst++) {
            double seconds = later(onTheFirst, onFirst, onSecond);
            if (seconds < least) {
                least = seconds;
                best = onTheFirst;
            }
        }
        return best < 0 ? Optional.empty() : planned(best);
    }

    private double later(int onTheFirst, double[] onFirst, double[] onSecond) {
        double one = 0;
        double other = 0;
        for (int i = 0; i < bundles.size(); i++) {
            if ((onTheFirst >> i & 1) == 1) {
                one += onFirst[i];
            } else {
                other += onSecond[i];
            }
        }
        return Math.max(one, other);
    }

    private Optional<TwoTables> planned(int onTheFirst) {
        List<BundleRef> firstBundles = new ArrayList<>();
        List<BundleRef> secondBundles = new ArrayList<>();
        for (int i = 0; i < bundles.size(); i++) {
            ((onTheFirst >> i & 1) == 1 ? firstBundles : secondBundles).add(bundles.get(i));
        }
        Optional<CutProgram> one = program(firstBundles, first);
        Optional<CutProgram> other = program(secondBundles, second);
        return one.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Optional.of(new TwoTables(
                        firstBundles,
                        one.get(),
                        length(firstBundles),
                        secondBundles,
                        other.get(),
                        length(secondBundles)));
    }

    private double seconds(List<BundleRef> some, TableProfile table) {
        return program(some, table).map(program -> program.estimate().total()).orElse(Double.POSITIVE_INFINITY);
    }

    private Optional<CutProgram> program(List<BundleRef> some, TableProfile table) {
        PlanResult result = planner.plan(part(some), table, rules, 1);
        return result instanceof PlanResult.Planned planned ? Optional.of(planned.program()) : Optional.empty();
    }

    private Marker part(List<BundleRef> some) {
        List<BundleRef> rest =
                bundles.stream().filter(bundle -> !some.contains(bundle)).toList();
        return new Marker(
                marker.fabric(), marker.length(), marker.efficiency(), placements(some), marker.rules(), rest);
    }

    private List<Placement> placements(List<BundleRef> some) {
        return marker.placements().stream()
                .filter(placement -> some.contains(placement.bundle()))
                .toList();
    }

    private double length(List<BundleRef> some) {
        return placements(some).stream()
                .flatMap(placement -> placement.cutLine().points().stream())
                .mapToDouble(Point::x)
                .max()
                .orElse(0);
    }
}
