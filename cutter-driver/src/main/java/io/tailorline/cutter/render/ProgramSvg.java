package io.tailorline.cutter.render;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.TablePoint;
import java.util.List;
import java.util.Locale;

/**
 * The path of the head: pieces with their cutting numbers, ways through the air dashed, lifts as dots, notches as
 * strokes, holes as rings, and where the conveyor moves on. Millimetres of the table frame, y up.
 */
public final class ProgramSvg {

    private static final double MARGIN = 30;
    private static final String STYLE = """
            <style>
            .cloth{fill:#fbfaf7;stroke:#b9b3a5;stroke-width:2}
            .cut{fill:#e9eef5;stroke:#1f3a5f;stroke-width:2.2;stroke-linejoin:round}
            .open{fill:none}
            .air{fill:none;stroke:#c2571a;stroke-width:2;stroke-dasharray:9 6}
            .entry{fill:#c2571a}
            .lift{fill:#1f3a5f}
            .notch{stroke:#8a1c1c;stroke-width:2.4}
            .hole{fill:none;stroke:#8a1c1c;stroke-width:2}
            .bite{stroke:#6b7f2a;stroke-width:2.5;stroke-dasharray:20 8}
            text{font-family:sans-serif;font-weight:600;fill:#1f3a5f;text-anchor:middle;dominant-baseline:central}
            </style>
            """;

    private ProgramSvg() {}

    /** @param clothWidth of the marker's cloth, mm */
    public static String draw(CutProgram program, double clothWidth) {
        ProgramPicture picture = ProgramPicture.of(program);
        double length = picture.length();
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s %s %s %s\">%n",
                number(-MARGIN),
                number(-MARGIN),
                number(length + 2 * MARGIN),
                number(clothWidth + 2 * MARGIN)));
        svg.append("<desc>geometry %s</desc>\n".formatted(GeometryHash.of(program)));
        svg.append(STYLE).append("<g transform=\"translate(0 %s) scale(1 -1)\">\n".formatted(number(clothWidth)));
        svg.append("<rect class=\"cloth\" x=\"0\" y=\"0\" width=\"%s\" height=\"%s\"/>\n"
                .formatted(number(length), number(clothWidth)));
        picture.pieces().forEach(piece -> svg.append(piece(piece)));
        for (double bite : picture.bites()) {
            svg.append("<line class=\"bite\" x1=\"%s\" y1=\"0\" x2=\"%s\" y2=\"%s\"/>\n"
                    .formatted(number(bite), number(bite), number(clothWidth)));
        }
        svg.append("<path class=\"air\" d=\"%s\"/>\n".formatted(air(picture)));
        svg.append("</g>\n");
        picture.pieces().forEach(piece -> svg.append(caption(piece, clothWidth)));
        return svg.append("</svg>\n").toString();
    }

    private static String air(ProgramPicture picture) {
        StringBuilder way = new StringBuilder();
        for (ProgramPicture.Way air : picture.air()) {
            way.append("M").append(pair(air.from())).append("L").append(pair(air.to()));
        }
        return way.toString();
    }

    private static String line(List<TablePoint> stroke) {
        StringBuilder line = new StringBuilder("M");
        for (int i = 0; i < stroke.size(); i++) {
            line.append(i == 0 ? "" : "L").append(pair(stroke.get(i)));
        }
        return line.toString();
    }

    private static String piece(ProgramPicture.Piece piece) {
        boolean closed = piece.isClosed();
        StringBuilder svg = new StringBuilder("<path class=\"%s\" d=\"".formatted(closed ? "cut" : "cut open"));
        (closed ? List.of(piece.path()) : piece.strokes()).forEach(stroke -> svg.append(line(stroke)));
        svg.append("\"/>\n");
        for (TablePoint lift : piece.lifts()) {
            svg.append(circle("lift", lift, 4));
        }
        if (!piece.path().isEmpty()) {
            svg.append(circle("entry", piece.path().get(0), 6.5));
        }
        for (ProgramPicture.Way notch : piece.notches()) {
            svg.append("<line class=\"notch\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
                    .formatted(
                            number(notch.from().x()),
                            number(notch.from().y()),
                            number(notch.to().x()),
                            number(notch.to().y())));
        }
        for (TablePoint hole : piece.holes()) {
            svg.append(circle("hole", hole, 5));
        }
        return svg.toString();
    }

    private static String circle(String kind, TablePoint at, double radius) {
        return "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n"
                .formatted(kind, number(at.x()), number(at.y()), number(radius));
    }

    /** Text stands upright, so it lies outside the turned group. */
    private static String caption(ProgramPicture.Piece piece, double clothWidth) {
        TablePoint at = piece.caption();
        return String.format(
                Locale.ROOT,
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\"><title>%s</title>%d</text>\n",
                number(at.x()),
                number(clothWidth - at.y()),
                number(piece.captionHeight()),
                escaped(piece.name()),
                piece.no());
    }

    private static String pair(TablePoint at) {
        return number(at.x()) + "," + number(at.y());
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
