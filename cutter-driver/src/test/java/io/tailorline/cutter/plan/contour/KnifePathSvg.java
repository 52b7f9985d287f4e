package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.util.Locale;

/**
 * A close look at a program: pieces as drawn (filled), the knife's way over them, one colour a piece, dashed through
 * the air; a triangle where it is plunged, a ring where it is lifted, a dot where it is lifted and turned.
 */
final class KnifePathSvg {

    private static final String[] COLOURS = {"#1f3a5f", "#c2571a", "#6b7f2a"};
    private static final double SIDE = 600;

    private final double x;
    private final double y;
    private final double unit;
    private final double size;
    private final StringBuilder svg = new StringBuilder();

    /** @param size of the square that is looked at, mm; its lower left corner is at {@code x, y} */
    KnifePathSvg(double x, double y, double size) {
        this.x = x;
        this.y = y;
        this.size = size;
        this.unit = SIDE / size;
    }

    String draw(Marker marker, CutProgram program) {
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\">%n", SIDE, SIDE, SIDE));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fbfaf7\"/>\n");
        marker.placements().forEach(this::piece);
        Head head = Head.HOME;
        int piece = -1;
        int record = 0;
        for (CutStep step : program.steps()) {
            if (piece + 1 < program.pieces().size()
                    && record + 1 == program.pieces().get(piece + 1).firstRecord()) {
                piece++;
                record++;
            }
            step(step, head, COLOURS[Math.max(0, piece) % COLOURS.length]);
            record += step.records(head).size();
            head = step.movedFrom(head);
        }
        scale(size > 20 ? 10 : 1);
        return svg.append("</svg>\n").toString();
    }

    private void scale(int length) {
        TablePoint from = new TablePoint(x + size * 0.04, y + size * 0.04);
        line(from, new TablePoint(from.x() + length, from.y()), "#444", 3, "");
        svg.append(format(
                "<text x=\"%s\" y=\"%s\" font-family=\"sans-serif\" font-size=\"16\" fill=\"#444\">%s mm</text>%n",
                SIDE * 0.04, SIDE * 0.945, length));
    }

    private void piece(Placement placement) {
        StringBuilder points = new StringBuilder();
        placement
                .cutLine()
                .points()
                .forEach(point ->
                        points.append(format("%s,%s ", (point.x() - x) * unit, (y + size - point.y()) * unit)));
        svg.append(format(
                "<polygon points=\"%s\" fill=\"#e4e9ef\" stroke=\"#9aa7b5\" stroke-width=\"1\"/>%n",
                points.toString().strip()));
    }

    private void step(CutStep step, Head head, String colour) {
        if (step instanceof CutStep.CutTo cut) {
            line(head.at(), cut.to(), colour, 4, "");
        } else if (step instanceof CutStep.Travel travel) {
            line(head.at(), travel.to(), colour, 1.5, " stroke-dasharray=\"8 6\"");
        } else if (step instanceof CutStep.CornerLift) {
            circle(head.at(), colour, colour);
        } else if (step instanceof CutStep.KnifeUp) {
            circle(head.at(), "#fbfaf7", colour);
        } else if (step instanceof CutStep.KnifeDown) {
            double px = (head.at().x() - x) * unit;
            double py = (y + size - head.at().y()) * unit;
            svg.append(format(
                    "<polygon points=\"%s,%s %s,%s %s,%s\" fill=\"%s\"/>%n",
                    px - 9, py - 7, px + 9, py - 7, px, py + 11, colour));
        } else if (step instanceof CutStep.CutNotch notch) {
            line(notch.at(), notch.end(), "#8a1c1c", 4, "");
            if (!head.knifeDown()) {
                line(head.at(), notch.at(), colour, 1.5, " stroke-dasharray=\"8 6\"");
            }
        }
    }

    private void line(TablePoint from, TablePoint to, String colour, double width, String more) {
        svg.append(format(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\""
                        + " stroke-linecap=\"round\"%s/>%n",
                (from.x() - x) * unit,
                (y + size - from.y()) * unit,
                (to.x() - x) * unit,
                (y + size - to.y()) * unit,
                colour,
                width,
                more));
    }

    private void circle(TablePoint at, String fill, String colour) {
        svg.append(format(
                "<circle cx=\"%s\" cy=\"%s\" r=\"8\" fill=\"%s\" stroke=\"%s\" stroke-width=\"3\"/>%n",
                (at.x() - x) * unit, (y + size - at.y()) * unit, fill, colour));
    }

    /** Numbers with two digits. */
    private static String format(String text, Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = values[i] instanceof Double number ? String.format(Locale.ROOT, "%.2f", number) : values[i];
        }
        return String.format(Locale.ROOT, text, shown);
    }
}
