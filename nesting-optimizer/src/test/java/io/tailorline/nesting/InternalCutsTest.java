package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.marker.UnfoldedMarker;
import io.tailorline.nesting.render.MarkerSvg;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.InternalCut;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pair of fronts, 400 mm long and 300 mm wide, each cut from (150, 120) out through its edge at y = 0. */
class InternalCutsTest {

    private static final Fabric CLOTH = Fabric.plain("navy twill", 1400, Nap.TWO_WAY, 2);

    private static final Pattern SUIT = SamplePatterns.pattern("A17", front(new Point(160, 0)));

    private static Piece front(Point end) {
        Piece plain = SamplePatterns.piece(
                "jacket.front",
                Garment.JACKET,
                CutQuantity.pair(),
                NapDirection.ONE_WAY,
                SamplePatterns.rectangle(400, 300));
        Polyline line = Polyline.through(new Point(150, 120), end);
        return plain.withGeometry(plain.geometry().withInternalCuts(List.of(new InternalCut("belly cut", line))));
    }

    private static MarkerResult make(Fabric cloth, Pattern suit) {
        return new MarkerMaker()
                .make(new MarkerRequest(List.of(suit), Material.SHELL, cloth, SearchBudget.ofIterations(0)));
    }

    private static Marker made(Fabric cloth) {
        return ((MarkerResult.Made) make(cloth, SUIT)).marker();
    }

    private static Polyline cut(Placement placement) {
        return placement.internalCuts().get(0).line();
    }

    @Test
    void each_copy_carries_its_cut_turned_over_with_it() {
        for (Placement placement : made(CLOTH).placements()) {
            assertThat(cut(placement).first()).isEqualTo(placement.toFabric().of(new Point(150, 120)));
            assertThat(cut(placement).last()).isEqualTo(placement.toFabric().of(new Point(160, 0)));
        }
        assertThat(made(CLOTH).placements()).extracting(Placement::mirrored).contains(true, false);
    }

    @Test
    void opened_out_the_upper_ply_has_the_mirror_image() {
        Marker opened = UnfoldedMarker.of(made(CLOTH.spread(Spread.of(Spread.Kind.FOLDED))));
        Polyline lower = cut(opened.placements().get(0));
        Polyline upper = cut(opened.placements().get(1));

        assertThat(upper.first())
                .isEqualTo(new Point(lower.first().x(), 1400 - lower.first().y()));
        assertThat(upper.last())
                .isEqualTo(new Point(lower.last().x(), 1400 - lower.last().y()));
    }

    @Test
    void the_file_brings_it_back_and_the_picture_shows_it() throws FormatFault {
        Marker marker = made(CLOTH);
        Marker plain = new Marker(
                marker.fabric(),
                marker.length(),
                marker.efficiency(),
                marker.placements().stream().map(InternalCutsTest::uncut).toList());

        assertThat(MarkerJson.read(MarkerJson.write(marker))).isEqualTo(marker);
        assertThat(MarkerJson.write(plain)).as("no field without any").doesNotContain("internalCuts");
        assertThat(MarkerSvg.draw(marker)).isNotEqualTo(MarkerSvg.draw(plain));
    }

    private static Placement uncut(Placement placement) {
        return placement.withGeometry(placement.geometry().withInternalCuts(List.of()));
    }

    @Test
    void a_marker_without_the_cut_of_its_pattern_or_with_another_is_found() {
        Marker sound = made(CLOTH);
        assertThat(failures(sound)).isEmpty();
        assertThat(failures(with(sound, List.of()))).containsExactly("markings");
        InternalCut cut = sound.placements().get(0).internalCuts().get(0);
        InternalCut aside = cut.mapped(point -> point.plus(new Point(1, 0)));
        assertThat(failures(with(sound, List.of(aside)))).containsExactly("markings");
        assertThat(failures(with(sound, List.of(cut, cut)))).containsExactly("markings");
    }

    private static List<String> failures(Marker marker) {
        return MarkerCheck.check(marker, List.of(SUIT)).failures().stream()
                .map(line -> line.name())
                .toList();
    }

    private static Marker with(Marker marker, List<InternalCut> cuts) {
        Placement first = marker.placements().get(0);
        return new Marker(
                marker.fabric(),
                marker.length(),
                marker.efficiency(),
                List.of(
                        first.withGeometry(first.geometry().withInternalCuts(cuts)),
                        marker.placements().get(1)));
    }

    @Test
    void a_cut_beside_its_piece_is_refused_by_name() {
        assertThat(make(CLOTH, SamplePatterns.pattern("A17", front(new Point(160, -1)))))
                .isInstanceOfSatisfying(
                        MarkerResult.Rejected.class,
                        rejected -> assertThat(rejected.message())
                                .startsWith(
                                        "cutLine of piece 'jacket.front' of order 'A17' must enclose its internal cuts"));
    }

    /** Folded, the lower half's cut and its mirror image would be two. */
    @Test
    void a_symmetrical_piece_with_a_cut_is_not_laid_on_the_fold() {
        Piece collar = SamplePatterns.piece(
                "jacket.topCollar",
                Garment.JACKET,
                CutQuantity.single(),
                NapDirection.ONE_WAY,
                SamplePatterns.rectangle(200, 100));
        Piece plain =
                collar.withGeometry(collar.geometry().withNotches(List.of()).withDrillHoles(List.of()));
        Piece slashed = plain.withGeometry(plain.geometry()
                .withInternalCuts(
                        List.of(new InternalCut("slash", Polyline.through(new Point(60, 50), new Point(140, 50))))));
        Fabric folded = CLOTH.spread(new Spread(Spread.Kind.FOLDED, List.of("jacket.topCollar"), true));

        assertThat(made(folded, plain).placements().get(0).onFold()).isTrue();
        assertThat(made(folded, slashed).placements().get(0).onFold()).isFalse();
    }

    private static Marker made(Fabric cloth, Piece piece) {
        return ((MarkerResult.Made) make(cloth, SamplePatterns.pattern("A17", piece))).marker();
    }
}
