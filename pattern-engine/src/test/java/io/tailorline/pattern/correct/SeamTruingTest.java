package io.tailorline.pattern.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.correct.SeamTruing.Way;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.SamplePattern;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import io.tailorline.pattern.seam.SeamPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two straight panels, 400 long; the front comes back with its side curved out by 12 mm, 1 mm longer. */
class SeamTruingTest {

    private static final double CURVED = 12;

    private static final Pattern DRAFTED = SamplePattern.pattern();
    private static final Seam SIDE = SamplePattern.side(0, 0);

    /** The side of the front from the top, out of the piece by a whole wave of a cosine. */
    private static Polyline curve(double out) {
        List<Point> points = new ArrayList<>();
        for (int x = 0; x <= 400; x += 2) {
            points.add(Point.of(x, -outAt(x, out)));
        }
        return new Polyline(points);
    }

    private static double outAt(double x, double out) {
        return out / 2 * (1 - StrictMath.cos(2 * StrictMath.PI * x / SamplePattern.LENGTH));
    }

    private static Piece withSide(Piece piece, Polyline side) {
        return piece.withEdges(piece.edges().stream()
                .map(edge -> edge.name().equals("side") ? new Edge("side", side, edge.allowance()) : edge)
                .toList());
    }

    /** @param notches how far from the top they lie */
    private static Piece front(double out, double... notches) {
        List<Notch> set = new ArrayList<>();
        for (double x : notches) {
            set.add(new Notch(Point.of(x, -SamplePattern.ALLOWANCE - outAt(x, out)), 90, 4, Notch.Kind.SINGLE, "side"));
        }
        return SamplePattern.withNotches(withSide(SamplePattern.front(), curve(out)), set.toArray(Notch[]::new));
    }

    private static Piece back(double... notches) {
        List<Notch> set = new ArrayList<>();
        for (double x : notches) {
            set.add(new Notch(
                    Point.of(x, SamplePattern.WIDTH + SamplePattern.ALLOWANCE), -90, 4, Notch.Kind.SINGLE, "side"));
        }
        return SamplePattern.withNotches(SamplePattern.back(), set.toArray(Notch[]::new));
    }

    private static Piece trued(Pattern drafted, Piece front, Piece back, Way way) {
        List<Piece> partners =
                new SeamTruing(drafted, SamplePattern.with(front, back), SIDE, true).partners(way, Set.of());
        assertThat(partners).hasSize(1);
        return partners.get(0);
    }

    private static Polyline side(Piece back) {
        return back.findEdge("side").orElseThrow().line();
    }

    /** How far the place of the back's side that lies farthest off where it was lies out of it, mm. */
    private static double out(Piece back) {
        return side(back).points().stream()
                .map(at -> at.y() - SamplePattern.WIDTH)
                .reduce(0.0, (one, other) -> StrictMath.abs(one) > StrictMath.abs(other) ? one : other);
    }

    @ParameterizedTest
    @CsvSource({"ALONG, 12, 0.2", "OVER, -12, 0.2", "FITTED, 8, 1.5"})
    void the_partner_grows_by_the_same_curve_or_gives_what_the_other_gains(Way way, double out, double within) {
        assertThat(out(trued(DRAFTED, front(CURVED, 150), SamplePattern.back(), way)))
                .isCloseTo(out, within(within));
    }

    @ParameterizedTest
    @CsvSource({"ALONG, 180", "OVER, 180", "FITTED, 150"})
    void both_sides_are_as_long_again_corners_stay_and_notch_meets_notch(Way way, double notched) {
        Piece front = front(CURVED, notched);
        Piece back = trued(DRAFTED, front, SamplePattern.back(), way);
        SeamPair pair = SeamPair.of(SamplePattern.with(front, back), SIDE);

        assertThat(pair.difference()).isCloseTo(0, within(0.06));
        assertThat(pair.notches())
                .singleElement()
                .satisfies(notch -> assertThat(notch.difference()).isCloseTo(0, within(0.1)));
        assertThat(side(back).first()).isEqualTo(side(SamplePattern.back()).first());
        assertThat(side(back).last()).isEqualTo(side(SamplePattern.back()).last());
    }

    @Test
    void a_partner_that_is_eased_in_keeps_its_line_and_its_notch_moves() {
        Piece front = front(CURVED, 180);
        Piece back = trued(DRAFTED, front, SamplePattern.back(), Way.EASED);

        assertThat(back.edges()).isEqualTo(SamplePattern.back().edges());
        assertThat(back.cutLine()).isEqualTo(SamplePattern.back().cutLine());
        assertThat(back.notches().get(0).at().x()).isCloseTo(180, within(0.5));
    }

    @Test
    void an_edge_that_is_to_stay_stays() {
        SeamTruing truing =
                new SeamTruing(DRAFTED, SamplePattern.with(front(CURVED, 150), SamplePattern.back()), SIDE, true);
        for (Way way : Way.values()) {
            assertThat(truing.partners(way, Set.of(new EdgeRef("jacket.back", "side"))))
                    .isEmpty();
        }
    }

    /** The mm that is wanted between them is not bulged out of 5 mm of seam. */
    @Test
    void notches_that_lie_close_together_are_fitted_as_one() {
        Pattern drafted = SamplePattern.with(front(0, 150, 155), back(150, 155));
        Piece back = trued(drafted, front(0, 150, 156), back(150, 155), Way.FITTED);

        assertThat(back.edges()).isEqualTo(SamplePattern.back().edges());
        assertThat(back.notches()).extracting(notch -> notch.at().x()).containsExactly(150.0, 156.0);
    }

    @Test
    void two_notches_on_one_spot_are_no_stretch_to_fit() {
        Pattern drafted = SamplePattern.with(front(0, 150, 150), back(150, 150));
        Piece back = trued(drafted, front(CURVED, 150, 150), back(150, 150), Way.FITTED);

        assertThat(side(back).points()).allSatisfy(at -> assertThat(at.y()).isFinite());
        assertThat(out(back)).isCloseTo(8, within(1.5));
    }
}
