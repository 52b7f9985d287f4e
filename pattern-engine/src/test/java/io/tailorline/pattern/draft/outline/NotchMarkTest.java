package io.tailorline.pattern.draft.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.seam.NotchPlace;
import org.junit.jupiter.api.Test;

/** A notch at the crown of a cap so tight that its chords turn by 30 degrees. */
class NotchMarkTest {

    @Test
    void a_notch_beside_a_vertex_of_a_tight_curve_keeps_the_allowance_before_it() {
        for (double along = 57; along < 63; along += 0.25) {
            Piece piece = crown(along);
            Notch notch = piece.notches().get(0);
            assertThat(NotchPlace.of(notch, piece).off()).as("along %s", along).isLessThan(0.05);
        }
    }

    /** Two straight sides of 60 that meet at 30 degrees, run counter-clockwise. */
    private static Piece crown(double along) {
        Point crown = Point.of(0, 0);
        Point back = Point.of(0, -1).turned(15).times(60);
        Point front = Point.of(0, 1).turned(-15).times(60);
        Point hem = Point.of(160, 0);
        NetPiece net = NetPiece.of(
                "jacket.topSleeve",
                NetEdge.of("cap", Polyline.through(front, crown, back), 10),
                NetEdge.of("hindarm", Polyline.through(back, hem), 10),
                NetEdge.of("forearm", Polyline.through(hem, front), 10));
        return PieceDrawing.of("jacket.topSleeve", "top sleeve", Garment.JACKET, net)
                .notch("cap", along, Notch.Kind.SINGLE, "jacket.shoulder")
                .draw();
    }
}
