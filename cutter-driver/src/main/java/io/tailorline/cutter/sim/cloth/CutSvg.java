package io.tailorline.cutter.sim.cloth;

import io.tailorline.cutter.program.CutStep;
import io.tailorline.drawing.Box;
import io.tailorline.drawing.Frame;
import io.tailorline.drawing.SvgPath;
import io.tailorline.drawing.SvgWriter;
import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * A {@link CutDrawing} as SVG: the knife's lines, what was cut over once more in another colour below them, notches as
 * strokes, holes as rings, and in the middle of each piece its cutting number. Millimetres of the table frame, y up.
 */
final class CutSvg {

    private static final double MARGIN = 30;
    private static final double CAPTION_HEIGHT = 36;
    private static final String STYLE = """
            .cloth{fill:#fbfaf7;stroke:#b9b3a5;stroke-width:2}
            .cut{fill:none;stroke:#1f3a5f;stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}
            .again{fill:none;stroke:#e08a3c;stroke-width:9;stroke-linecap:round}
            .notch{stroke:#8a1c1c;stroke-width:2.4}
            .hole{fill:none;stroke:#8a1c1c;stroke-width:2}
            text{font-family:sans-serif;font-weight:600;fill:#1f3a5f;text-anchor:middle;dominant-baseline:central}
            """;

    private final CutDrawing drawing;
    private final Frame frame;
    private final SvgWriter svg;

    private CutSvg(CutDrawing drawing) {
        this.drawing = drawing;
        List<Point> points = new ArrayList<>(List.of(Point.of(0, 0)));
        drawing.marks().forEach(mark -> points.addAll(points(mark)));
        Box all = Box.around(points);
        Box cloth = new Box(0, 0, all.maxX(), all.maxY());
        this.frame = Frame.flipped(cloth.height());
        this.svg = new SvgWriter(cloth.grown(MARGIN)).style(STYLE).rectangle("cloth", cloth);
    }

    static String draw(CutDrawing drawing) {
        return new CutSvg(drawing).draw();
    }

    private String draw() {
        again();
        pieces().values().forEach(this::piece);
        pieces().forEach(this::number);
        return svg.document();
    }

    private Map<Integer, List<CutMark>> pieces() {
        return drawing.marks().stream()
                .collect(Collectors.groupingBy(CutMark::piece, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Point> points(CutMark mark) {
        if (mark instanceof CutMark.Stroke stroke) {
            return List.of(stroke.from().point(), stroke.to().point());
        }
        return mark instanceof CutMark.NotchCut notch
                ? List.of(notch.at().point())
                : List.of(((CutMark.Hole) mark).at().point());
    }

    /** Records that touched the cloth more than once: broken off and continued. */
    private void again() {
        SortedMap<Long, Integer> times = drawing.timesOfRecords();
        List<List<Point>> strokes = drawing.marks().stream()
                .filter(mark -> mark instanceof CutMark.Stroke && times.getOrDefault(mark.record(), 0) > 1)
                .map(CutSvg::points)
                .toList();
        if (!strokes.isEmpty()) {
            svg.path("again", SvgPath.lines(frame.lines(strokes)));
        }
    }

    private void piece(List<CutMark> marks) {
        List<List<Point>> lines = new ArrayList<>();
        List<Point> line = List.of();
        for (CutMark mark : marks) {
            if (mark instanceof CutMark.Stroke stroke) {
                Point from = stroke.from().point();
                if (line.isEmpty() || !line.get(line.size() - 1).equals(from)) {
                    line = new ArrayList<>(List.of(from));
                    lines.add(line);
                }
                line.add(stroke.to().point());
            }
        }
        if (!lines.isEmpty()) {
            svg.path("cut", SvgPath.lines(frame.lines(lines)));
        }
        for (CutMark mark : marks) {
            if (mark instanceof CutMark.NotchCut notch) {
                for (CutStep.CutNotch cut : notch.cuts()) {
                    svg.path(
                            "notch",
                            SvgPath.open(
                                    frame.at(List.of(cut.at().point(), cut.end().point()))));
                }
            } else if (mark instanceof CutMark.Hole hole) {
                svg.circle("hole", frame.at(hole.at().point()), 5);
            }
        }
    }

    private void number(int piece, List<CutMark> marks) {
        List<Point> points = marks.stream()
                .filter(CutMark.Stroke.class::isInstance)
                .flatMap(mark -> points(mark).stream())
                .toList();
        if (!points.isEmpty()) {
            Box box = Box.around(points);
            double size = Math.min(CAPTION_HEIGHT, Math.min(box.width(), box.height()) / 2);
            svg.words("no", frame.at(box.centre()), size)
                    .text(String.valueOf(piece))
                    .end();
        }
    }
}
