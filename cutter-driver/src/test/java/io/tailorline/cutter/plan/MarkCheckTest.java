package io.tailorline.cutter.plan;

import static io.tailorline.cutter.plan.Markers.notch;
import static io.tailorline.cutter.plan.Markers.rectangle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.ProfileReader;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Notch;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A front of 300 by 200 mm at (100, 50) with one mark, and a side panel right of it with 2 mm between. */
class MarkCheckTest {

    private static final TableProfile TABLE = BuiltInProfile.REFERENCE.profile();
    private static final Placement SIDE = rectangle("side", 402, 50, 150, 200);

    private static Placement front(Notch notch) {
        return Markers.piece("front", rectangle(100, 50, 300, 200), List.of(notch), List.of());
    }

    private static Placement front(double x, double y) {
        List<DrillHole> holes = List.of(new DrillHole(Point.of(x, y), "dart tip"));
        return Markers.piece("front", rectangle(100, 50, 300, 200), List.of(), holes);
    }

    private static Optional<Refused> refusal(Placement... pieces) {
        return refusal(Markers.of(pieces), TABLE);
    }

    private static Optional<Refused> refusal(Marker marker, TableProfile table) {
        return CutPlanner.plan(marker, table) instanceof Refused refused ? Optional.of(refused) : Optional.empty();
    }

    private static String words(Placement... pieces) {
        return refusal(pieces).map(Refused::message).orElse("planned");
    }

    @ParameterizedTest
    @CsvSource({"200, 50, 90", "200, 250, -90", "100, 150, 0", "400, 150, 180", "100, 50, 45", "200, 50, 30"})
    void notches_from_the_edge_inwards_are_cut(double x, double y, double angle) {
        for (Notch.Kind kind : Notch.Kind.values()) {
            if (kind != Notch.Kind.DOUBLE || angle % 90 == 0) {
                assertThat(words(front(notch(x, y, angle, kind)), SIDE)).isEqualTo("planned");
            }
        }
    }

    @Test
    void a_notch_in_another_piece_is_refused_with_how_far_it_is_off_its_own() {
        assertThat(refusal(front(notch(450, 150, 180, Notch.Kind.SINGLE)), SIDE))
                .contains(new Refused.NotchOffEdge(Markers.ref("front"), "side seam", 50, 0.2, 450, 150));
        assertThat(words(front(notch(450, 150, 180, Notch.Kind.SLIT)), SIDE))
                .isEqualTo("Notch 'side seam' of piece '7/front/1' (50.0 mm off the cut line at (450.0, 150.0) mm)"
                        + " must begin at most 0.2 mm off it. Maybe the marker was changed after it was made.");
    }

    @Test
    void a_notch_that_begins_inside_its_piece_is_refused() {
        assertThat(words(front(notch(200, 53, 90, Notch.Kind.SINGLE)))).contains("(3.0 mm off the cut line at");
    }

    @Test
    void a_notch_turned_outward_is_refused_with_its_end_and_the_piece_it_would_cut_into() {
        assertThat(words(front(notch(400, 150, 0, Notch.Kind.SINGLE)), SIDE))
                .isEqualTo("Notch 'side seam' of piece '7/front/1' (6.0 mm outside at (406.0, 150.0) mm, in piece"
                        + " '7/side/1') must lie inside its piece: the table would cut into the next one."
                        + " Maybe the marker was changed after it was made.");
        assertThat(words(front(notch(200, 50, -90, Notch.Kind.SLIT)))).contains("(6.0 mm outside at (200.0, 44.0) mm)");
    }

    @Test
    void a_notch_along_the_edge_is_refused() {
        assertThat(words(front(notch(200, 50, 0, Notch.Kind.SINGLE))))
                .contains("(0.0 mm inside the edge at (206.0, 50.0) mm) must end at least 0.2 mm inside");
    }

    @Test
    void a_notch_out_through_a_narrow_piece_is_refused() {
        Placement loop = Markers.piece(
                "belt.loop", rectangle(100, 50, 80, 5), List.of(notch(140, 50, 90, Notch.Kind.SINGLE)), List.of());

        assertThat(words(loop)).contains("(1.0 mm outside at (140.0, 56.0) mm)");
    }

    /** Both ends lie in the piece, and the way between them crosses a bay. */
    @Test
    void a_notch_across_a_bay_of_its_piece_is_refused() {
        Ring yoke = new Ring(List.of(
                Point.of(0, 0),
                Point.of(300, 0),
                Point.of(300, 100),
                Point.of(203, 100),
                Point.of(203, 20),
                Point.of(200, 20),
                Point.of(200, 100),
                Point.of(0, 100)));
        Notch across = notch(203, 60, 180, Notch.Kind.SINGLE);

        assertThat(words(Markers.piece("yoke", yoke, List.of(across), List.of())))
                .contains("(1.5 mm outside at (201.5, 60.0) mm)");
    }

    @Test
    void one_cut_of_a_double_notch_beside_the_piece_is_refused() {
        assertThat(words(front(notch(101, 50, 90, Notch.Kind.DOUBLE)))).contains("mm outside at (98.5, ");
    }

    /** As on the seat of trousers. */
    @Test
    void a_double_notch_on_a_curve_is_cut() {
        Ring round = new Ring(IntStream.range(0, 90)
                .mapToObj(i -> Point.of(300, 300).plus(Point.of(20, 0).turned(i * 4)))
                .toList());

        assertThat(words(Markers.piece("button", round, List.of(notch(320, 300, 180, Notch.Kind.DOUBLE)), List.of())))
                .isEqualTo("planned");
    }

    @ParameterizedTest
    @CsvSource({"700, 700.0", "15.01, 15.01", "0.4, 0.4"})
    void a_notch_that_the_tool_cannot_cut_is_refused_with_the_depths_it_can(double depth, String said) {
        Notch notch = new Notch(Point.of(200, 50), 90, depth, Notch.Kind.SINGLE, "side seam");

        assertThat(words(front(notch)))
                .isEqualTo("Notch 'side seam' of piece '7/front/1' (" + said + " mm deep at (200.0, 50.0) mm) must be"
                        + " from 0.5 to 15.0 mm deep on table 'reference'. Change it in the pattern, or give"
                        + " mostNotchDepth in the table's profile if its tool cuts deeper.");
    }

    @Test
    void a_table_with_a_longer_tool_cuts_a_deeper_notch() {
        TableProfile longer =
                ProfileReader.installed().read(BuiltInProfile.REFERENCE.text() + "mostNotchDepth: 30\n", "longer.yaml");
        Notch notch = new Notch(Point.of(200, 50), 90, 25, Notch.Kind.SLIT, "vent");

        assertThat(refusal(Markers.of(front(notch)), TABLE)).isPresent();
        assertThat(refusal(Markers.of(front(notch)), longer)).isEmpty();
    }

    @Test
    void a_hole_outside_its_piece_is_refused_with_where_it_is() {
        assertThat(words(front(450, 150), SIDE))
                .isEqualTo("Drill hole 'dart tip' of piece '7/front/1' (50.0 mm outside at (450.0, 150.0) mm, in piece"
                        + " '7/side/1') must lie inside its piece: the table would cut into the next one."
                        + " Maybe the marker was changed after it was made.");
        assertThat(refusal(front(9000, 150), SIDE)).hasValueSatisfying(refused -> {
            Refused.MarkOutsidePiece outside = (Refused.MarkOutsidePiece) refused;
            assertThat(outside.outside()).isCloseTo(8600, within(1e-9));
            assertThat(outside.x()).isEqualTo(9000);
            assertThat(outside.other()).isEmpty();
        });
        assertThat(words(front(200, -5))).contains("(55.0 mm outside at (200.0, -5.0) mm)");
        assertThat(words(front(-1e12, 150))).contains("mm outside at (-1.0E12, 150.0) mm)");
    }

    @Test
    void a_hole_that_breaks_the_edge_is_refused() {
        assertThat(words(front(200, 51)))
                .isEqualTo("Drill hole 'dart tip' of piece '7/front/1' (1.0 mm inside the edge at (200.0, 51.0) mm)"
                        + " must end at least 1.5 mm inside: it would break the edge."
                        + " Move it inwards in the pattern, or turn a notch inwards.");
        assertThat(words(front(200, 52))).isEqualTo("planned");
    }

    @Test
    void a_label_beside_its_piece_is_refused_where_the_table_prints_labels() {
        TableProfile labelling =
                ProfileReader.installed().read(BuiltInProfile.REFERENCE.text() + "labelSeconds: 1.2\n", "labels.yaml");
        Placement plain = rectangle("front", 100, 50, 300, 200);
        Marker beside = Markers.of(plain.withLabel(new Placement.Label(Point.of(90, 60), 0, "front")));

        assertThat(refusal(beside, TABLE)).isEmpty();
        assertThat(refusal(beside, labelling).map(Refused::message))
                .hasValueSatisfying(words -> assertThat(words)
                        .startsWith("The label of piece '7/front/1' (10.0 mm outside at (90.0, 60.0) mm) must"));
    }
}
