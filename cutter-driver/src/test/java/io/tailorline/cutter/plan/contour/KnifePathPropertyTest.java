package io.tailorline.cutter.plan.contour;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.KnifeTrace;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.plan.outline.SharedEdges;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the rules, the knife cuts every line and stays out of the pieces; JTS is the judge. */
class KnifePathPropertyTest {

    /** Thinning hides at most the corner deviation; both grids may add their half. */
    private static final double ON_THE_LINE = 0.05 + 0.02;

    @Property(tries = 40)
    void every_line_is_cut_and_no_piece_is_cut_into(@ForAll long seed, @ForAll BuiltInProfile table) {
        SplittableRandom random = new SplittableRandom(seed);
        Marker marker = rows(random);
        CutRules rules = rules(random);
        CutProgram program = CutPlanner.plan(marker, table.profile(), rules)
                .orThrow(refused -> new AssertionError(refused.message()));

        KnifeTrace trace = KnifeTrace.of(program);
        double off = ON_THE_LINE + (rules.sharedEdges() ? SharedEdges.APART : 0);
        for (Placement placement : marker.placements()) {
            assertThat(trace.inside(placement, off + rules.cornerRounding()))
                    .as("%s by %s is cut into", placement.piece(), rules)
                    .isLessThan(0.01);
            assertThat(trace.uncut(placement, off + rules.cornerRounding()))
                    .as("%s by %s is not cut", placement.piece(), rules)
                    .isLessThan(0.01);
        }
    }

    private static CutRules rules(SplittableRandom random) {
        return CutRules.usual()
                .withCornerRounding(random.nextBoolean() ? 0 : random.nextDouble())
                .withTurningRadius(0.5 + random.nextDouble() * 2)
                .withSharedEdges(random.nextBoolean())
                .withOvercut(random.nextBoolean() ? 0.8 : 0.3)
                .withCornerOvercut(random.nextBoolean() ? 0 : 0.8)
                .withNotches(random.nextBoolean() ? CutRules.NotchStyle.IN_LINE : CutRules.NotchStyle.FLICK);
    }

    /** Rows of pieces with four to six corners, some of which touch. */
    private static Marker rows(SplittableRandom random) {
        double gap = random.nextBoolean() ? 0 : 2 * random.nextDouble();
        List<Placement> placements = new ArrayList<>();
        double y = 5;
        for (int row = 0; row < 3; row++) {
            double height = 40 + random.nextInt(200);
            double x = 5 + random.nextInt(40);
            double lean = random.nextInt(60) - 30;
            for (int column = 0; column < 3; column++) {
                double width = 80 + random.nextInt(300);
                double next = random.nextInt(60) - 30;
                Ring ring = new Ring(Mm.onGrid(List.of(
                        Point.of(x + 40, y),
                        Point.of(x + 40 + width, y),
                        Point.of(x + 40 + width + next, y + height),
                        Point.of(
                                x + 40 + lean + (width + next - lean) * random.nextDouble(0.4, 0.6),
                                y + height - random.nextInt(30)),
                        Point.of(x + 40 + lean, y + height))));
                placements.add(
                        Markers.piece("piece/" + (placements.size() + 1), ring, notches(random, ring), List.of()));
                x += width + gap;
                lean = next;
            }
            y += height + gap;
        }
        return Markers.of(placements);
    }

    private static List<Notch> notches(SplittableRandom random, Ring ring) {
        List<Notch> notches = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Notch notch =
                    notch(ring, random.nextInt(ring.size()), random.nextInt(5) == 0 ? 0 : random.nextDouble(0.1, 0.9));
            if (isInside(ring, notch)) {
                notches.add(notch);
            }
        }
        return notches;
    }

    /** In a narrow corner it may come out on the other side: such a marker is refused. */
    private static boolean isInside(Ring ring, Notch notch) {
        Point tip = notch.at().plus(Point.of(notch.depth(), 0).turned(notch.angleDeg()));
        return ring.contains(tip.x(), tip.y());
    }

    /** Square to its edge, or along the bisector of its corner. */
    private static Notch notch(Ring ring, int edge, double share) {
        Point from = ring.point(edge);
        Point to = ring.point(ring.next(edge));
        Point along = to.minus(from).unit();
        Point before =
                from.minus(ring.point((edge + ring.size() - 1) % ring.size())).unit();
        Point tangent = share == 0 ? along.plus(before) : along;
        return new Notch(Mm.onGrid(from.towards(to, share)), tangent.angleDeg() + 90, 4, Notch.Kind.SINGLE, "seam");
    }
}
