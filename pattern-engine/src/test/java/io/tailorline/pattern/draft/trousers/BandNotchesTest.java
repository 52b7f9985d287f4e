package io.tailorline.pattern.draft.trousers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Correction.OfNotch;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.seam.SeamPair;
import io.tailorline.pattern.seam.SeamRun;
import io.tailorline.pattern.seam.SewnSide;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both halves of the waistband carry the notches that the legs are laid to. */
class BandNotchesTest {

    private static Stream<Arguments> trousers() {
        MeasurementSet man = AverageMan.body();
        MeasurementSet woman = SampleWomen.named("average");
        return Stream.of(
                Arguments.of(man, Map.of()),
                Arguments.of(man, Map.of("trousers.pleats", "2")),
                Arguments.of(man, Map.of("trousers.backDarts", "2")),
                Arguments.of(man, Map.of("trousers.waistband", "gurkha")),
                Arguments.of(man, Map.of("trousers.waistband", "tab")),
                Arguments.of(man, Map.of("trousers.fishtail", true, "trousers.loops", "braceButtons")),
                Arguments.of(TrouserBodies.named("/bodies/corpulent-man.json"), Map.of("trousers.sidePocket", "none")),
                Arguments.of(woman, Map.of("trousers.cut", "womens")),
                Arguments.of(
                        woman,
                        Map.of("trousers.cut", "womens", "trousers.closing", "side", "trousers.sidePocket", "none")));
    }

    @ParameterizedTest
    @MethodSource("trousers")
    void the_left_band_is_notched_as_the_right_one(MeasurementSet body, Map<String, Object> options) {
        Pattern pattern = DraftedTrousers.of(body, options).pattern();
        SeamPair right = waist(pattern, "trousers.waist/R");
        SeamPair left = waist(pattern, "trousers.waist/L");

        assertThat(left.notches()).isNotEmpty().hasSameSizeAs(right.notches());
        assertThat(left.b().notchPlaces()).hasSameSizeAs(left.a().notchPlaces());
        assertThat(left.isBroken()).isFalse();
        liesOnItsNotches(left.a());
        liesOnItsNotches(left.b());
        for (SeamPair.NotchPair pair : right.notches()) {
            assertThat(left.notches())
                    .anySatisfy(other ->
                            assertThat(StrictMath.abs(pair.onB() - other.onB())).isLessThan(0.05));
        }
    }

    /** Ten out from the seam, on one side of the mouth where it is closed. */
    private static void liesOnItsNotches(SewnSide side) {
        for (SeamRun.Mark mark : side.notches()) {
            assertThat(List.of(-0.1, 0.1))
                    .anySatisfy(beside -> assertThat(side.at(mark.along() + beside)
                                    .at()
                                    .distanceTo(mark.notch().at()))
                            .isCloseTo(10, offset(0.5)));
        }
    }

    private static SeamPair waist(Pattern pattern, String name) {
        Seam seam = pattern.seams().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
        return SeamPair.of(pattern, seam);
    }

    /** The crease's, of a man whose waist has no mouth. */
    @Test
    void a_notch_of_the_legs_moves_with_those_of_both_bands_or_of_its_own_side() {
        Pattern both = moved(Side.BOTH);
        Pattern left = moved(Side.LEFT);
        double drafted = onBand(moved(), "trousers.waist/R");

        assertThat(onBand(both, "trousers.waist/R")).isCloseTo(drafted + 4, offset(0.05));
        assertThat(onBand(both, "trousers.waist/L")).isCloseTo(drafted + 4, offset(0.05));
        assertThat(onBand(left, "trousers.waist/R")).isCloseTo(drafted, offset(0.05));
        assertThat(onBand(left, "trousers.waist/L")).isCloseTo(drafted + 4, offset(0.05));
    }

    private static Pattern moved(Side... sides) {
        List<Correction> corrections = Stream.of(sides)
                .<Correction>map(side -> new OfNotch("trousers.front", side, "trousers.waist", 1, 4))
                .toList();
        Style style = new Style(
                        Style.Fit.REGULAR, Set.of(Garment.TROUSERS), Map.of("trousers.sidePocket", "none"), List.of())
                .withCorrections(corrections);
        DraftResult result =
                new PatternEngine().draft("order-1", style, TrouserBodies.named("/bodies/corpulent-man.json"));
        assertThat(result).isInstanceOf(Drafted.class);
        return ((Drafted) result).pattern();
    }

    /** From centre front. */
    private static double onBand(Pattern pattern, String seam) {
        return waist(pattern, seam).notches().get(0).onB();
    }

    @Test
    void a_left_band_without_notches_is_refused() {
        Pattern pattern = DraftedTrousers.of(AverageMan.body(), Map.of()).pattern();
        List<Piece> pieces = pattern.pieces().stream()
                .map(piece -> piece.id().equals("trousers.waistband.left")
                        ? piece.withGeometry(piece.geometry().withNotches(List.of()))
                        : piece)
                .toList();
        Pattern bare = new Pattern(
                pattern.id(),
                pattern.style(),
                pattern.measurements(),
                pieces,
                pattern.seams(),
                pattern.girths(),
                pattern.labels());

        assertThat(Certificate.of(bare).broken())
                .extracting(InvariantResult::name)
                .contains("G.sewingNotches", "G.notchPartner");
    }
}
