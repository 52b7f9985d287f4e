package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.StripeAnchor;
import io.tailorline.pattern.piece.Style;
import org.junit.jupiter.api.Test;

class SeatMarkTest {

    /** The notch lies square out from its seam point, by the allowance there: 10 at the fork to 35 at the waist. */
    @Test
    void the_notch_of_the_seat_seam_lies_where_the_seat_line_meets_it() {
        Drafted suit = (Drafted) new PatternEngine().draft("average", Style.twoPiece(), AverageMan.body());
        Piece back = suit.pattern().findPiece("trousers.back").orElseThrow();
        Point onSeatLine = back.anchors().stream()
                .filter(anchor -> anchor.match().equals("trousers.seat"))
                .map(StripeAnchor::at)
                .findFirst()
                .orElseThrow();
        Notch notch = back.notches().stream()
                .filter(found -> found.mate().equals("trousers.seat"))
                .findFirst()
                .orElseThrow();

        assertThat(notch.at().distanceTo(onSeatLine)).isBetween(10.0, 35.0);
        Point inwards = Point.of(1, 0).turned(notch.angleDeg());
        assertThat(onSeatLine.minus(notch.at()).cross(inwards)).isBetween(-0.5, 0.5);
    }
}
