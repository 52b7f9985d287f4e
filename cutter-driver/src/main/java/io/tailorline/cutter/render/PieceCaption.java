package io.tailorline.cutter.render;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.projection.PieceState;
import io.tailorline.cutter.projection.ProjectedPiece;
import java.util.Locale;
import java.util.Optional;

/**
 * Number, name and grain arrow of a projected piece, upright on the cloth. What does not fit into the piece is left out: first the
 * arrow, then the name.
 *
 * @param order which of several orders it belongs to, from 0; empty when there is only one
 */
record PieceCaption(ProjectedPiece piece, String name, Optional<Integer> order) {

    /** Letters read from two metres, mm. */
    private static final double LARGEST = 42;

    private static final double SMALLEST = 20;

    /** A number is never smaller, mm. */
    private static final double LEAST = 14;

    /** Width of a letter against its height, on average; a Chinese one is square. */
    private static final double LATIN = 0.56;

    private static final double SQUARE = 1.0;

    private static final double LONGEST_ARROW = 180;
    private static final double HALO = 0.22;

    String draw(TableCanvas canvas) {
        Caption room = Caption.inside(piece.outline());
        String number = Light.mark(piece.state()) + orderLetter() + String.format(Locale.ROOT, "%d", piece.no());
        String full = number + " \u00b7 " + name;
        double width = chord(room.at());
        double height = Math.min(LARGEST, width / letters(full));
        boolean named = height >= SMALLEST && room.height() > height;
        double size = named ? height : numberSize(room.height(), width / letters(number));
        String text = String.format(
                Locale.ROOT,
                "<text font-size=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"%s\" stroke=\"#000000\" stroke-width=\"%.1f\" paint-order=\"stroke\">%s</text>",
                size,
                0.35 * size,
                order.map(Light::order).orElse(quiet() ? Light.QUIET : Light.WHITE),
                HALO * size,
                SvgText.escaped(named ? full : number));
        boolean arrow = named && room.height() > 1.6 * size && piece.state() != PieceState.PICKED;
        return "<g class=\"cap\" data-no=\"%s\" %s>%s%s</g>\n"
                .formatted(
                        SvgText.number(piece.no()),
                        canvas.placed(room.at()),
                        text,
                        arrow ? arrow(size, Math.min(LONGEST_ARROW, 1.6 * room.height())) : "");
    }

    private static double numberSize(double radius, double wide) {
        return Math.max(LEAST, Math.min(LARGEST, Math.min(1.2 * radius, 0.8 * wide)));
    }

    /** How wide a text around {@code at} may be, mm: to the nearest edge on either side, some air kept. */
    private double chord(TablePoint at) {
        double half = Double.POSITIVE_INFINITY;
        for (double y : new double[] {at.y() - LARGEST / 2, at.y(), at.y() + LARGEST / 2}) {
            for (int i = 0; i < piece.outline().size(); i++) {
                TablePoint from = piece.outline().get(i);
                TablePoint to = piece.outline().get((i + 1) % piece.outline().size());
                if (from.y() > y != to.y() > y) {
                    double x = from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x());
                    half = Math.min(half, StrictMath.abs(x - at.x()));
                }
            }
        }
        return half * 2 * 0.9;
    }

    private boolean quiet() {
        return piece.state() == PieceState.PICKED;
    }

    private String orderLetter() {
        return order.map(number -> (char) ('A' + number % 26) + " ").orElse("");
    }

    private static double letters(String text) {
        return text.codePoints()
                .mapToDouble(point -> point > 0x2E80 ? SQUARE : LATIN)
                .sum();
    }

    /** Below the text, along the grain, its tip to where the grain points. */
    private String arrow(double size, double length) {
        TablePoint from = piece.grain().get(0);
        TablePoint to = piece.grain().get(1);
        double angle = StrictMath.toDegrees(StrictMath.atan2(to.y() - from.y(), to.x() - from.x()));
        double half = length / 2;
        return String.format(
                Locale.ROOT,
                "<path d=\"M%.1f 0H%.1fm-16 -10l16 10l-16 10\" transform=\"translate(0 %.1f) rotate(%.2f)\" stroke=\"%s\" stroke-width=\"3\" fill=\"none\"/>",
                -half,
                half,
                1.25 * size,
                -angle,
                Light.WHITE);
    }
}
