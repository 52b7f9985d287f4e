package io.tailorline.nesting;

import static io.tailorline.nesting.LaidRules.piece;
import static io.tailorline.nesting.LaidRules.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.CheckReport;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.marker.StartMarker;
import io.tailorline.nesting.marker.TiltedPairs;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.nesting.rules.Tilt;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Pattern;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two pieces of a pair lean alike where a rule says so. */
class EqualTiltsTest {

    private static final PieceRule THREE_DEGREES = PieceRule.of("*").withTilt(Tilt.degrees(3));
    private static final MarkerRules EACH_BY_ITSELF = MarkerRules.of(THREE_DEGREES);
    private static final MarkerRules ALIKE = MarkerRules.of(THREE_DEGREES.alike(true));

    @Test
    void pairs_lean_alike_where_each_would_lean_by_itself() {
        List<Pattern> suit = List.of(SamplePatterns.smallSuit("A17"));

        Marker free = made(suit, 700, EACH_BY_ITSELF);
        Marker alike = made(suit, 700, ALIKE);

        assertThat(TiltedPairs.notes(free)).isNotEmpty();
        assertThat(TiltedPairs.notes(alike)).isEmpty();
        assertThat(alike.placements()).anyMatch(placement -> placement.rotationDeg() % 180 != 0);
        assertThat(failures(free, suit, ALIKE)).containsExactly("grain");
        assertThat(failures(alike, suit, ALIKE)).isEmpty();
    }

    /**
     * 100 x 50 drawn leaning by 2 degrees needs a width of 53.46 mm; of what may be tried first, 1 or 2 degrees fit.
     */
    @Test
    void a_fixed_piece_decides_by_an_angle_that_is_not_tried() {
        Ring leaning = new Ring(SamplePatterns.rectangle(100, 50).points().stream()
                .map(point -> point.turned(2))
                .toList());
        List<Pattern> pair = List.of(
                SamplePatterns.pattern("A", piece("jacket.jet", CutQuantity.pair(), NapDirection.ONE_WAY, leaning)));
        MarkerRules toTwo = MarkerRules.of(PieceRule.of("*").withTilt(new Tilt(2, 0, Tilt.Measure.DEGREES)));
        Marker given = made(pair, 53.4, toTwo);

        MarkerRequest fixed =
                request(pair, 53.4, ALIKE).startingFrom(new StartMarker(given, List.of("A/jacket.jet/R")));
        Marker marker = ((MarkerResult.Made) new MarkerMaker().make(fixed)).marker();

        double lean = placed(given, "A/jacket.jet/R").rotationDeg();
        assertThat(lean).isBetween(-2.0, -1.0);
        assertThat(placed(marker, "A/jacket.jet/R").rotationDeg()).isEqualTo(lean);
        assertThat(placed(marker, "A/jacket.jet/L").rotationDeg()).isCloseTo(-lean, within(1e-4));
    }

    private static Marker made(List<Pattern> orders, double width, MarkerRules rules) {
        return ((MarkerResult.Made) new MarkerMaker().make(request(orders, width, rules))).marker();
    }

    private static MarkerRequest request(List<Pattern> orders, double width, MarkerRules rules) {
        Fabric cloth = Fabric.plain("cloth", width, Nap.TWO_WAY, 2);
        return new MarkerRequest(orders, Material.SHELL, cloth, SearchBudget.ofIterations(60)).withRules(rules);
    }

    private static List<String> failures(Marker marker, List<Pattern> orders, MarkerRules rules) {
        return MarkerCheck.check(marker, orders, rules).failures().stream()
                .map(CheckReport.Line::name)
                .toList();
    }
}
