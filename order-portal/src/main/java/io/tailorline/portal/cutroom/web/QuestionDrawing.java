package io.tailorline.portal.cutroom.web;

import io.tailorline.cutter.program.QuestionChoice;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.drawing.Box;
import io.tailorline.drawing.Frame;
import io.tailorline.drawing.SvgPath;
import io.tailorline.geometry.Point;
import io.tailorline.portal.web.view.MarkerDrawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The choices of a question about the cloth, ready to be drawn over its marker: x along the warp, y down, mm.
 *
 * @param viewBox around the choices, with some cloth about them; the whole cloth when there are none
 * @param cut path of what is surely cut of the pieces in question
 * @param badge radius of the numbers
 */
record QuestionDrawing(String viewBox, String cut, double badge, List<Choice> choices) {

    /** Cloth shown around the choices, mm: a hand's breadth, so that one knows where on the table it is. */
    private static final double AROUND = 120;

    /** The radius of a number as a share of the picture's longer side: legible on a desk's screen. */
    private static final double BADGE_SHARE = 0.018;

    /**
     * One choice.
     *
     * @param no from 1; 0 for a ring where the job continues
     * @param path of SVG; empty when there is no line
     * @param isPlaced whether its number is drawn, at (x, y)
     */
    record Choice(int no, String path, boolean isPlaced, double x, double y) {}

    /**
     * The drawing of some choices.
     *
     * @param focus where the job continues when there are no choices
     * @param cut what is surely cut of the pieces in question
     */
    public static QuestionDrawing of(
            List<QuestionChoice> choices,
            Optional<TablePoint> focus,
            List<UncertainRange.Mark> cut,
            MarkerDrawing marker) {
        Frame frame = Frame.flipped(marker.width());
        List<Choice> drawn = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (QuestionChoice choice : choices) {
            choice.marks().forEach(mark -> mark.line().forEach(at -> points.add(frame.at(at.point()))));
            Optional<Point> middle = choice.middle().map(at -> frame.at(at.point()));
            drawn.add(new Choice(
                    drawn.size() + 1,
                    path(choice.lines(), frame),
                    middle.isPresent(),
                    middle.map(Point::x).orElse(0.0),
                    middle.map(Point::y).orElse(0.0)));
        }
        if (choices.isEmpty()) {
            focus.map(at -> frame.at(at.point())).ifPresent(at -> {
                points.add(at);
                drawn.add(new Choice(0, "", true, at.x(), at.y()));
            });
        }
        Box box = points.isEmpty()
                ? new Box(0, 0, marker.length(), marker.width())
                : Box.around(points).grown(choices.isEmpty() ? 2 * AROUND : AROUND);
        return new QuestionDrawing(
                points.isEmpty() ? marker.viewBox() : box.viewBox(),
                path(UncertainRange.lines(cut), frame),
                BADGE_SHARE * Math.max(box.width(), box.height()),
                List.copyOf(drawn));
    }

    private static String path(List<List<TablePoint>> lines, Frame frame) {
        return SvgPath.lines(lines.stream()
                .map(line -> frame.at(line.stream().map(TablePoint::point).toList()))
                .toList());
    }
}
