package io.tailorline.pattern.worn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import io.tailorline.pattern.piece.Style;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Details that the pattern tells and a view shows where they are. */
class DrawnDetailsTest {

    private static final MeasurementSet MAN = AverageMan.body();
    private static final MeasurementSet WOMAN = SampleWomen.named("average");

    private static SuitDrawing drawn(MeasurementSet body, Garment garment, Map<String, Object> options) {
        return WornSuit.of(pattern(body, garment, options));
    }

    private static Pattern pattern(MeasurementSet body, Garment garment, Map<String, Object> options) {
        Style style = new Style(Style.Fit.REGULAR, Set.of(garment), options, List.of());
        return ((Drafted) new PatternEngine().draftUncertified(body.id(), style, body)).pattern();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "4", "5"})
    void a_sham_cuff_has_as_many_buttons_as_a_real_one(String count) {
        for (String cuff : List.of("real", "sham")) {
            SuitDrawing suit = drawn(MAN, Garment.JACKET, Map.of("jacket.cuff", cuff, "jacket.cuffButtons", count));
            assertThat(suit.back().named("jacket.cuff.buttons")).as(cuff).hasSize(2 * Integer.parseInt(count));
        }
    }

    @Test
    void trousers_close_as_they_are_cut_whoever_wears_them() {
        assertThat(flySide(MAN, Map.of())).isEqualTo(Side.LEFT);
        assertThat(flySide(WOMAN, Map.of("trousers.cut", "shared"))).isEqualTo(Side.LEFT);
        assertThat(flySide(WOMAN, Map.of("trousers.cut", "womens"))).isEqualTo(Side.RIGHT);
    }

    private static Side flySide(MeasurementSet body, Map<String, Object> options) {
        List<Part> fly = drawn(body, Garment.TROUSERS, options).front().named("trousers.fly");
        assertThat(fly).hasSize(1);
        return ((Part.Line) fly.get(0)).side();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "womens"})
    void a_tab_of_the_band_is_seen_on_the_side_that_lies_on_top(String cut) {
        WornView front = drawn(WOMAN, Garment.TROUSERS, Map.of("trousers.cut", cut, "trousers.waistband", "tab"))
                .front();
        assertThat(front.named("trousers.band.end")).hasSize(1);
        assertThat(((Part.Shape) front.named("trousers.band.end").get(0)).side())
                .isEqualTo(cut.equals("shared") ? Side.LEFT : Side.RIGHT);
    }

    @Test
    void a_band_with_a_zip_at_the_side_has_its_loops_on_both_sides() {
        for (String closing : List.of("fly", "side")) {
            SuitDrawing suit = drawn(
                    WOMAN,
                    Garment.TROUSERS,
                    Map.of("trousers.cut", "womens", "trousers.sidePocket", "none", "trousers.closing", closing));
            for (WornView view : List.of(suit.front(), suit.back())) {
                List<Double> left = loops(view, -1);
                List<Double> right = loops(view, 1);
                assertThat(left)
                        .as("%s at closing %s", right, closing)
                        .hasSameSizeAs(right)
                        .isNotEmpty();
                for (int i = 0; i < left.size(); i++) {
                    assertThat(left.get(i)).isCloseTo(right.get(i), within(1.0));
                }
            }
        }
    }

    /** How far from the centre the loops of one side are. */
    private static List<Double> loops(WornView view, int sign) {
        return view.named("trousers.loops").stream()
                .map(loop -> middle(loop.points()))
                .filter(x -> x * sign > 0)
                .map(Math::abs)
                .sorted()
                .toList();
    }

    private static double middle(List<Point> points) {
        return points.stream().mapToDouble(Point::x).average().orElseThrow();
    }

    @Test
    void a_flap_of_a_hip_pocket_is_as_deep_as_its_piece() {
        SuitDrawing suit = drawn(MAN, Garment.TROUSERS, Map.of("trousers.hipPocketStyle", "flap"));
        double jet = high(suit.back().named("trousers.pocket.hip").subList(1, 2));
        assertThat(low(suit.back().named("trousers.pocket.hip").subList(0, 1)))
                .as("50 below the mouth, which slopes a little")
                .isBetween(jet - 65, jet - 49);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "6x2"})
    void the_shirt_ends_under_the_fronts_whoever_wears_them(String buttons) {
        for (double times : List.of(.88, 1.0, 1.18)) {
            MeasurementSet body = scaled(times);
            WornView front = drawn(body, Garment.JACKET, Map.of("jacket.buttons", buttons))
                    .front();
            assertThat(low(front.named("shirt")))
                    .as("%s times the average, buttons %s", times, buttons)
                    .isLessThan(low(front.named("jacket.lapel")))
                    .isGreaterThan(low(front.named("jacket.buttons")) - 150);
        }
        WornView waistcoat = drawn(MAN, Garment.WAISTCOAT, Map.of()).front();
        assertThat(low(waistcoat.named("shirt"))).isLessThan(high(waistcoat.named("waistcoat.buttons")) + 10);
    }

    private static MeasurementSet scaled(double times) {
        Map<Measurement, Double> values = new EnumMap<>(MAN.values());
        values.replaceAll((measurement, value) -> value * times);
        return MeasurementSet.symmetric("scaled", Sex.MALE, values);
    }

    @Test
    void stripes_and_bars_run_on_over_the_seam_where_the_pattern_matches_them() {
        for (MeasurementSet body : List.of(MAN, WOMAN)) {
            Pattern pattern = pattern(body, Garment.JACKET, Map.of());
            Part.Shape back = (Part.Shape)
                    WornSuit.of(pattern).back().named("jacket.back").get(0);
            Point ofBack = anchor(pattern, "jacket.back", "jacket.backSide")
                    .minus(back.panels().get(0).phase());
            Point ofSide = anchor(pattern, "jacket.side", "jacket.backSide")
                    .minus(back.panels().get(1).phase());
            assertThat(ofSide.distanceTo(ofBack)).isLessThan(1e-6);
            assertThat(back.panels().get(0).phase()).isEqualTo(anchor(pattern, "jacket.back", "jacket.centreBack"));
        }
    }

    private static Point anchor(Pattern pattern, String kind, String match) {
        return pattern.pieces().stream()
                .filter(piece -> piece.kind().equals(kind))
                .flatMap(piece -> piece.anchors().stream())
                .filter(anchor -> anchor.match().equals(match))
                .map(StripeAnchor::at)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "de-DE"})
    void a_picture_is_the_same_where_numbers_are_written_otherwise(String language) {
        SuitDrawing suit = drawn(MAN, Garment.JACKET, Map.of());
        String usual = SuitSvg.both(suit, SuitColours.plain("#22324A"));
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(SuitSvg.both(suit, SuitColours.plain("#22324A"))).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static double low(List<Part> parts) {
        return ys(parts).min(Double::compare).orElseThrow();
    }

    private static double high(List<Part> parts) {
        return ys(parts).max(Double::compare).orElseThrow();
    }

    private static Stream<Double> ys(List<Part> parts) {
        return parts.stream().flatMap(part -> part.points().stream()).map(Point::y);
    }
}
