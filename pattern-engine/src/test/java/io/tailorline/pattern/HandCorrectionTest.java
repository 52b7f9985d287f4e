package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.check.garment.LaidTape;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Correction.OfNotch;
import io.tailorline.pattern.piece.Correction.OfPoint;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.refusal.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Points and notches that a tailor moves by hand on the drafted pieces. */
class HandCorrectionTest {

    private static final PatternEngine ENGINE = new PatternEngine();
    private static final Pattern DRAFTED = drafted();

    /** The front's seam with the side body, out by 1.5 mm at the waist: wider by 3 mm with both fronts. */
    private static final OfPoint WIDER = new OfPoint("jacket.front", Side.BOTH, "side", 200, 0, -1.5);

    private static Pattern drafted(Correction... corrections) {
        DraftResult result = draft(corrections);
        assertThat(result).isInstanceOf(Drafted.class);
        return ((Drafted) result).pattern();
    }

    private static DraftResult draft(Correction... corrections) {
        return ENGINE.draft("order-1", Style.threePiece().withCorrections(List.of(corrections)), AverageMan.body());
    }

    private static Reason refusal(Correction... corrections) {
        DraftResult result = draft(corrections);
        assertThat(result).isInstanceOf(Rejected.class);
        return ((Rejected) result).reasons().get(0);
    }

    private static Piece piece(Pattern pattern, String id) {
        return pattern.findPiece(id).orElseThrow();
    }

    private static Edge edge(Pattern pattern, String piece, String name) {
        return piece(pattern, piece).findEdge(name).orElseThrow();
    }

    private static double waist(Pattern pattern) {
        return pattern.girths().stream()
                .filter(girth -> girth.name().equals("waist"))
                .findFirst()
                .map(Girth::finished)
                .orElseThrow();
    }

    @Test
    void a_point_of_a_seam_moves_with_its_neighbours_and_the_ends_stay() {
        Pattern corrected = drafted(WIDER);
        Edge before = edge(DRAFTED, "jacket.front", "side");
        Edge after = edge(corrected, "jacket.front", "side");

        assertThat(after.line().first()).isEqualTo(before.line().first());
        assertThat(after.line().last()).isEqualTo(before.line().last());
        Point moved = before.line().at(200).plus(Point.of(0, -1.5));
        assertThat(piece(corrected, "jacket.front").seamLine().distanceTo(moved.x(), moved.y()))
                .isLessThan(0.01);
        assertThat(edge(corrected, "jacket.front", "armhole")).isEqualTo(edge(DRAFTED, "jacket.front", "armhole"));
        assertThat(corrected.pieces().stream()
                        .filter(piece -> !piece.id().equals("jacket.front"))
                        .toList())
                .isEqualTo(DRAFTED.pieces().stream()
                        .filter(piece -> !piece.id().equals("jacket.front"))
                        .toList());
        assertThat(Certificate.of(corrected).isSound()).isTrue();
    }

    @Test
    void a_wider_waist_is_recorded_as_ease_that_the_tape_confirms() {
        Pattern corrected = drafted(WIDER);
        double more = waist(corrected) - waist(DRAFTED);
        assertThat(more).isBetween(2.0, 3.1);
        assertThat(LaidTape.girth(corrected, "waist").orElseThrow()).isCloseTo(waist(corrected), within(0.02));
    }

    @Test
    void it_is_recorded_in_the_pattern_and_told() {
        Drafted corrected = (Drafted) draft(WIDER);
        assertThat(corrected.pattern().style().corrections()).containsExactly(WIDER);
        assertThat(corrected.notes()).contains("Corrected by hand: jacket.front, side at 200 mm by +0.0 mm, -1.5 mm.");
        assertThat(PatternJson.text(corrected.pattern())).contains("\"corrections\"");
        assertThat(corrected.pattern().labels()).containsEntry("corrected by hand", "jacket.front");
        assertThat(PatternJson.text(DRAFTED)).doesNotContain("correct");
    }

    @Test
    void a_style_with_corrections_is_read_as_it_was_written() throws Exception {
        Style style = Style.threePiece()
                .withCorrections(List.of(WIDER, new OfNotch("jacket.side", Side.LEFT, "jacket.sideFront", 1, -2.5)));
        assertThat(StyleJson.parse("style", StyleJson.text(style))).isEqualTo(style);
    }

    @Test
    void nothing_moved_leaves_the_drafted_lines() {
        Piece front = piece(drafted(new OfPoint("jacket.front", Side.BOTH, "side", 200, 0, 0)), "jacket.front");
        Piece drafted = piece(DRAFTED, "jacket.front");
        for (Point point : front.cutLine().points()) {
            assertThat(drafted.cutLine().distanceTo(point.x(), point.y())).isLessThan(0.02);
        }
        for (int i = 0; i < front.edges().size(); i++) {
            assertThat(front.edges().get(i).length())
                    .isCloseTo(drafted.edges().get(i).length(), within(0.02));
        }
    }

    @Test
    void the_order_of_the_list_leaves_no_trace() {
        OfPoint other = new OfPoint("jacket.front", Side.BOTH, "side", 260, 0, 0.5);
        OfNotch notch = new OfNotch("jacket.front", Side.BOTH, "jacket.sideFront", 1, 3);
        assertThat(drafted(WIDER, notch, other).pieces())
                .isEqualTo(drafted(other, WIDER, notch).pieces());
    }

    @Test
    void a_notch_moves_along_its_edge_with_its_partner() {
        Pattern corrected = drafted(new OfNotch("jacket.front", Side.BOTH, "jacket.sideFront", 1, 4));
        for (String id : List.of("jacket.front", "jacket.side")) {
            List<Point> before = places(DRAFTED, id);
            List<Point> after = places(corrected, id);
            assertThat(after).hasSameSizeAs(before);
            assertThat(before.get(0).distanceTo(after.get(0)) + before.get(1).distanceTo(after.get(1)))
                    .as(id)
                    .isCloseTo(4, within(0.1));
        }
        assertThat(edge(corrected, "jacket.front", "side")).isEqualTo(edge(DRAFTED, "jacket.front", "side"));
    }

    @Test
    void a_notch_is_moved_once_on_each_side() {
        OfNotch both = new OfNotch("jacket.front", Side.BOTH, "jacket.sideFront", 1, 2);
        OfNotch left = new OfNotch("jacket.front", Side.LEFT, "jacket.sideFront", 1, 2);
        OfNotch right = new OfNotch("jacket.front", Side.RIGHT, "jacket.sideFront", 1, -2);
        for (OfNotch other : List.of(both, left)) {
            assertThat(refusal(both, other).where()).isEqualTo("style.corrections[1].number");
            assertThat(refusal(both, other).message()).contains("moved by hand twice");
        }
        assertThat(drafted(left, right).pieces()).isNotEmpty();
    }

    private static List<Point> places(Pattern pattern, String piece) {
        return piece(pattern, piece).notches().stream()
                .filter(notch -> notch.mate().equals("jacket.sideFront"))
                .map(Notch::at)
                .toList();
    }

    @Test
    void one_side_alone_makes_two_pieces_of_the_pair() {
        Pattern corrected = drafted(new OfPoint("jacket.front", Side.LEFT, "side", 200, 0, -1.5));
        Edge right = edge(corrected, "jacket.front.right", "side");
        Edge left = edge(corrected, "jacket.front.left", "side");
        assertThat(right.line()).isEqualTo(edge(DRAFTED, "jacket.front", "side").line());
        Point moved = edge(DRAFTED, "jacket.front", "side").line().at(200).plus(Point.of(0, -1.5));
        assertThat(piece(corrected, "jacket.front.left").seamLine().distanceTo(moved.x(), -moved.y()))
                .isLessThan(0.01);
        assertThat(left.length()).isNotEqualTo(right.length());
        assertThat(Certificate.of(corrected).isSound()).isTrue();
    }

    @Test
    void a_corner_moves_with_both_its_edges() {
        Edge before = piece(DRAFTED, "jacket.flap").edges().get(0);
        Pattern corrected = drafted(new OfPoint("jacket.flap", Side.BOTH, before.name(), 0, 0.4, 0));
        List<Edge> after = piece(corrected, "jacket.flap").edges();

        Point moved = before.line().first().plus(Point.of(0.4, 0));
        assertThat(after.get(0).line().first().distanceTo(moved)).isLessThan(0.01);
        assertThat(after.get(after.size() - 1).line().last())
                .isEqualTo(after.get(0).line().first());
        assertThat(after.get(0).line().last()).isEqualTo(before.line().last());
    }

    @Test
    void too_far_a_piece_an_edge_a_place_or_a_notch_that_is_not_there_are_refused_with_value_and_limit() {
        Reason far = refusal(new OfPoint("jacket.front", Side.BOTH, "side", 200, 8, 8));
        assertThat(far.where()).isEqualTo("style.corrections[0].dx");
        assertThat(far.message()).isEqualTo("Moved by hand by 11.3 mm; at most 10 mm. Alter the draft instead.");

        Reason sum = refusal(
                new OfPoint("jacket.front", Side.BOTH, "side", 200, 0, 6),
                new OfPoint("jacket.front", Side.BOTH, "side", 202, 0, 6));
        assertThat(sum.expected()).isEqualTo("at most 10.0 mm");

        assertThat(refusal(new OfPoint("jacket.tail", Side.BOTH, "side", 200, 0, 1))
                        .message())
                .contains("no piece jacket.tail");
        assertThat(refusal(new OfPoint("shirt.front", Side.BOTH, "side", 200, 0, 1))
                        .where())
                .isEqualTo("style.corrections[0].piece");
        assertThat(refusal(new OfPoint("jacket.front", Side.BOTH, "tail", 200, 0, 1))
                        .message())
                .contains("no edge tail", "armhole");
        assertThat(refusal(new OfPoint("jacket.front", Side.BOTH, "side", 9, 0, 1))
                        .message())
                .contains("cannot be moved at 9.0 mm");
        assertThat(refusal(new OfPoint("jacket.front", Side.BOTH, "side", 9000, 0, 1))
                        .where())
                .isEqualTo("style.corrections[0].along");
        assertThat(refusal(new OfPoint("jacket.front", Side.BOTH, "side", Double.NaN, 0, 1))
                        .where())
                .isEqualTo("style.corrections[0].along");
        assertThat(refusal(new OfPoint("jacket.front", Side.BOTH, "side", 200, Double.NaN, 1))
                        .where())
                .isEqualTo("style.corrections[0].dx");
        assertThat(refusal(new OfNotch("jacket.front", Side.BOTH, "jacket.sideFront", 7, 1))
                        .message())
                .isEqualTo(
                        "jacket.front has 2 notches of jacket.sideFront; the one corrected by hand is not among them.");
        assertThat(refusal(new OfNotch("jacket.front", Side.BOTH, "jacket.sideFront", 1, 12))
                        .where())
                .isEqualTo("style.corrections[0].by");
        assertThat(refusal(Collections.nCopies(101, WIDER).toArray(Correction[]::new))
                        .message())
                .startsWith("101 corrections by hand; at most 100");
    }

    @Test
    void a_seam_that_no_longer_fits_is_refused_with_its_place() {
        Reason reason = refusal(new OfPoint("jacket.front", Side.BOTH, "neck", 30, 4, -3));
        assertThat(reason.where()).isEqualTo("style.corrections");
        assertThat(reason.message()).contains("cannot be released", "jacket.underCollar");
        assertThat(reason.places()).isNotEmpty();
        assertThat(reason.places()).extracting(place -> place.piece()).contains("jacket.front");
    }

    @Test
    void what_is_sewn_there_corrected_too_can_be_released() {
        Pattern corrected = drafted(
                new OfPoint("trousers.front", Side.BOTH, "outseam", 500, 0, 2),
                new OfPoint("trousers.back", Side.BOTH, "outseam", 500, 0, 2));
        assertThat(Certificate.of(corrected).isSound()).isTrue();
    }

    /** Whatever is moved, the pattern is certified or the refusal says what, how much, and the limit. */
    @Test
    void any_correction_is_certified_or_refused() {
        Random lot = new Random(16);
        int released = 0;
        for (int i = 0; i < 60; i++) {
            List<Correction> corrections = new ArrayList<>();
            for (int k = lot.nextInt(3); k >= 0; k--) {
                corrections.add(any(lot));
            }
            DraftResult result = draft(corrections.toArray(Correction[]::new));
            if (result instanceof Drafted drafted) {
                released++;
                assertThat(Certificate.of(drafted.pattern()).isSound())
                        .as("%s", corrections)
                        .isTrue();
            } else {
                assertThat(((Rejected) result).reasons()).as("%s", corrections).allSatisfy(reason -> {
                    assertThat(reason.where()).startsWith("style.corrections");
                    assertThat(reason.value()).isNotEmpty();
                    assertThat(reason.expected()).isNotEmpty();
                });
            }
        }
        assertThat(released).isBetween(5, 55);
    }

    private static Correction any(Random lot) {
        Piece piece = DRAFTED.pieces().get(lot.nextInt(DRAFTED.pieces().size()));
        Side side = Side.values()[lot.nextInt(3)];
        if (lot.nextInt(4) == 0 && !piece.notches().isEmpty()) {
            Notch notch = piece.notches().get(lot.nextInt(piece.notches().size()));
            return new OfNotch(piece.id(), side, notch.mate(), 1 + lot.nextInt(2), lot.nextDouble() * 8 - 4);
        }
        Edge edge = piece.edges().get(lot.nextInt(piece.edges().size()));
        double along = lot.nextInt(3) == 0 ? 0 : lot.nextDouble() * edge.length();
        double most = lot.nextInt(2) == 0 ? 1 : 12;
        return new OfPoint(
                piece.id(), side, edge.name(), along, (lot.nextDouble() - 0.5) * most, (lot.nextDouble() - 0.5) * most);
    }
}
