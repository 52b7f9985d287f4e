package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TrousersDraftTest {

    private static Drafted draft(MeasurementSet body) {
        Style style = new Style(Style.Fit.REGULAR, Set.of(Garment.TROUSERS), Map.of(), List.of());
        return (Drafted) new PatternEngine().draft("order-1", style, body);
    }

    private static Pattern trousers() {
        return draft(AverageMan.body()).pattern();
    }

    private static Piece piece(Pattern pattern, String id) {
        return pattern.findPiece(id).orElseThrow();
    }

    private static Edge edge(Pattern pattern, String piece, String edge) {
        return piece(pattern, piece).findEdge(edge).orElseThrow();
    }

    private static double meanY(Edge edge) {
        return edge.line().points().stream().mapToDouble(Point::y).average().orElseThrow();
    }

    @Test
    void fronts_and_backs_are_the_wearers_right_with_the_hem_at_the_far_end() {
        Pattern pattern = trousers();

        // seen upright, +y is to the right: a right front has its fork to the right, a right back to the left
        assertThat(meanY(edge(pattern, "trousers.front", "crotch")))
                .isGreaterThan(meanY(edge(pattern, "trousers.front", "outseam")));
        assertThat(meanY(edge(pattern, "trousers.back", "seat")))
                .isLessThan(meanY(edge(pattern, "trousers.back", "outseam")));
        for (String id : List.of("trousers.front", "trousers.back")) {
            assertThat(edge(pattern, id, "hem").line().first().x())
                    .isGreaterThan(edge(pattern, id, "inseam").line().at(100).x() - 100)
                    .isGreaterThan(900);
        }
    }

    @Test
    void the_mouth_of_the_dart_is_an_edge_of_its_own_and_its_tip_is_drilled() {
        Piece back = piece(trousers(), "trousers.back");

        assertThat(back.edges())
                .extracting(Edge::name)
                .containsExactlyInAnyOrder("inseam", "seat", "waist.centre", "dart", "waist.side", "outseam", "hem");
        assertThat(back.findEdge("dart").orElseThrow().length()).isCloseTo(20, within(0.1));
        assertThat(back.drillHoles()).anyMatch(hole -> hole.what().equals("dart tip"));
    }

    @Test
    void pleats_and_darts_meet_notches_of_the_right_band_where_they_are_closed() {
        Style style = new Style(Style.Fit.REGULAR, Set.of(Garment.TROUSERS), Map.of("trousers.pleats", "2"), List.of());
        Pattern pattern = ((Drafted) new PatternEngine().draft("order-1", style, AverageMan.body())).pattern();

        assertThat(waistNotches(pattern, "trousers.front")).isEqualTo(2);
        assertThat(waistNotches(pattern, "trousers.sidePocketBearer")).isEqualTo(1);
        assertThat(waistNotches(pattern, "trousers.back")).isEqualTo(1);
        assertThat(waistNotches(pattern, "trousers.waistband.right")).isEqualTo(4);
    }

    private static long waistNotches(Pattern pattern, String piece) {
        return piece(pattern, piece).notches().stream()
                .filter(notch -> notch.mate().equals("trousers.waist"))
                .count();
    }

    @Test
    void a_waist_that_stands_out_beyond_the_seat_gets_no_dart() {
        Pattern stout = draft(AverageMan.with(Measurement.WAIST_GIRTH, 1120)).pattern();

        assertThat(piece(stout, "trousers.back").findEdge("dart")).isEmpty();
        assertThat(piece(stout, "trousers.back").findEdge("waist")).isPresent();
    }

    @Test
    void the_seat_inlay_runs_from_the_fork_to_the_waist() {
        Edge seat = edge(trousers(), "trousers.back", "seat");

        assertThat(List.of(seat.allowance().start(), seat.allowance().end())).containsExactlyInAnyOrder(10.0, 35.0);
        // on the finished right back the seat runs from the waist down to the fork
        assertThat(seat.allowance().start())
                .isEqualTo(seat.line().first().x() < seat.line().last().x() ? 35.0 : 10.0);
    }

    @Test
    void the_right_band_is_longer_by_the_shield() {
        Pattern pattern = trousers();

        assertThat(edge(pattern, "trousers.waistband.right", "shield").length()).isEqualTo(40);
        assertThat(edge(pattern, "trousers.waistband.right", "waist").length())
                .isCloseTo(edge(pattern, "trousers.waistband.left", "waist").length(), within(1e-9))
                .isCloseTo((958 + 10) / 2.0, within(0.1));
    }

    @Test
    void a_hem_that_is_too_narrow_for_the_heel_is_widened_with_a_note() {
        Style style = new Style(Style.Fit.REGULAR, Set.of(Garment.TROUSERS), Map.of("trousers.hem", 380.0), List.of());
        MeasurementSet bigHeel = AverageMan.with(Measurement.HEEL_GIRTH, 390);
        Drafted drafted = (Drafted) new PatternEngine().draft("order-1", style, bigHeel);

        assertThat(drafted.notes()).contains("Trouser hem widened from 380 mm to 400 mm to pass the heel.");
        assertThat(draft(bigHeel).notes())
                .anyMatch(note -> note.startsWith("The trouser hem of 400 mm follows the heel"));
        assertThat(draft(AverageMan.body()).notes()).noneMatch(note -> note.contains("heel"));
    }

    @Test
    void an_outside_leg_that_contradicts_rise_and_inside_leg_is_noted_and_moves_nothing() {
        MeasurementSet man = AverageMan.body();
        double outside = man.get(Measurement.BODY_RISE) + man.get(Measurement.INSIDE_LEG);
        for (double apart : List.of(-25.0, 0.0, 25.0)) {
            assertThat(draft(AverageMan.with(Measurement.OUTSIDE_LEG, outside + apart))
                            .notes())
                    .noneMatch(note -> note.contains("outsideLeg"));
        }
        Drafted long60 = draft(AverageMan.with(Measurement.OUTSIDE_LEG, outside + 60));

        assertThat(long60.notes()).anyMatch(note -> note.contains("60 mm longer than bodyRise and insideLeg together"));
        assertThat(long60.pattern().pieces()).isEqualTo(trousers().pieces());
    }

    @Test
    void calf_and_ankle_are_estimated_when_they_were_not_taken() {
        for (Measurement missing : List.of(Measurement.CALF_GIRTH, Measurement.ANKLE_GIRTH)) {
            assertThat(draft(AverageMan.without(missing)).notes())
                    .anyMatch(note -> note.startsWith(missing.fieldName() + " was not taken: estimated"));
        }
    }

    @Test
    void the_crotch_seam_follows_the_crotch_length_only_when_it_was_taken() {
        double band = 2 * 40;
        for (double taken : List.of(640.0, 670.0, 700.0)) {
            Pattern pattern =
                    draft(AverageMan.with(Measurement.CROTCH_LENGTH, taken)).pattern();
            double seam = edge(pattern, "trousers.front", "fly").length()
                    + edge(pattern, "trousers.front", "crotch").length()
                    + edge(pattern, "trousers.back", "seat").length()
                    + band;

            assertThat(seam).isCloseTo(taken + 20, within(0.1));
        }
        assertThat(draft(AverageMan.without(Measurement.CROTCH_LENGTH)).notes())
                .noneMatch(note -> note.contains("crotch"));
    }

    @Test
    void the_grain_of_fronts_and_backs_is_the_crease() {
        for (String id : List.of("trousers.front", "trousers.back")) {
            Piece leg = piece(trousers(), id);
            Edge hem = leg.findEdge("hem").orElseThrow();

            assertThat(leg.grainLine().from().y())
                    .isEqualTo(leg.grainLine().to().y())
                    .isZero();
            assertThat((hem.line().first().y() + hem.line().last().y()) / 2).isCloseTo(0, within(0.01));
        }
    }

    @Test
    void every_piece_name_is_its_own() {
        List<String> names = trousers().pieces().stream().map(Piece::name).collect(Collectors.toList());

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(9);
    }

    /**
     * The pocket's end falls on the seat line of some of these men; two single notches there would be taken for a
     * double one.
     */
    @Test
    void no_two_single_notches_of_a_leg_can_be_taken_for_a_double_one() {
        Set<Integer> notches = new TreeSet<>();
        for (String pocket : List.of("slant", "side")) {
            for (double rise = 200; rise <= 330; rise += 5) {
                Pattern pattern = pocketed(pocket, AverageMan.with(Measurement.BODY_RISE, rise));
                for (String leg : List.of("trousers.front", "trousers.sidePocketBearer", "trousers.back")) {
                    List<Notch> single = piece(pattern, leg).notches().stream()
                            .filter(notch -> notch.kind() == Notch.Kind.SINGLE)
                            .toList();
                    for (Notch one : single) {
                        assertThat(single)
                                .as("%s, body rise %.0f mm", leg, rise)
                                .filteredOn(other -> other != one)
                                .allSatisfy(other -> assertThat(other.at().distanceTo(one.at()))
                                        .isGreaterThan(2 * Notch.DOUBLE_APART));
                    }
                    if (pocket.equals("side") && leg.equals("trousers.back")) {
                        notches.add(single.size());
                    }
                }
            }
        }
        assertThat(notches)
                .as("numbers of notches: with and without one on the seat line")
                .hasSizeGreaterThan(1);
    }

    private static Pattern pocketed(String pocket, MeasurementSet body) {
        Style style = new Style(
                Style.Fit.REGULAR, Set.of(Garment.TROUSERS), Map.of("trousers.sidePocket", pocket), List.of());
        return ((Drafted) new PatternEngine().draft("order-1", style, body)).pattern();
    }
}
