package io.tailorline.nesting.check;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.piece.BundleRef;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Shading: the pieces of a bundle lie on no more of the length of the cloth than a rule allows. */
final class NearnessCheck {

    private NearnessCheck() {}

    static CheckReport.Line check(Marker marker, MarkerRules rules) {
        Map<BundleRef, DoubleSummaryStatistics> spans = new TreeMap<>();
        for (Placement placement : marker.placements()) {
            DoubleSummaryStatistics span =
                    spans.computeIfAbsent(placement.bundle(), bundle -> new DoubleSummaryStatistics());
            placement.cutLine().points().stream().mapToDouble(Point::x).forEach(span::accept);
        }
        for (Map.Entry<BundleRef, DoubleSummaryStatistics> bundle : spans.entrySet()) {
            double within = rules.bundle(bundle.getKey()).within().orElse(Double.POSITIVE_INFINITY);
            double span = bundle.getValue().getMax() - bundle.getValue().getMin();
            if (span > within + MarkerCheck.GRID) {
                return new CheckReport.Line(
                        "nearness",
                        String.format(Locale.ROOT, "bundle '%s' lies on %.2f mm", bundle.getKey(), span),
                        "at most %s mm".formatted(within),
                        false);
            }
        }
        return new CheckReport.Line("nearness", spans.size() + " bundles", "within what the rules allow", true);
    }
}
