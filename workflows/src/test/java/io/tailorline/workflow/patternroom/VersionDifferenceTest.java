package io.tailorline.workflow.patternroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.patternroom.VersionDifference.Altered;
import io.tailorline.workflow.patternroom.VersionDifference.Corrected;
import io.tailorline.workflow.patternroom.VersionDifference.Measured;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionDifferenceTest {

    private static final MeasurementSet MAN = SampleOrders.medianMan();

    private static Style altered(Style.Alteration... alterations) {
        return SampleOrders.specification(MAN)
                .withAlterations(List.of(alterations))
                .style();
    }

    private static Style.Alteration of(String rule, Side side, double amount) {
        return new Style.Alteration(rule, side, amount);
    }

    private static VersionDifference between(Style before, Style after) {
        return VersionDifference.between(MAN, before, MAN, after);
    }

    @Test
    void the_same_does_not_differ() {
        Style style = altered(of("stooped", Side.BOTH, 5));
        assertThat(between(style, style).isNone()).isTrue();
        assertThat(between(style, altered(of("stooped", Side.BOTH, 2.5), of("stooped", Side.BOTH, 2.5)))
                        .isNone())
                .as("entries of one rule on one side count as their sum")
                .isTrue();
    }

    @Test
    void an_alteration_that_came_went_or_changed_is_told_with_both_amounts() {
        Style before = altered(of("stooped", Side.BOTH, 5), of("lowShoulder", Side.LEFT, 7.5));
        Style after = altered(of("stooped", Side.BOTH, 10), of("lowShoulder", Side.RIGHT, 7.5));
        assertThat(between(before, after).alterations())
                .containsExactly(
                        new Altered("stooped", Side.BOTH, 5, 10),
                        new Altered("lowShoulder", Side.LEFT, 7.5, 0),
                        new Altered("lowShoulder", Side.RIGHT, 0, 7.5));
    }

    @Test
    void a_correction_by_hand_that_came_or_went_is_told_and_its_place_in_the_list_is_not() {
        Correction point = new Correction.OfPoint("jacket.front", Side.BOTH, "side", 200, 0, -1.5);
        Correction notch = new Correction.OfNotch("jacket.front", Side.BOTH, "jacket.side", 1, 2);
        Correction outline = outline(100);
        Correction replaced = outline(101);
        Style before = altered().withCorrections(List.of(point, notch, outline));
        assertThat(between(before, altered().withCorrections(List.of(outline(100), notch, point)))
                        .isNone())
                .isTrue();
        assertThat(between(before, altered().withCorrections(List.of(notch, notch, replaced))))
                .returns(false, VersionDifference::isNone)
                .returns(
                        List.of(
                                new Corrected(point, false),
                                new Corrected(outline, false),
                                new Corrected(notch, true),
                                new Corrected(replaced, true)),
                        VersionDifference::corrections);
    }

    private static Correction outline(double length) {
        Ring line = new Ring(List.of(Point.of(0, 0), Point.of(length, 0), Point.of(length, 50)));
        return new Correction.OfOutline("jacket.pocket", Side.BOTH, List.of(), line, List.of());
    }

    @Test
    void a_measurement_that_was_corrected_added_or_taken_away_is_told() {
        MeasurementSet corrected = SampleOrders.manWith(Measurement.WAIST_GIRTH, 950);
        Style style = Style.twoPiece();
        assertThat(VersionDifference.between(MAN, style, corrected, style).measurements())
                .containsExactly(
                        new Measured(Measurement.WAIST_GIRTH, Side.BOTH, Optional.of(938.0), Optional.of(950.0)));
        MeasurementSet less = SampleOrders.manWithout(Measurement.WEIGHT);
        assertThat(VersionDifference.between(MAN, style, less, style).measurements())
                .containsExactly(new Measured(Measurement.WEIGHT, Side.BOTH, Optional.of(84.6), Optional.empty()));
        MeasurementSet oneSide =
                new MeasurementSet(MAN.id(), MAN.sex(), MAN.values(), Map.of(Measurement.ARM_LENGTH, 600.0), Map.of());
        assertThat(VersionDifference.between(MAN, style, oneSide, style).measurements())
                .containsExactly(new Measured(Measurement.ARM_LENGTH, Side.LEFT, Optional.empty(), Optional.of(600.0)));
    }
}
