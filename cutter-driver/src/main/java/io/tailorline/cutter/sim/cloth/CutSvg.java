package io.tailorline.cutter.sim.cloth;

import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * A {@link CutDrawing} as SVG: the knife's lines, what was cut over once more in another colour below them, notches as
 * strokes, holes as rings, and in the middle of each piece its cutting number. Millimetres of the table frame, y up.
 */
final class CutSvg {

    private static final double MARGIN = 30;
    private static final double CAPTION_HEIGHT = 36;
    private static final String STYLE = """
            <style>
            .cloth{fill:#fbfaf7;stroke:#b9b3a5;stroke-width:2}
            .cut{fill:none;stroke:#1f3a5f;stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}
            .again{fill:none;stroke:#e08a3c;stroke-width:9;stroke-linecap:round}
            .notch{stroke:#8a1c1c;stroke-width:2.4}
            .hole{fill:none;stroke:#8a1c1c;stroke-width:2}
            text{font-family:sans-serif;font-weight:600;fill:#1f3a5f;text-anchor:middle;dominant-baseline:central}
            </style>
            """;

    private final CutDrawing drawing;
    private final Extent extent = new Extent();
    private final double height;

    private CutSvg(CutDrawing drawing) {
        this.drawing = drawing;
        drawing.marks().forEach(mark -> extent.take(mark));
        this.height = extent.isEmpty() ? 0 : extent.maxY;
    }

    static String draw(CutDrawing drawing) {
        return new CutSvg(drawing).svg();
    }

    private String svg() {
        double length = extent.isEmpty() ? 0 : extent.maxX;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s %s %s %s\">\n"
                .formatted(number(-MARGIN), number(-MARGIN), number(length + 2 * MARGIN), number(height + 2 * MARGIN)));
        svg.append(STYLE).append("<g transform=\"translate(0 %s) scale(1 -1)\">\n".formatted(number(height)));
        svg.append("<rect class=\"cloth\" x=\"0\" y=\"0\" width=\"%s\" height=\"%s\"/>\n"
                .formatted(number(length), number(height)));
        appendAgain(svg);
        pieces().forEach((piece, marks) -> appendPiece(svg, marks));
        svg.append("</g>\n");
        pieces().forEach((piece, marks) -> appendCaption(svg, piece, marks));
        return svg.append("</svg>\n").toString();
    }

    private Map<Integer, List<CutMark>> pieces() {
        Map<Integer, List<CutMark>> pieces = new LinkedHashMap<>();
        drawing.marks()
                .forEach(mark -> pieces.computeIfAbsent(mark.piece(), piece -> new ArrayList<>())
                        .add(mark));
        return pieces;
    }

    /** Records that touched the cloth more than once: broken off and gone on with. */
    private void appendAgain(StringBuilder svg) {
        SortedMap<Long, Integer> times = drawing.timesOfRecords();
        StringBuilder path = new StringBuilder();
        for (CutMark mark : drawing.marks()) {
            if (mark instanceof CutMark.Stroke stroke && times.get(mark.record()) > 1) {
                path.append("M").append(pair(stroke.from())).append("L").append(pair(stroke.to()));
            }
        }
        if (!path.isEmpty()) {
            svg.append("<path class=\"again\" d=\"%s\"/>\n".formatted(path));
        }
    }

    private static void appendNotch(StringBuilder tools, CutStep.CutNotch cut) {
        tools.append("<line class=\"notch\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
                .formatted(
                        number(cut.at().x()),
                        number(cut.at().y()),
                        number(cut.end().x()),
                        number(cut.end().y())));
    }

    private static void appendPiece(StringBuilder svg, List<CutMark> marks) {
        StringBuilder path = new StringBuilder();
        StringBuilder tools = new StringBuilder();
        TablePoint last = null;
        for (CutMark mark : marks) {
            if (mark instanceof CutMark.Stroke stroke) {
                if (!stroke.from().equals(last)) {
                    path.append("M").append(pair(stroke.from()));
                }
                path.append("L").append(pair(stroke.to()));
                last = stroke.to();
            } else if (mark instanceof CutMark.NotchCut notch) {
                notch.cuts().forEach(cut -> appendNotch(tools, cut));
            } else if (mark instanceof CutMark.Hole hole) {
                tools.append("<circle class=\"hole\" cx=\"%s\" cy=\"%s\" r=\"5\"/>\n"
                        .formatted(number(hole.at().x()), number(hole.at().y())));
            }
        }
        if (!path.isEmpty()) {
            svg.append("<path class=\"cut\" d=\"%s\"/>\n".formatted(path));
        }
        svg.append(tools);
    }

    /** Text stands upright, so it lies outside the turned group. */
    private void appendCaption(StringBuilder svg, int piece, List<CutMark> marks) {
        Extent own = new Extent();
        marks.stream().filter(CutMark.Stroke.class::isInstance).forEach(own::take);
        if (own.isEmpty()) {
            return;
        }
        double size = Math.min(CAPTION_HEIGHT, Math.min(own.maxX - own.minX, own.maxY - own.minY) / 2);
        svg.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\">%d</text>\n"
                .formatted(
                        number((own.minX + own.maxX) / 2),
                        number(height - (own.minY + own.maxY) / 2),
                        number(size),
                        piece));
    }

    private static String pair(TablePoint at) {
        return number(at.x()) + "," + number(at.y());
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /** The box around some marks, mm. */
    private static final class Extent {
        private double minX = Double.POSITIVE_INFINITY;
        private double minY = Double.POSITIVE_INFINITY;
        private double maxX = Double.NEGATIVE_INFINITY;
        private double maxY = Double.NEGATIVE_INFINITY;

        boolean isEmpty() {
            return minX > maxX;
        }

        void take(CutMark mark) {
            if (mark instanceof CutMark.Stroke stroke) {
                take(stroke.from());
                take(stroke.to());
            } else if (mark instanceof CutMark.NotchCut notch) {
                take(notch.at());
            } else if (mark instanceof CutMark.Hole hole) {
                take(hole.at());
            }
        }

        private void take(TablePoint at) {
            minX = Math.min(minX, at.x());
            minY = Math.min(minY, at.y());
            maxX = Math.max(maxX, at.x());
            maxY = Math.max(maxY, at.y());
        }
    }
}
