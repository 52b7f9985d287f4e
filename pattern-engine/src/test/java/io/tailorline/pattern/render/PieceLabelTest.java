package io.tailorline.pattern.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Labels on the pieces of a whole suit. */
class PieceLabelTest {

    /** Twenty letters and two lines. */
    private static final double LONGEST = 11;

    private static final double HIGH = 2.6;

    @Test
    void a_label_lies_inside_its_piece_and_crosses_nothing_that_is_drawn_there() {
        List<String> crossed = new ArrayList<>();
        int labels = 0;
        for (Piece piece : ((Drafted) new PatternEngine().draft("order-1", Style.threePiece(), AverageMan.body()))
                .pattern()
                .pieces()) {
            UprightPiece upright = UprightPiece.of(piece);
            PieceLabel label = PieceLabel.of(upright, LONGEST, HIGH);
            double across = label.size() * (label.isUpright() ? HIGH : LONGEST) / 2;
            double down = label.size() * (label.isUpright() ? LONGEST : HIGH) / 2;
            Point at = label.middle();
            Geometry box = Mm.GEOMETRY.toGeometry(
                    new Envelope(at.x() - across, at.x() + across, at.y() - down, at.y() + down));
            boolean inside = Mm.polygon(new Ring(upright.seamLine())).contains(box);
            boolean clear =
                    upright.internalLines().stream().allMatch(line -> line(line).disjoint(box))
                            && line(upright.grain(6)).disjoint(box);
            if (!inside || !clear) {
                crossed.add(piece.id());
            }
            labels++;
        }

        assertThat(labels).isGreaterThan(50);
        assertThat(crossed).isEmpty();
    }

    private static Geometry line(List<Point> points) {
        return Mm.GEOMETRY.createLineString(points.stream()
                .map(point -> new Coordinate(point.x(), point.y()))
                .toArray(Coordinate[]::new));
    }
}
