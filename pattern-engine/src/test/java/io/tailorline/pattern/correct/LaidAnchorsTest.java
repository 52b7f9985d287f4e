package io.tailorline.pattern.correct;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.SamplePattern;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stripe anchor on the side of a front, its partner in the middle of a back. */
class LaidAnchorsTest {

    private static final Point DRAFTED = Point.of(100, 0);
    private static final Point MOVED = Point.of(100, -5);
    private static final Piece BACK = withAnchor(SamplePattern.back(), Point.of(100, 100));

    private static Piece withAnchor(Piece piece, Point at) {
        return piece.withGeometry(piece.geometry().withAnchors(List.of(new StripeAnchor("stripe", at))));
    }

    private static Point kept(List<Seam> seams, Piece other) {
        Piece before = withAnchor(SamplePattern.front(), DRAFTED);
        GarmentDraft drafted = new GarmentDraft(List.of(before, other), seams, List.of(), List.of());
        return new LaidAnchors(drafted)
                .kept(before, withAnchor(SamplePattern.front(), MOVED))
                .anchors()
                .get(0)
                .at();
    }

    @Test
    void an_anchor_by_which_the_piece_is_laid_on_another_stays_when_its_edge_is_moved() {
        assertThat(kept(List.of(), BACK)).isEqualTo(DRAFTED);
    }

    @Test
    void one_whose_edge_is_sewn_to_that_piece_goes_with_the_seam() {
        assertThat(kept(List.of(SamplePattern.side(0, 0)), BACK)).isEqualTo(MOVED);
    }

    @Test
    void one_whose_partner_lies_on_an_edge_as_well_goes_with_its_own() {
        assertThat(kept(List.of(), withAnchor(SamplePattern.back(), Point.of(100, 200))))
                .isEqualTo(MOVED);
    }
}
