package io.tailorline.nesting;

import static io.tailorline.nesting.FoldedCloth.COLLAR;
import static io.tailorline.nesting.FoldedCloth.FINE;
import static io.tailorline.nesting.FoldedCloth.FOLDED;
import static io.tailorline.nesting.FoldedCloth.FRONT;
import static io.tailorline.nesting.FoldedCloth.POCKET;
import static io.tailorline.nesting.FoldedCloth.made;
import static io.tailorline.nesting.FoldedCloth.make;
import static io.tailorline.nesting.FoldedCloth.request;
import static io.tailorline.nesting.marker.SamplePatterns.ring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.UnfoldedMarker;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.PieceRef;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** All is cut from the lower ply; what the upper one gives is worked out by hand. */
class TwoPliesTest {

    @Test
    void a_pair_is_laid_once_and_cut_as_right_and_left() {
        Marker marker = made(FOLDED, FRONT);

        assertThat(marker.length()).isCloseTo(400, FINE);
        assertThat(marker.efficiency()).isCloseTo(0.6, offset(1e-4));
        assertThat(marker.placements()).hasSize(1);
        assertThat(marker.placements().get(0).copies())
                .containsExactly(
                        new Placement.CutCopy(PieceRef.parse("A17/jacket.front/R"), false, false),
                        new Placement.CutCopy(PieceRef.parse("A17/jacket.front/L"), true, false));
    }

    @Test
    void opened_out_the_left_front_is_the_mirror_image_beyond_the_fold() {
        Marker marker = made(FOLDED, FRONT);
        Point right = marker.placements().get(0).translate();

        Placement left = UnfoldedMarker.of(marker).placements().get(1);

        assertThat(left.piece()).hasToString("A17/jacket.front/L");
        assertThat(left.mirrored()).isTrue();
        assertThat(left.translate()).isEqualTo(new Point(right.x(), 1000 - right.y()));
        assertThat(left.cutLine().points())
                .contains(new Point(right.x(), 1000 - right.y()), new Point(right.x() + 400, 700 - right.y()));
        assertThat(left.cutLine().signedArea()).isCloseTo(120000, FINE);
        assertThat(left.label().text()).endsWith(" L");
    }

    @Test
    void pieces_keep_half_the_gap_from_the_fold() {
        Fabric narrow = Fabric.plain("serge", 602, Nap.ONE_WAY, 2).spread(Spread.of(Spread.Kind.FOLDED));
        Fabric narrower = Fabric.plain("serge", 601.98, Nap.ONE_WAY, 2).spread(Spread.of(Spread.Kind.FOLDED));

        assertThat(made(narrow, FRONT).placements().get(0).translate().y()).isEqualTo(0);
        assertThat(make(request(narrower, FRONT))).isInstanceOfSatisfying(MarkerResult.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(MarkerResult.Reason.PIECE_WIDER_THAN_CLOTH);
            assertThat(rejected.value()).isEqualTo(602);
        });
    }

    @Test
    void a_tube_has_a_fold_at_either_edge() {
        Fabric tube = Fabric.plain("jersey", 604, Nap.ONE_WAY, 2).spread(Spread.of(Spread.Kind.TUBULAR));

        assertThat(made(tube, FRONT).placements().get(0).translate().y()).isEqualTo(1);
        assertThat(make(request(tube.spread(Spread.of(Spread.Kind.FOLDED)), FRONT)))
                .isInstanceOf(MarkerResult.Made.class);
        assertThat(make(request(
                        Fabric.plain("jersey", 602, Nap.ONE_WAY, 2).spread(Spread.of(Spread.Kind.TUBULAR)), FRONT)))
                .isInstanceOf(MarkerResult.Rejected.class);
    }

    @Test
    void two_copies_of_a_symmetrical_piece_come_out_of_one_cut() {
        Marker marker = made(FOLDED, COLLAR.withCut(new CutQuantity(2, false)));

        assertThat(marker.placements()).hasSize(1);
        assertThat(UnfoldedMarker.of(marker).placements())
                .extracting(placement -> placement.piece().toString(), Placement::mirrored)
                .containsExactly(
                        Tuple.tuple("A17/jacket.topCollar/1", false), Tuple.tuple("A17/jacket.topCollar/2", false));
    }

    @Test
    void a_flaw_of_the_upper_ply_keeps_pieces_off_the_lower_one() {
        Ring hole = ring(0, 510, 100, 510, 100, 980, 0, 980);
        Fabric flawed = new Fabric(
                        "serge",
                        1000,
                        10,
                        Nap.ONE_WAY,
                        2,
                        Optional.empty(),
                        List.of(new Fabric.Flaw(hole, "hole")),
                        Optional.empty(),
                        new Fabric.Shrinkage(0, 0),
                        Fabric.Face.UP)
                .spread(Spread.of(Spread.Kind.FOLDED));

        assertThat(made(flawed, FRONT).length()).isCloseTo(502, offset(0.1));
    }

    @Test
    void a_piece_wanted_once_is_cut_twice_and_noted_or_refused() {
        MarkerResult noted = make(request(FOLDED, POCKET));
        MarkerResult refused =
                make(request(FOLDED.spread(Spread.of(Spread.Kind.FOLDED).withoutSurplus()), FRONT, POCKET));

        assertThat(noted).isInstanceOfSatisfying(MarkerResult.Made.class, made -> {
            assertThat(made.notes())
                    .containsExactly("'A17/jacket.welt/1' is cut through both plies: the second copy is surplus.");
            assertThat(made.marker().placements().get(0).copies())
                    .containsExactly(
                            new Placement.CutCopy(PieceRef.parse("A17/jacket.welt/1"), false, false),
                            new Placement.CutCopy(PieceRef.parse("A17/jacket.welt/1"), true, true));
            assertThat(made.marker().efficiency()).isCloseTo(0.03, offset(1e-4));
        });
        assertThat(refused).isInstanceOfSatisfying(MarkerResult.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(MarkerResult.Reason.SURPLUS_COPY);
            assertThat(rejected.message()).contains("spread ('folded')", "'A17/jacket.welt/1'");
        });
    }

    @Test
    void a_wider_gap_is_kept_across_the_fold_as_well() {
        MarkerRules rules = MarkerRules.of(PieceRule.of("jacket.front").withGap(6));
        Fabric narrow = Fabric.plain("serge", 606, Nap.ONE_WAY, 2).spread(Spread.of(Spread.Kind.FOLDED));
        Fabric narrower = Fabric.plain("serge", 605.98, Nap.ONE_WAY, 2).spread(Spread.of(Spread.Kind.FOLDED));

        assertThat(make(request(narrow, FRONT).withRules(rules))).isInstanceOf(MarkerResult.Made.class);
        assertThat(make(request(narrower, FRONT).withRules(rules)))
                .isInstanceOfSatisfying(
                        MarkerResult.Rejected.class,
                        rejected -> assertThat(rejected.value()).isEqualTo(606));
    }
}
