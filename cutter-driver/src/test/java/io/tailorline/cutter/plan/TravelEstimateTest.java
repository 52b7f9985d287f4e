package io.tailorline.cutter.plan;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.motion.ProgramTime;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.AirTour;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerCosts;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.marker.TableMotion;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import io.tailorline.testkit.OfMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The travel time by which the nester chooses among markers, beside the planner's: thirty markers of one suit. */
@OfMany
class TravelEstimateTest {

    private static final int MARKERS = 30;

    @Test
    void the_usual_table_of_the_nester_is_the_reference() {
        assertThat(CutPlanner.motionOf(BuiltInProfile.REFERENCE.profile())).isEqualTo(TableMotion.USUAL);
    }

    /**
     * Chance orders half of the pairs as the planner does; {@link AirTour} is to order two of three alike where the
     * planner sees half a second of difference, and to be at most 4 per cent shorter than the planner's time and at
     * most a fifth longer.
     */
    @Test
    void the_estimate_orders_markers_as_the_planner_does() {
        TableProfile table = BuiltInProfile.REFERENCE.profile();
        List<Double> estimated = new ArrayList<>();
        List<Double> planned = new ArrayList<>();
        for (int seed = 1; seed <= MARKERS; seed++) {
            Marker marker = marker(seed);
            estimated.add(AirTour.seconds(marker, CutPlanner.motionOf(table)));
            planned.add(airToTheLastPiece(
                    CutPlanner.plan(marker, table).orThrow(refused -> new AssertionError(refused.message()))));
        }
        int pairs = 0;
        int alike = 0;
        for (int i = 0; i < MARKERS; i++) {
            assertThat(estimated.get(i) / planned.get(i)).isBetween(0.96, 1.2);
            for (int k = 0; k < i; k++) {
                double difference = planned.get(i) - planned.get(k);
                if (Math.abs(difference) >= 0.5) {
                    pairs++;
                    alike += difference * (estimated.get(i) - estimated.get(k)) > 0 ? 1 : 0;
                }
            }
        }
        assertThat(alike).isGreaterThanOrEqualTo((int) Math.ceil(pairs * 2 / 3.0));
    }

    /** The estimate ends at the last piece; the plan's last step is the way home. */
    private static double airToTheLastPiece(CutProgram program) {
        List<CutStep> steps = program.steps();
        assertThat(steps.get(steps.size() - 1)).isInstanceOf(CutStep.Travel.class);
        return ProgramTime.of(steps.subList(0, steps.size() - 1), program.table())
                .air();
    }

    private static Marker marker(long seed) {
        Fabric cloth = Fabric.plain("cloth", 1500, Nap.TWO_WAY, 2);
        SearchBudget budget = SearchBudget.ofIterations(60).withSeed(seed);
        MarkerRequest request =
                new MarkerRequest(List.of(suit()), Material.SHELL, cloth, budget).withCosts(MarkerCosts.lengthOnly());
        return ((MarkerResult.Made) new MarkerMaker().make(request)).marker();
    }

    /** Medians of 2041 men of ANSUR II, mm and kg. */
    private static Pattern suit() {
        MeasurementSet median = MeasurementSet.symmetric(
                "median",
                Sex.MALE,
                Map.ofEntries(
                        entry(Measurement.STATURE, 1756.0),
                        entry(Measurement.WEIGHT, 84.6),
                        entry(Measurement.NECK_GIRTH, 396.0),
                        entry(Measurement.CHEST_GIRTH, 1058.0),
                        entry(Measurement.WAIST_GIRTH, 938.0),
                        entry(Measurement.HIP_GIRTH, 1017.0),
                        entry(Measurement.SHOULDER_LENGTH, 150.0),
                        entry(Measurement.ARM_LENGTH, 593.0),
                        entry(Measurement.UPPER_ARM_GIRTH, 337.0),
                        entry(Measurement.WRIST_GIRTH, 176.0),
                        entry(Measurement.INSIDE_LEG, 845.0)));
        return ((DraftResult.Drafted) new PatternEngine().draft("median", Style.twoPiece(), median)).pattern();
    }
}
