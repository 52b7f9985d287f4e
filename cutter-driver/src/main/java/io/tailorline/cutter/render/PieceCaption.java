package io.tailorline.cutter.render;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.projection.PieceState;
import io.tailorline.cutter.projection.ProjectedPiece;
import io.tailorline.geometry.InscribedCircle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Number, name and grain arrow of a projected piece, upright on the cloth. What does not fit into the piece is left
 * out: first the arrow, then the name.
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
    private static final double SHORTEST_ARROW = 60;

    /** How far below the text the arrow lies, in heights of the text; and the half of its head, mm. */
    private static final double BELOW = 1.25;

    private static final double HEAD = 10;

    /** What a text or an arrow takes of the room between two edges. */
    private static final double AIR = 0.9;

    private static final double HALO = 0.22;

    String draw(TableCanvas canvas) {
        InscribedCircle room = InscribedCircle.of(
                piece.outline().stream().map(TablePoint::point).toList(), 2);
        Span line = span(TablePoint.of(room.centre()), LARGEST / 2, -LARGEST / 2);
        TablePoint at = Double.isFinite(line.width())
                ? new TablePoint(line.middle(), room.centre().y())
                : TablePoint.of(room.centre());
        String number =
                ProjectionStyle.mark(piece.state()) + orderLetter() + String.format(Locale.ROOT, "%d", piece.no());
        String full = number + " \u00b7 " + name;
        double width = line.width() * AIR;
        double height = Math.min(LARGEST, width / letters(full));
        boolean named = height >= SMALLEST && Math.min(70, room.radius()) > height;
        double size = named ? height : numberSize(Math.min(70, room.radius()), width / letters(number));
        String text = String.format(
                Locale.ROOT,
                "<text font-size=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"%s\" stroke=\"#000000\" stroke-width=\"%.1f\" paint-order=\"stroke\">%s</text>",
                size,
                0.35 * size,
                order.map(ProjectionStyle::order).orElse(quiet() ? ProjectionStyle.QUIET : ProjectionStyle.WHITE),
                HALO * size,
                SvgText.escaped(named ? full : number));
        double foot = -BELOW * size - HEAD;
        double length = Math.min(LONGEST_ARROW, span(at, -size, foot).around(at.x()) * AIR);
        boolean arrow = named && length > SHORTEST_ARROW && isInside(at.x(), at.y() + foot) && !quiet();
        return "<g class=\"cap\" data-no=\"%s\" %s>%s%s</g>\n"
                .formatted(SvgText.number(piece.no()), canvas.placed(at), text, arrow ? arrow(size, length) : "");
    }

    private static double numberSize(double radius, double wide) {
        return Math.max(LEAST, Math.min(LARGEST, Math.min(1.2 * radius, 0.8 * wide)));
    }

    /** Free room from left to right, mm of the cloth; nothing when {@code right} is not more than {@code left}. */
    private record Span(double left, double right) {
        double width() {
            return right - left;
        }

        double middle() {
            return (left + right) / 2;
        }

        /** Of what is centred at {@code x}. */
        double around(double x) {
            return 2 * Math.min(x - left, right - x);
        }
    }

    /** To the nearest edges of the piece on either side of {@code at}, at its height and at two others, mm above it. */
    private Span span(TablePoint at, double above, double below) {
        double left = Double.NEGATIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        for (double y : new double[] {at.y() + above, at.y(), at.y() + below}) {
            for (double x : crossings(y)) {
                left = x <= at.x() ? Math.max(left, x) : left;
                right = x > at.x() ? Math.min(right, x) : right;
            }
        }
        return new Span(left, right);
    }

    private boolean isInside(double x, double y) {
        return Arrays.stream(crossings(y)).filter(crossing -> crossing <= x).count() % 2 == 1;
    }

    /** Where the outline crosses a height, x in no order. */
    private double[] crossings(double y) {
        DoubleStream.Builder crossings = DoubleStream.builder();
        TablePoint from = piece.outline().get(piece.outline().size() - 1);
        for (TablePoint to : piece.outline()) {
            if (from.y() > y != to.y() > y) {
                crossings.add(from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x()));
            }
            from = to;
        }
        return crossings.build().toArray();
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
                BELOW * size,
                -angle,
                ProjectionStyle.WHITE);
    }
}
