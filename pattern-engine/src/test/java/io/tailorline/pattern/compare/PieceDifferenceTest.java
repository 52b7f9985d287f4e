package io.tailorline.pattern.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceDifferenceTest {

    private static final Pattern PLAIN = altered();

    private static Pattern altered(Alteration... alterations) {
        Style usual = Style.twoPiece();
        Style style = new Style(usual.fit(), usual.garments(), usual.options(), List.of(alterations));
        return ((Drafted) new PatternEngine().draftUncertified("compared", style, AverageMan.body())).pattern();
    }

    private static PieceDifference moved(Pattern now, Pattern before, String piece) {
        Piece of = now.findPiece(piece).orElseThrow();
        return PieceDifference.of(of, EarlierPiece.of(of, before).orElseThrow());
    }

    private static double amount(PieceDifference difference, String edge) {
        return difference.moves().stream()
                .filter(move -> move.edge().equals(edge))
                .mapToDouble(EdgeMove::amount)
                .findFirst()
                .orElse(0);
    }

    @Test
    void a_longer_sleeve_has_grown_at_the_cuff_and_nowhere_at_the_cap() {
        Pattern now = altered(new Alteration("sleeveLength", Side.BOTH, 10));
        PieceDifference top = moved(now, PLAIN, "jacket.topSleeve");

        assertThat(amount(top, "cuff")).isCloseTo(10, within(0.1));
        assertThat(amount(top, "cap")).isZero();
        assertThat(top.greatest()).hasValueSatisfying(move -> {
            assertThat(move.amount()).isCloseTo(10, within(0.1));
            assertThat(move.at().distanceTo(move.from())).isCloseTo(move.amount(), within(0.01));
        });
        assertThat(moved(now, PLAIN, "jacket.back").isEmpty()).isTrue();
    }

    @Test
    void a_shorter_one_has_lost_what_the_longer_one_has_grown() {
        Pattern shorter = altered(new Alteration("sleeveLength", Side.BOTH, -10));

        assertThat(amount(moved(shorter, PLAIN, "jacket.topSleeve"), "cuff")).isCloseTo(-10, within(0.1));
        assertThat(amount(moved(PLAIN, shorter, "jacket.topSleeve"), "cuff")).isCloseTo(10, within(0.1));
    }

    @Test
    void a_left_piece_is_compared_with_the_mirror_image_of_the_one_of_both_sides() {
        Pattern now = altered(new Alteration("lowShoulder", Side.LEFT, 5));

        assertThat(amount(moved(now, PLAIN, "jacket.back.left"), "shoulder")).isBetween(-5.0, -4.0);
        assertThat(moved(now, PLAIN, "jacket.back.right").isEmpty()).isTrue();
        assertThat(moved(PLAIN, now, "jacket.back").isEmpty())
                .as("back to even sides: as the right one was")
                .isTrue();
    }

    @Test
    void a_piece_that_only_lies_elsewhere_on_its_paper_has_not_moved() {
        Pattern now = altered(new Alteration("frontBalance", Side.BOTH, 10));
        Point was = PLAIN.findPiece("jacket.topCollar")
                .orElseThrow()
                .edges()
                .get(0)
                .line()
                .first();
        Point is = now.findPiece("jacket.topCollar")
                .orElseThrow()
                .edges()
                .get(0)
                .line()
                .first();

        assertThat(was.distanceTo(is)).isGreaterThan(5);
        assertThat(moved(now, PLAIN, "jacket.topCollar").isEmpty()).isTrue();
    }

    @Test
    void a_longer_jacket_has_grown_at_its_hem_and_keeps_its_neck() {
        PieceDifference back = moved(altered(new Alteration("jacketLength", Side.BOTH, 10)), PLAIN, "jacket.back");

        assertThat(amount(back, "hem")).isCloseTo(10, within(0.2));
        assertThat(amount(back, "neck")).isZero();
        assertThat(amount(back, "shoulder")).isZero();
    }

    /** An alteration of a figure, an edge that it moves by about its amount, and those that stay within 1 mm. */
    @ParameterizedTest
    @CsvSource({
        "lowShoulder, LEFT, 10, jacket.back.left, shoulder, hem centreBack vent neck",
        "lowShoulder, LEFT, 10, jacket.front.left, shoulder, hem front lapel gorge",
        "slopingShoulder, BOTH, 10, jacket.back, shoulder, hem centreBack vent neck",
        "forwardShoulder, BOTH, 10, jacket.back, shoulder, hem centreBack vent neck side",
        "forwardShoulder, BOTH, 10, jacket.front, shoulder, hem side underarm",
        "hollowBack, BOTH, 15, jacket.back, hem, neck shoulder armhole"
    })
    void what_was_not_altered_lies_on_itself(
            String rule, Side side, double amount, String piece, String moves, String stays) {
        PieceDifference difference = moved(altered(new Alteration(rule, side, amount)), PLAIN, piece);
        assertThat(Math.abs(amount(difference, moves))).isBetween(0.85 * amount, 1.3 * amount);
        for (String edge : stays.split(" ")) {
            assertThat(amount(difference, edge)).as(edge).isBetween(-1.0, 1.0);
        }
    }

    @Test
    void a_bulge_that_became_straight_is_found_between_the_ends_of_the_straight_line() {
        List<Point> straight = List.of(Point.of(0, 0), Point.of(100, 0));
        List<Point> bulge = List.of(Point.of(0, 0), Point.of(50, -8), Point.of(100, 0));

        assertThat(Gap.greatest(straight, bulge).distance()).isGreaterThan(7);
    }

    @Test
    void a_narrow_point_that_was_there_before_is_found_from_there() {
        List<Edge> now = square();
        List<Edge> before = square(Point.of(49, 0), Point.of(50, -8), Point.of(51, 0));

        EdgeMove hem = EdgeMove.of(now, before).get(0);
        assertThat(hem.amount()).isCloseTo(-8, within(1e-9));
        assertThat(hem.from()).isEqualTo(Point.of(50, -8));
        assertThat(hem.longer()).isCloseTo(2 - 2 * StrictMath.sqrt(65), within(1e-9));
        assertThat(EdgeMove.of(before, now).get(0).amount()).isCloseTo(8, within(1e-9));
    }

    /** @param onHem points between its corners */
    private static List<Edge> square(Point... onHem) {
        List<Point> hem = new ArrayList<>(List.of(Point.of(0, 0)));
        hem.addAll(List.of(onHem));
        hem.add(Point.of(100, 0));
        return List.of(
                new Edge("hem", new Polyline(hem), Allowance.of(0)),
                new Edge("side", Polyline.through(Point.of(100, 0), Point.of(100, 100)), Allowance.of(0)),
                new Edge(
                        "top",
                        Polyline.through(Point.of(100, 100), Point.of(0, 100), Point.of(0, 0)),
                        Allowance.of(0)));
    }

    @Test
    void every_piece_of_an_unaltered_pattern_lies_on_itself() {
        for (Piece piece : PLAIN.pieces()) {
            assertThat(moved(PLAIN, PLAIN, piece.id()).isEmpty()).as(piece.id()).isTrue();
        }
    }

    @Test
    void a_piece_that_was_not_there_has_no_earlier_one() {
        Pattern waistcoat = ((Drafted)
                        new PatternEngine().draftUncertified("compared", Style.threePiece(), AverageMan.body()))
                .pattern();

        assertThat(EarlierPiece.of(waistcoat.findPiece("waistcoat.front").orElseThrow(), PLAIN))
                .isEmpty();
    }
}
