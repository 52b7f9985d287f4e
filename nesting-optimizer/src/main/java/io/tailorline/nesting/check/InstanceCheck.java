package io.tailorline.nesting.check;

import io.tailorline.geometry.Polygons;
import io.tailorline.nesting.model.Flaw;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Part;
import io.tailorline.nesting.model.PartRules;
import io.tailorline.nesting.model.Solution;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/** Whether a solution solves its instance: demand, angles, strip, overlaps, and the figures it reports. */
public final class InstanceCheck {

    /** Depth of overlap and reach over the border that counts as rounding, as a share of the strip height. */
    private static final double TOLERANCE = 1e-6;

    /** A reported density may be rounded to this. */
    private static final double DENSITY_TOLERANCE = 5e-4;

    private final Instance instance;
    private final Solution solution;
    private final double tolerance;
    private final List<Polygon> placed = new ArrayList<>();
    private final boolean[] fixed;

    private InstanceCheck(Instance instance, Solution solution) {
        this.instance = instance;
        this.solution = solution;
        this.tolerance = TOLERANCE * instance.height();
        this.fixed = new FixedPlacementCheck(instance, solution).fixed();
        for (Solution.PlacedPart copy : solution.placed()) {
            Polygon outline = Polygons.of(instance.parts().get(copy.part()).room());
            placed.add(ShapeRelations.placed(
                    outline,
                    copy.transform().rotationDeg(),
                    copy.transform().x(),
                    copy.transform().y()));
        }
    }

    public static CheckReport check(Instance instance, Solution solution) {
        InstanceCheck check = new InstanceCheck(instance, solution);
        BundleCheck bundles = new BundleCheck(instance, solution, check.placed, check.fixed);
        return new CheckReport(List.of(
                check.demand(),
                check.angles(),
                check.inside(),
                check.overlaps(),
                check.flaws(),
                new FixedPlacementCheck(instance, solution).line(),
                new LatticeCheck(instance, solution, check.fixed).line(),
                bundles.direction(),
                bundles.span(check.tolerance),
                check.density()));
    }

    private CheckReport.Line demand() {
        int[] count = new int[instance.parts().size()];
        solution.placed().forEach(copy -> count[copy.part()]++);
        for (int i = 0; i < count.length; i++) {
            Part part = instance.parts().get(i);
            if (count[i] != part.demand()) {
                return new CheckReport.Line(
                        "demand",
                        String.format(Locale.ROOT, "%d copies of item %d", count[i], part.id()),
                        String.valueOf(part.demand()),
                        false);
            }
        }
        return new CheckReport.Line(
                "demand", solution.placed().size() + " copies", String.valueOf(instance.copies()), true);
    }

    private CheckReport.Line angles() {
        for (int i = 0; i < fixed.length; i++) {
            Solution.PlacedPart copy = solution.placed().get(i);
            Part part = instance.parts().get(copy.part());
            if (!fixed[i] && !part.orientations().allows(copy.transform().rotationDeg())) {
                return new CheckReport.Line(
                        "angles",
                        String.format(
                                Locale.ROOT,
                                "item %d at %s degrees",
                                part.id(),
                                copy.transform().rotationDeg()),
                        part.orientations().degrees().toString(),
                        false);
            }
        }
        return new CheckReport.Line("angles", "all allowed", "all allowed", true);
    }

    /** Three significant digits, never in exponent notation. */
    private static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(3));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private CheckReport.Line inside() {
        double worst = 0;
        for (Polygon polygon : placed) {
            Envelope box = polygon.getEnvelopeInternal();
            double beyond = StrictMath.max(
                    StrictMath.max(-box.getMinX(), -box.getMinY()),
                    StrictMath.max(box.getMaxX() - solution.length(), box.getMaxY() - instance.height()));
            worst = StrictMath.max(worst, beyond);
        }
        return new CheckReport.Line(
                "inside",
                "%s beyond the strip".formatted(plain(worst)),
                "at most " + plain(tolerance),
                worst <= tolerance);
    }

    private CheckReport.Line overlaps() {
        for (int i = 0; i < placed.size(); i++) {
            for (int k = 0; k < i; k++) {
                double apart = instance.gap() + rules(i).clearance() + rules(k).clearance();
                if (isTooNear(placed.get(i), placed.get(k), apart)) {
                    return new CheckReport.Line(
                            "overlaps",
                            String.format(Locale.ROOT, "placed items %d and %d are not %s apart", k, i, apart),
                            "at most %s less".formatted(plain(tolerance)),
                            false);
                }
            }
        }
        return new CheckReport.Line("overlaps", "none", "none deeper than " + plain(tolerance), true);
    }

    private PartRules rules(int copy) {
        return instance.parts().get(solution.placed().get(copy).part()).rules();
    }

    /** Shapes that need no distance may touch. */
    private boolean isTooNear(Polygon a, Polygon b, double apart) {
        Envelope around = new Envelope(a.getEnvelopeInternal());
        around.expandBy(apart);
        if (!around.intersects(b.getEnvelopeInternal())) {
            return false;
        }
        return ShapeRelations.overlap(a, b, tolerance) || a.distance(b) < apart - tolerance;
    }

    private CheckReport.Line flaws() {
        int covered = 0;
        for (Flaw flaw : instance.flaws()) {
            Polygon region = Polygons.of(flaw.outline());
            for (int i = 0; i < placed.size(); i++) {
                boolean hinders = flaw.severity() == Flaw.FORBIDDEN
                        || rules(i).tolerates() == 0
                        || rules(i).tolerates() < flaw.severity();
                if (hinders && isTooNear(placed.get(i), region, instance.gap() + rules(i).clearance())) {
                    covered++;
                }
            }
        }
        return new CheckReport.Line("flaws", covered + " times covered by parts that they hinder", "0", covered == 0);
    }

    private CheckReport.Line density() {
        double real = solution.length() > 0 ? instance.partArea() / (solution.length() * instance.height()) : 0;
        boolean ok = StrictMath.abs(real - solution.density()) <= DENSITY_TOLERANCE;
        return new CheckReport.Line(
                "density",
                String.format(Locale.ROOT, "%.5f reported", solution.density()),
                String.format(Locale.ROOT, "%.5f", real),
                ok);
    }
}
