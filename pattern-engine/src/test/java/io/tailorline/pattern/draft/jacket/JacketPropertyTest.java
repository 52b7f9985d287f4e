package io.tailorline.pattern.draft.jacket;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Mm;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JacketPropertyTest {

    /** Felt is cut on its seam line, which the grid may round by this, mm2. */
    private static final double ROUNDED_AWAY = 2;

    /** Stature, and shares of it or of the chest as real men have them between about the 1st and the 99th per cent. */
    @Provide
    Arbitrary<MeasurementSet> plausible() {
        return Combinators.combine(
                        Arbitraries.doubles().between(1600, 1950),
                        Arbitraries.doubles().between(880, 1300),
                        Arbitraries.doubles().between(-200, 20),
                        Arbitraries.doubles().between(-60, 60),
                        Arbitraries.doubles().between(0.078, 0.094).ofScale(4),
                        Arbitraries.doubles().between(10, 28),
                        Arbitraries.doubles().between(0.29, 0.35).ofScale(4),
                        Arbitraries.doubles().between(0.32, 0.355).ofScale(4))
                .as((stature, chest, drop, seat, shoulder, slope, arm, armLength) -> set(Map.of(
                        Measurement.STATURE,
                        stature,
                        Measurement.CHEST_GIRTH,
                        chest,
                        Measurement.WAIST_GIRTH,
                        chest + drop,
                        Measurement.HIP_GIRTH,
                        (chest + chest + drop) / 2 + seat,
                        Measurement.NECK_GIRTH,
                        0.376 * chest,
                        Measurement.SHOULDER_LENGTH,
                        shoulder * stature,
                        Measurement.SHOULDER_SLOPE,
                        slope,
                        Measurement.UPPER_ARM_GIRTH,
                        arm * chest,
                        Measurement.ARM_LENGTH,
                        armLength * stature)));
    }

    /** Any value that one body or another has, each on its own: most such bodies do not exist. */
    @Provide
    Arbitrary<MeasurementSet> wild() {
        return Arbitraries.doubles()
                .between(0, 1)
                .list()
                .ofSize(Measurement.values().length)
                .map(shares -> {
                    Map<Measurement, Double> values = new EnumMap<>(Measurement.class);
                    for (Measurement measurement : Measurement.values()) {
                        values.put(
                                measurement,
                                measurement.least()
                                        + (measurement.most() - measurement.least())
                                                * shares.get(measurement.ordinal()));
                    }
                    return MeasurementSet.symmetric("wild", Sex.MALE, values);
                });
    }

    private static MeasurementSet set(Map<Measurement, Double> some) {
        Map<Measurement, Double> values = new EnumMap<>(some);
        double stature = values.get(Measurement.STATURE);
        values.put(Measurement.WRIST_GIRTH, 0.1 * stature);
        values.put(Measurement.INSIDE_LEG, 0.48 * stature);
        return MeasurementSet.symmetric("plausible", Sex.MALE, values);
    }

    private static GarmentDraft jacket(MeasurementSet set, Style.Fit fit) throws ImpossibleGeometry {
        return JacketDraft.of(
                Figure.man(BodyReading.of(set).body().orElseThrow()),
                new Style(fit, Set.of(Garment.JACKET), Map.of(), List.of()));
    }

    @Property(tries = 60)
    void a_plausible_man_gets_a_jacket_whose_cut_lines_hold_their_seam_lines(
            @ForAll("plausible") MeasurementSet man, @ForAll Style.Fit fit) throws ImpossibleGeometry {
        for (Piece piece : jacket(man, fit).pieces()) {
            assertThat(Mm.polygon(piece.seamLine())
                            .difference(Mm.polygon(piece.cutLine()))
                            .getArea())
                    .as(piece.id())
                    .isLessThan(ROUNDED_AWAY);
            assertThat(piece.cutLine().signedArea()).isPositive();
        }
    }

    @Property(tries = 200)
    void whatever_is_measured_the_answer_is_a_jacket_or_a_reason(
            @ForAll("wild") MeasurementSet body, @ForAll Style.Fit fit) {
        try {
            assertThat(jacket(body, fit).pieces()).hasSizeGreaterThan(11);
        } catch (ImpossibleGeometry impossible) {
            assertThat(impossible.reason().where()).startsWith("jacket.");
            assertThat(impossible.reason().value()).isNotBlank();
            assertThat(impossible.reason().expected()).isNotBlank();
        }
    }
}
