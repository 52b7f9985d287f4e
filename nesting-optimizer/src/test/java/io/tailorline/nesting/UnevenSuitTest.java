package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A suit whose left and right differ, on the cloth. */
class UnevenSuitTest {

    private static final Fabric CLOTH = Fabric.plain("navy twill", 1500, Nap.ONE_WAY, 2);

    static Pattern uneven() {
        Map<Measurement, Double> man = new EnumMap<>(Measurement.class);
        man.put(Measurement.STATURE, 1756.0);
        man.put(Measurement.NECK_GIRTH, 398.0);
        man.put(Measurement.CHEST_GIRTH, 1059.0);
        man.put(Measurement.WAIST_GIRTH, 941.0);
        man.put(Measurement.HIP_GIRTH, 1020.0);
        man.put(Measurement.SHOULDER_LENGTH, 150.0);
        man.put(Measurement.ARM_LENGTH, 593.0);
        man.put(Measurement.UPPER_ARM_GIRTH, 337.0);
        man.put(Measurement.WRIST_GIRTH, 176.0);
        man.put(Measurement.INSIDE_LEG, 846.0);
        MeasurementSet body = new MeasurementSet(
                "b", Sex.MALE, man, Map.of(Measurement.ARM_LENGTH, 603.0, Measurement.INSIDE_LEG, 831.0), Map.of());
        Style style = new Style(
                Style.Fit.REGULAR,
                Set.of(Garment.JACKET, Garment.TROUSERS),
                Map.of(),
                List.of(new Style.Alteration("lowShoulder", Side.RIGHT, 10)));
        DraftResult suit = new PatternEngine().draft("A17", style, body);
        assertThat(suit).isInstanceOf(Drafted.class);
        return ((Drafted) suit).pattern();
    }

    @Test
    void right_and_left_pieces_lie_as_drawn_and_pairs_that_are_alike_in_two_copies() {
        Pattern suit = uneven();

        Marker marker = ((MarkerResult.Made) new MarkerMaker()
                        .make(new MarkerRequest(List.of(suit), Material.SHELL, CLOTH, SearchBudget.ofIterations(0))))
                .marker();

        assertThat(marker.placements())
                .extracting(placement -> placement.piece().toString())
                .contains(
                        "A17/jacket.front.right/1",
                        "A17/jacket.front.left/1",
                        "A17/jacket.topSleeve.left/1",
                        "A17/jacket.topCollar/1",
                        "A17/trousers.front.right/1",
                        "A17/trousers.back.left/1",
                        "A17/jacket.flap/R",
                        "A17/jacket.flap/L")
                .doesNotContain("A17/jacket.front/R");
        assertThat(MarkerCheck.check(marker, List.of(suit)).passed()).isTrue();
    }
}
