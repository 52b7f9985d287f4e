package io.tailorline.nesting;

import static io.tailorline.nesting.marker.SamplePatterns.rectangle;
import static io.tailorline.nesting.marker.SamplePatterns.ring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.check.MarkerCheck;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import java.util.List;
import org.assertj.core.data.Offset;

/**
 * Cloth 1000 mm wide in two plies of 500 mm, and pieces for it: a pair of fronts 400 x 300, a collar 200 x 120 that is
 * symmetrical, a skewed pocket.
 */
final class FoldedCloth {

    static final Fabric FOLDED = Fabric.plain("serge", 1000, Nap.ONE_WAY, 2).spread(Spread.of(Spread.Kind.FOLDED));

    static final Piece FRONT = piece("jacket.front", CutQuantity.pair(), rectangle(400, 300));

    /** Symmetrical about y = 60. */
    static final Piece COLLAR = plain(
            piece("jacket.topCollar", CutQuantity.single(), ring(0, 20, 40, 0, 200, 0, 200, 120, 40, 120, 0, 100)));

    static final Piece POCKET = piece("jacket.welt", CutQuantity.single(), ring(0, 0, 120, 10, 120, 40, 0, 30));

    /** The search leaves up to a line of the grid before the first piece, mm. */
    static final Offset<Double> FINE = offset(0.03);

    private FoldedCloth() {}

    private static Piece piece(String id, CutQuantity cut, Ring cutLine) {
        return SamplePatterns.piece(id, Garment.JACKET, cut, NapDirection.ONE_WAY, cutLine);
    }

    /** Without notches and holes. */
    private static Piece plain(Piece piece) {
        return piece.withGeometry(piece.geometry().withNotches(List.of()).withDrillHoles(List.of()));
    }

    static Marker made(Fabric fabric, Piece... pieces) {
        MarkerResult result = make(request(fabric, pieces));
        assertThat(result).isInstanceOf(MarkerResult.Made.class);
        Marker marker = ((MarkerResult.Made) result).marker();
        assertThat(MarkerCheck.check(marker, List.of(SamplePatterns.pattern("A17", pieces)))
                        .failures())
                .isEmpty();
        return marker;
    }

    static MarkerRequest request(Fabric fabric, Piece... pieces) {
        Pattern order = SamplePatterns.pattern("A17", pieces);
        return new MarkerRequest(List.of(order), Material.SHELL, fabric, SearchBudget.ofIterations(20));
    }

    static MarkerResult make(MarkerRequest request) {
        return new MarkerMaker().make(request);
    }
}
