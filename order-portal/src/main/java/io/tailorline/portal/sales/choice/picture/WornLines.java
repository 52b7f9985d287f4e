package io.tailorline.portal.sales.choice.picture;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.worn.Part;
import io.tailorline.pattern.worn.SuitDrawing;
import io.tailorline.pattern.worn.WornSuit;
import io.tailorline.pattern.worn.WornView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines of the suit as it is worn, from the front and from behind, in the order in which they are painted. */
final class WornLines {

    private WornLines() {}

    static Map<String, List<Stroke>> of(Pattern pattern) {
        SuitDrawing suit = WornSuit.of(pattern);
        Map<String, List<Stroke>> views = new LinkedHashMap<>();
        views.put("front", lines(suit.front()));
        views.put("back", lines(suit.back()));
        return views;
    }

    private static List<Stroke> lines(WornView view) {
        List<Stroke> lines = new ArrayList<>();
        for (Part part : view.parts()) {
            if (part instanceof Part.Shape shape) {
                lines.add(new Stroke(word(shape.tone()), true, down(shape.outline())));
            } else if (part instanceof Part.Line line) {
                lines.add(
                        new Stroke(word(line.weight()), false, down(line.line().points())));
            } else if (part instanceof Part.Round round) {
                lines.add(new Stroke("button", true, Marks.round(down(round.centre()), round.diameter() / 2)));
            }
        }
        return lines;
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<Point> down(List<Point> points) {
        return points.stream().map(WornLines::down).toList();
    }

    private static Point down(Point at) {
        return Point.of(at.x(), -at.y());
    }
}
