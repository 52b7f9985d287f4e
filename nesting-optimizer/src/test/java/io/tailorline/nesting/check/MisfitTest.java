package io.tailorline.nesting.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.check.Misfit.OnFlaw;
import io.tailorline.nesting.check.Misfit.TooNarrow;
import io.tailorline.nesting.check.Misfit.TooShort;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.marker.UnfoldedMarker;
import io.tailorline.pattern.piece.Material;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a marker needs of a cloth that it was not made on, and what it does not. */
class MisfitTest {

    private static final Fabric CLOTH = Fabric.plain("navy twill", 1500, Nap.ONE_WAY, 2);

    private static final Spread FOLDED = Spread.of(Spread.Kind.FOLDED);

    private final Marker marker = made(CLOTH);

    private static Marker made(Fabric cloth) {
        return ((MarkerResult.Made) new MarkerMaker()
                        .make(new MarkerRequest(
                                List.of(SamplePatterns.smallSuit("A17")),
                                Material.SHELL,
                                cloth,
                                SearchBudget.ofIterations(5))))
                .marker();
    }

    private static Fabric wide(double mm) {
        return Fabric.plain("navy twill", mm, Nap.ONE_WAY, 2);
    }

    private static Fabric.Flaw flaw(double x, double y) {
        return new Fabric.Flaw(square(x, y), "");
    }

    private static Ring square(double x, double y) {
        return SamplePatterns.ring(x, y, x + 4, y, x + 4, y + 4, x, y + 4);
    }

    private static double reach(Marker of) {
        return of.placements().stream()
                .flatMap(placement -> placement.cutLine().points().stream())
                .mapToDouble(Point::y)
                .max()
                .orElseThrow();
    }

    @Test
    void it_fits_the_cloth_that_it_was_made_on_and_more_of_it() {
        assertThat(Misfit.of(marker, CLOTH)).isEmpty();
        assertThat(Misfit.of(marker, wide(1600).cutTo(marker.length() + 500))).isEmpty();
    }

    @Test
    void cloth_may_be_narrower_to_where_the_pieces_reach() {
        double reach = reach(marker);

        assertThat(Misfit.of(marker, wide(reach))).isEmpty();
        assertThat(Misfit.of(marker, wide(reach - 0.02))).hasValueSatisfying(why -> {
            assertThat(why).isInstanceOf(TooNarrow.class);
            assertThat(((TooNarrow) why).widthMm()).isCloseTo(reach - 0.02, within(0.011));
            assertThat(((TooNarrow) why).neededMm()).isEqualTo(reach);
        });
    }

    @Test
    void cloth_may_end_with_the_marker() {
        assertThat(Misfit.of(marker, CLOTH.cutTo(marker.length()))).isEmpty();
        assertThat(Misfit.of(marker, CLOTH.cutTo(marker.length() - 0.02)))
                .hasValueSatisfying(why -> assertThat(why).isInstanceOf(TooShort.class));
    }

    @Test
    void a_flaw_under_a_piece_hits_it_and_one_beyond_the_marker_does_not() {
        Placement piece = marker.placements().get(0);
        Point inside = piece.label().at();

        assertThat(Misfit.of(marker, CLOTH.withFlaws(List.of(flaw(inside.x(), inside.y())))))
                .contains(new OnFlaw(piece.piece(), flaw(inside.x(), inside.y()), 0, 2));
        assertThat(Misfit.of(marker, CLOTH.withFlaws(List.of(flaw(marker.length() + 2, 700)))))
                .isEmpty();
        assertThat(Misfit.of(marker, CLOTH.withFlaws(List.of(flaw(marker.length() + 1, 0), flaw(-6.1, 0)))))
                .as("as near to the ends as a gap")
                .isEmpty();
    }

    /** It is free cloth for the marker whatever it was laid around. */
    @Test
    void a_flaw_that_lies_elsewhere_fits_where_no_piece_is() {
        Fabric flawed = CLOTH.withFlaws(List.of(flaw(300, 300)));
        Marker around = made(flawed);

        assertThat(Misfit.of(around, flawed)).isEmpty();
        assertThat(Misfit.of(around, CLOTH)).as("cut out since").isEmpty();
    }

    /** In two plies a flaw of the upper one lies across the fold. */
    @Test
    void a_flaw_of_the_upper_ply_hits_its_copy() {
        Marker folded = made(CLOTH.spread(FOLDED));
        Marker opened = UnfoldedMarker.of(folded);
        Point upper = opened.placements().stream()
                .map(placement -> placement.label().at())
                .filter(at -> at.y() > 750)
                .findFirst()
                .orElseThrow();

        assertThat(Misfit.of(folded, CLOTH.spread(FOLDED))).isEmpty();
        assertThat(Misfit.of(folded, CLOTH.spread(FOLDED).withFlaws(List.of(flaw(upper.x(), upper.y())))))
                .hasValueSatisfying(why -> assertThat(why).isInstanceOf(OnFlaw.class));
        assertThat(Misfit.of(folded, wide(1600).spread(FOLDED))).isEmpty();
        assertThat(Misfit.of(folded, wide(1000).spread(FOLDED)))
                .hasValueSatisfying(why -> assertThat(why).isInstanceOf(TooNarrow.class));
    }
}
