package io.tailorline.nesting.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polygons;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.RandomOutlines;
import io.tailorline.pattern.piece.GrainLine;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class LabelFitPropertyTest {

    @Property(tries = 100)
    void a_label_lies_wholly_inside_its_piece(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 30) int corners,
            @ForAll @DoubleRange(min = 20, max = 400) double size) {
        Ring outline = RandomOutlines.star(seed, corners, size);

        LabelFit fit = new LabelFit(points(outline), new Point(0, 0), new GrainLine(new Point(0, 0), new Point(10, 0)));
        fit.of("12", List.of("Top sleeve L"), Label.Style.MARKER).ifPresent(label -> {
            double half = label.text().length() * 0.56 / 2 * label.size();
            double halfHeight = label.size() / 2;
            boolean along = label.angleDeg() == 0;
            Envelope box = new Envelope(
                    label.at().x() - (along ? half : halfHeight),
                    label.at().x() + (along ? half : halfHeight),
                    label.at().y() - (along ? halfHeight : half),
                    label.at().y() + (along ? halfHeight : half));
            assertThat(Polygons.of(outline).covers(new GeometryFactory().toGeometry(box)))
                    .isTrue();
        });
    }

    private static List<Point> points(Ring outline) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < outline.size(); i++) {
            points.add(new Point(outline.xs()[i], outline.ys()[i]));
        }
        return points;
    }
}
