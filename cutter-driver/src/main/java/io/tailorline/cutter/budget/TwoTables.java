package io.tailorline.cutter.budget;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.pattern.piece.BundleRef;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The garments of a marker split between two tables, each program with its garments where they lie in the marker: each
 * table has a lay of its own.
 *
 * @param firstBundles what the first table cuts, {@code <order>/jacket}
 * @param secondBundles what the second cuts
 * @param firstLength cloth that the first table's pieces need from the cut end, mm
 * @param secondLength the same of the second
 */
public record TwoTables(
        List<BundleRef> firstBundles,
        CutProgram first,
        double firstLength,
        List<BundleRef> secondBundles,
        CutProgram second,
        double secondLength) {

    private static final double MM_PER_METRE = 1000;

    public TwoTables {
        firstBundles = List.copyOf(firstBundles);
        secondBundles = List.copyOf(secondBundles);
    }

    /** When both are done, s. */
    public double seconds() {
        return Math.max(first.estimate().total(), second.estimate().total());
    }

    /** What each would take, without a full stop. */
    String sentence() {
        return String.format(
                Locale.ROOT,
                "%.1f s for %s there and %.1f s for %s here, from lays of %.2f and %.2f m unless they are nested apart",
                second.estimate().total(),
                named(secondBundles),
                first.estimate().total(),
                named(firstBundles),
                secondLength / MM_PER_METRE,
                firstLength / MM_PER_METRE);
    }

    private static String named(List<BundleRef> bundles) {
        return bundles.stream().map(BundleRef::toString).collect(Collectors.joining(", "));
    }
}
