package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Each measurement of the legs, 2 per cent more or less, moves its line the same way, or a note says why not. */
class TrousersFollowTheTapeTest {

    private static final double TWO_PER_CENT = 0.02;
    /** Deviations below this are not noted, mm. */
    private static final double NEAR = 0.5;

    /**
     * A measurement and the line that it moves.
     *
     * @param whole whether the line moves by all of the change, else by a part of it
     * @param note what the note begins with where the line stays
     */
    private record Law(
            Measurement measurement, String line, boolean whole, String note, ToDoubleFunction<TrouserLines> drawn) {

        void holdsOn(MeasurementSet body, Style.Fit fit) {
            TrouserLines less = drafted(body, fit, 1 - TWO_PER_CENT);
            TrouserLines more = drafted(body, fit, 1 + TWO_PER_CENT);
            double moved = drawn.applyAsDouble(more) - drawn.applyAsDouble(less);
            double change = 2 * TWO_PER_CENT * body.get(measurement);
            String what = "%s of %s, %s fit: %s".formatted(measurement.fieldName(), body.id(), fit.word(), line);
            if (isNoted(less) || isNoted(more)) {
                assertThat(moved).as(what + ", noted").isBetween(-0.25 * change, change + NEAR);
                return;
            }
            if (whole) {
                assertThat(moved).as(what).isCloseTo(change, within(NEAR));
            } else {
                assertThat(moved).as(what).isBetween(LEAST_SHARE * change, change + NEAR);
            }
            double middle = drawn.applyAsDouble(drafted(body, fit, 1)) - drawn.applyAsDouble(less);
            assertThat(middle).as(what + ", half way").isBetween(0.05 * moved, 0.95 * moved);
        }

        private TrouserLines drafted(MeasurementSet body, Style.Fit fit, double factor) {
            return TrouserBodies.drafted(TrouserBodies.scaled(body, measurement, factor), fit, Map.of());
        }

        private boolean isNoted(TrouserLines lines) {
            return lines.notes().stream()
                    .anyMatch(sentence -> !note.isEmpty() && sentence.text().startsWith(note));
        }
    }

    /** A line follows a measurement by this share of its change at least. */
    private static final double LEAST_SHARE = 0.08;

    private static final String HEEL_ALONE = "The trouser hem of";

    private static final List<Law> LAWS = List.of(
            new Law(
                    Measurement.WAIST_GIRTH,
                    "waist",
                    true,
                    "",
                    lines -> 2 * lines.block().halfWaist()),
            new Law(
                    Measurement.HIP_GIRTH,
                    "seat lines",
                    true,
                    "",
                    lines -> 2 * (lines.frontSeatWidth() + lines.backSeatWidth())),
            new Law(
                    Measurement.BODY_RISE,
                    "crotch level",
                    false,
                    "The trousers' band sits",
                    lines -> lines.block().crotch()),
            new Law(
                    Measurement.CROTCH_LENGTH,
                    "crotch seam",
                    true,
                    "The crotch seam with bands",
                    TrouserLines::crotchSeam),
            new Law(
                    Measurement.INSIDE_LEG,
                    "hem level",
                    true,
                    "",
                    lines -> lines.block().levels().hem()),
            new Law(Measurement.THIGH_GIRTH, "thigh", true, "The thigh stays", TrouserLines::thigh),
            new Law(
                    Measurement.KNEE_GIRTH,
                    "knee",
                    false,
                    "",
                    lines -> lines.block().widths().knee()),
            new Law(Measurement.CALF_GIRTH, "calf", false, HEEL_ALONE, TrouserLines::calf),
            new Law(
                    Measurement.ANKLE_GIRTH,
                    "hem",
                    false,
                    HEEL_ALONE,
                    lines -> lines.block().widths().hem()),
            new Law(
                    Measurement.HEEL_GIRTH,
                    "hem",
                    false,
                    "",
                    lines -> lines.block().widths().hem()));

    @Test
    void every_measurement_moves_its_line_on_twenty_bodies() {
        holdOn(TrouserBodies.all());
    }

    @Test
    void every_measurement_moves_its_line_on_sixty_real_bodies() throws Exception {
        List<MeasurementSet> bodies = new ArrayList<>(SharedBodies.men(51));
        bodies.addAll(SharedBodies.women(50));
        assertThat(bodies).hasSizeGreaterThanOrEqualTo(60);
        holdOn(bodies);
    }

    private static void holdOn(List<MeasurementSet> bodies) {
        int turn = 0;
        for (MeasurementSet body : bodies) {
            Style.Fit fit = Style.Fit.values()[turn++ % 3];
            LAWS.forEach(law -> law.holdsOn(body, fit));
        }
    }

    @Test
    void without_a_crotch_length_the_seat_is_shaped_as_usual_whatever_the_thigh() {
        for (MeasurementSet body : TrouserBodies.all()) {
            TrouserLines lines = TrouserBodies.drafted(
                    TrouserBodies.without(body, Measurement.CROTCH_LENGTH), Style.Fit.REGULAR, Map.of());

            assertThat(lines.block().fit()).as(body.id()).isEqualTo(CrotchFit.at(CrotchFit.usual(body.sex())));
            assertThat(lines.notes())
                    .as(body.id())
                    .noneMatch(note -> note.text().contains("crotch seam"));
        }
    }

    @Test
    void a_hem_that_is_ordered_is_cut_as_ordered() {
        for (MeasurementSet body : TrouserBodies.all()) {
            TrouserLines lines = TrouserBodies.drafted(body, Style.Fit.SLIM, Map.of("trousers.hem", 450.0));

            assertThat(lines.block().widths().hem()).as(body.id()).isEqualTo(450);
            assertThat(lines.block().widths().knee()).as(body.id()).isGreaterThan(450);
        }
    }
}
