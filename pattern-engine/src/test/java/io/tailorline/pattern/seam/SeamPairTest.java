package io.tailorline.pattern.seam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.render.SeamPairSvg;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SeamPairTest {

    private static final Pattern SUIT = suit(Style.threePiece());

    /** Left and right apart: pairs that are alike are sewn to pieces of one side. */
    private static final Pattern UNEVEN = suit(new Style(
            Style.Fit.REGULAR,
            Set.copyOf(Style.threePiece().garments()),
            Map.of(),
            List.of(
                    new Style.Alteration("lowShoulder", Side.LEFT, 5),
                    new Style.Alteration("cuff", Side.RIGHT, 5),
                    new Style.Alteration("leg", Side.LEFT, 5))));

    private static Pattern suit(Style style) {
        return ((Drafted) new PatternEngine().draft("order-1", style, AverageMan.body())).pattern();
    }

    private static SeamPair pair(Pattern pattern, String name) {
        return SeamPair.of(pattern).stream()
                .filter(pair -> pair.seam().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Pattern with(String id, UnaryOperator<Piece> fault) {
        return new Pattern(
                SUIT.id(),
                SUIT.style(),
                SUIT.measurements(),
                SUIT.pieces().stream()
                        .map(piece -> piece.id().equals(id) ? fault.apply(piece) : piece)
                        .toList(),
                SUIT.seams(),
                SUIT.girths(),
                SUIT.labels());
    }

    @Test
    void every_seam_of_a_sound_suit_but_its_folds_can_be_sewn() {
        for (Pattern pattern : List.of(SUIT, UNEVEN)) {
            List<SeamPair> pairs = SeamPair.of(pattern);
            assertThat(pairs).noneMatch(SeamPair::isBroken);
            assertThat(pairs)
                    .extracting(pair -> pair.seam().name())
                    .containsExactlyElementsOf(pattern.seams().stream()
                            .filter(seam -> !seam.isFold())
                            .map(Seam::name)
                            .toList());
        }
    }

    @Test
    void what_cannot_be_sewn_comes_first_and_is_what_the_certificate_finds() {
        Pattern longer = with(
                "trousers.back",
                piece -> piece.withEdges(piece.edges().stream()
                        .map(edge -> edge.name().equals("outseam")
                                ? new Edge(edge.name(), stretched(edge.line()), edge.allowance())
                                : edge)
                        .toList()));
        SeamPair first = SeamPair.of(longer).get(0);
        assertThat(first.seam().name()).isEqualTo("trousers.outseam");
        assertThat(first.isBroken()).isTrue();
        assertThat(first.outside()).isGreaterThan(1);
        assertThat(Certificate.of(longer).broken())
                .extracting(InvariantResult::name)
                .contains("B.seamLength");
        assertThat(SeamPairSvg.picture(first)).contains("class=\"sewn off\"");
        assertThat(SeamPairSvg.picture(pair(SUIT, "trousers.outseam"))).doesNotContain("class=\"sewn off\"");
    }

    private static Polyline stretched(Polyline line) {
        Point first = line.first();
        return line.mapped(point -> first.plus(point.minus(first).times(1.002)));
    }

    @Test
    void a_missing_notch_breaks_a_seam_pair() {
        Pattern without =
                with("jacket.side", piece -> piece.withGeometry(piece.geometry().withNotches(List.of())));
        assertThat(SeamPair.of(without))
                .filteredOn(SeamPair::isBroken)
                .extracting(pair -> pair.seam().name())
                .contains("jacket.sideFront", "jacket.backSide");
    }

    @Test
    void the_cap_of_a_known_man_is_44_longer_than_the_armhole_and_notch_meets_notch() {
        SeamPair armhole = pair(SUIT, "jacket.armhole");
        assertThat(armhole.difference()).isCloseTo(43.9, within(0.1));
        assertThat(armhole.notches()).hasSize(3);
        for (SeamPair.NotchPair notch : armhole.notches()) {
            assertThat(armhole.sewnTo(notch.onA())).isCloseTo(notch.onB(), within(1e-9));
        }
        assertThat(armhole.sewnTo(0)).isZero();
        assertThat(armhole.sewnTo(armhole.a().length())).isCloseTo(armhole.b().length(), within(1e-9));
    }

    @Test
    void what_is_sewn_to_a_place_never_goes_back() {
        for (SeamPair pair : SeamPair.of(UNEVEN)) {
            double before = 0;
            for (SeamWalk step : SeamWalk.along(pair, 50)) {
                assertThat(step.onB())
                        .as(pair.seam().name())
                        .isBetween(before, pair.b().length() + 1e-9);
                before = step.onB();
            }
        }
    }

    @Test
    void laid_edges_are_as_long_as_before_begin_at_the_origin_and_end_level() {
        for (SeamPair pair : SeamPair.of(UNEVEN)) {
            for (SewnSide side : List.of(pair.a(), pair.b())) {
                List<Polyline> laid = side.laid();
                assertThat(laid.stream().mapToDouble(Polyline::length).sum())
                        .as(pair.seam().name())
                        .isCloseTo(side.length(), within(1e-6));
                assertThat(laid.get(0).first().length()).isLessThan(1e-9);
                Point end = laid.get(laid.size() - 1).last();
                assertThat(end.y()).isCloseTo(0, within(1e-6));
                assertThat(end.x()).isPositive();
            }
        }
    }

    @Test
    void walking_lays_the_sewn_places_on_each_other_with_the_seams_touching_and_keeps_the_piece_as_it_is() {
        for (Pattern pattern : List.of(SUIT, UNEVEN)) {
            for (SeamPair pair : SeamPair.of(pattern)) {
                for (SeamWalk step : SeamWalk.along(pair, 12)) {
                    String where = pair.seam().name() + " at " + step.onA();
                    assertThat(step.laid(step.a().at()).distanceTo(step.b().at()))
                            .as(where)
                            .isLessThan(1e-6);
                    Point ahead = step.laid(step.a().at().plus(step.a().direction()));
                    assertThat(ahead.minus(step.b().at()).dot(step.b().direction()))
                            .as(where)
                            .isCloseTo(1, within(1e-6));
                    Point one = step.walking().cutLine().point(0);
                    Point other = step.walking().cutLine().point(1);
                    assertThat(step.laid(one).distanceTo(step.laid(other)))
                            .as(where)
                            .isCloseTo(one.distanceTo(other), within(1e-6));
                }
            }
        }
    }

    /** Cloth on both sides of the seam: the pieces lie open, not one on the other. */
    @Test
    void the_walked_piece_lies_on_the_other_side_of_the_seam() {
        SeamPair shoulder = pair(SUIT, "jacket.shoulder");
        SeamWalk middle = SeamWalk.at(shoulder, shoulder.a().length() / 2);
        Point square = middle.b().direction().quarterTurned();
        double lying = square.dot(
                middle.lying().cutLine().pointInside().minus(middle.b().at()));
        double walking = square.dot(middle.laid(middle.walking().cutLine().pointInside())
                .minus(middle.b().at()));
        assertThat(lying * walking).isNegative();
    }

    /** Felt takes no notches: from centre back its right half is sewn as it is drawn, its left half against that. */
    @Test
    void a_seam_without_notches_is_sewn_as_its_edges_follow_each_other() {
        SewnNotches right =
                SewnNotches.of(UNEVEN, pair(UNEVEN, "jacket.underCollar/R").seam());
        SewnNotches left =
                SewnNotches.of(UNEVEN, pair(UNEVEN, "jacket.underCollar/L").seam());

        assertThat(right.pairs() + left.pairs()).isZero();
        assertThat(List.of(right.fromFirstOfA(), right.fromFirstOfB())).containsExactly(true, false);
        assertThat(List.of(left.fromFirstOfA(), left.fromFirstOfB())).containsExactly(false, true);
    }
}
