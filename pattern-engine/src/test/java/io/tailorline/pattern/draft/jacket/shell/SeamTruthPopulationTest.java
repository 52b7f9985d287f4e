package io.tailorline.pattern.draft.jacket.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.testkit.OfMany;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Pieces laid edge to edge: hem, armhole and neck run on smoothly across every seam, on real men. */
@OfMany
class SeamTruthPopulationTest {

    private static final double MOST_BREAK_DEG = 3;
    private static final double MOST_OFF_SQUARE_DEG = 2;

    @Test
    void hem_armhole_and_neck_run_on_across_the_seams() throws Exception {
        Map<String, Double> worst = new TreeMap<>();
        for (MeasurementSet man : SharedBodies.men(20)) {
            for (Style.Fit fit : Style.Fit.values()) {
                measure(man, new Style(fit, Set.of(Garment.JACKET), Map.of(), List.of()), worst);
                measure(man, new Style(fit, Set.of(Garment.JACKET), Map.of("jacket.vents", "2"), List.of()), worst);
            }
        }
        double offSquare = worst.remove("neck at centre back");
        assertThat(offSquare).isLessThan(MOST_OFF_SQUARE_DEG);
        assertThat(worst)
                .isNotEmpty()
                .allSatisfy((place, degrees) -> assertThat(degrees).as(place).isLessThan(MOST_BREAK_DEG));
    }

    private static void measure(MeasurementSet man, Style style, Map<String, Double> worst) throws Exception {
        JacketPieces pieces = JacketShell.of(
                        Figure.man(BodyReading.of(man).body().orElseThrow()), style)
                .pieces();
        NetPiece front = pieces.front().net();
        NetPiece back = pieces.back().net();
        NetPiece side = pieces.side().net();
        boolean vented = back.edges().stream().anyMatch(edge -> edge.name().equals("sideVent"));
        take(worst, "armhole at shoulder", front.angleAfter("armhole") + back.angleAfter("shoulder") - 180);
        take(worst, "armhole at back and side", back.angleAfter("armhole") + side.angleAfter("back") - 180);
        take(worst, "armhole at side and front", side.angleAfter("armhole") + front.angleAfter("side") - 180);
        take(worst, "neck at shoulder", front.angleAfter("shoulder") + back.angleAfter("neck") - 180);
        take(
                worst,
                "hem at back and side",
                back.angleAfter(vented ? "sideVent" : "side") + side.angleAfter("hem") - 180);
        take(worst, "hem at side and front", side.angleAfter("front") + front.angleAfter("hem") - 180);
        take(worst, "neck at centre back", back.angleAfter("centreBack") - 90);
    }

    private static void take(Map<String, Double> worst, String place, double degrees) {
        worst.merge(place, StrictMath.abs(degrees), StrictMath::max);
    }
}
