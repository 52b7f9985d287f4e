package io.tailorline.pattern.worn;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.worn.Part.Weight;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes a suit as SVG, mm: chalk lines on cloth. Parts that look alike and follow each other share a group, numbers
 * are whole, so that both views stay within some 25 kB.
 */
public final class SuitSvg {

    /** A line of 1.25 px on a drawing of this height. */
    private static final double PX_HIGH = 640;

    /** Width over height of the picture of a view. */
    private static final double RATIO = .56;

    private static final double MARGIN = 16;

    private static final double EDGE = 1.3;
    private static final double SEAM = .8;
    private static final double STRIPE = .9;

    private final SuitColours colours;
    private final Frame frame;
    private final double px;
    private final StringBuilder svg = new StringBuilder();
    private String look = "";

    private SuitSvg(SuitColours colours, Frame frame) {
        this.colours = colours;
        this.frame = frame;
        this.px = frame.height() / PX_HIGH;
    }

    /** Both views to one scale, the front on the left; each is an element of class {@code front} or {@code back}. */
    public static String both(SuitDrawing drawing, SuitColours colours) {
        Frame frame = frame(drawing);
        long wide = StrictMath.round(frame.width());
        long high = StrictMath.round(frame.height());
        String place = " x=\"%d\" width=\"" + wide + "\" height=\"" + high + "\"";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + 2 * wide + " " + high + "\">"
                + new SuitSvg(colours, frame)
                        .document(drawing.front())
                        .replaceFirst("<svg", "<svg class=\"front\"" + text(place, 0))
                + new SuitSvg(colours, frame)
                        .document(drawing.back())
                        .replaceFirst("<svg", "<svg class=\"back\"" + text(place, wide))
                + "</svg>";
    }

    /** The frame of either view of a suit, whoever wears it of one ratio: a page that holds it never moves. */
    private static Frame frame(SuitDrawing drawing) {
        List<Part> all = Stream.concat(drawing.front().parts().stream(), drawing.back().parts().stream())
                .toList();
        return Frame.round(all, MARGIN).withRatio(RATIO);
    }

    private String document(WornView view) {
        svg.append(text(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%d %d %d %d\" stroke-linejoin=\"round\">",
                StrictMath.round(frame.left()),
                StrictMath.round(-frame.low() - frame.height()),
                StrictMath.round(frame.width()),
                StrictMath.round(frame.height())));
        view.parts().forEach(this::part);
        look("");
        return svg.append("</svg>").toString();
    }

    private void part(Part part) {
        if (part instanceof Part.Shape shape) {
            shape(shape);
        } else if (part instanceof Part.Line line) {
            boolean isEdge = line.weight() == Weight.EDGE;
            look(stroke(isEdge ? EDGE : SEAM, isEdge ? "" : " stroke-opacity=\".75\""));
            path(SvgTrace.line(line.line().points()));
        } else if (part instanceof Part.Round round) {
            look(fill(round.tone(), SEAM));
            svg.append(text(
                    "<circle cx=\"%d\" cy=\"%d\" r=\"%d\"/>",
                    StrictMath.round(round.centre().x()),
                    StrictMath.round(-round.centre().y()),
                    StrictMath.round(round.diameter() / 2)));
        }
    }

    private void shape(Part.Shape shape) {
        look(
                switch (shape.tone()) {
                    case BODY -> "fill=\"currentColor\" opacity=\".1\"";
                    case SHIRT -> "fill=\"#fff\"";
                    default -> fill(shape.tone(), EDGE);
                });
        path(SvgTrace.closed(shape.outline()));
        boolean isWoven = shape.tone() == Tone.CLOTH || shape.tone() == Tone.INSIDE;
        colours.weave().filter(weave -> isWoven).ifPresent(weave -> {
            StringBuilder lines = new StringBuilder();
            for (Panel panel : shape.panels()) {
                panel.along(weave.stripe()).forEach(line -> lines.append(data(line)));
                if (weave.bar() > 0) {
                    panel.across(weave.bar()).forEach(line -> lines.append(data(line)));
                }
            }
            if (!lines.isEmpty()) {
                look(text("fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"", colours.stripe(weave), STRIPE * px));
                path(lines.toString());
                look(stroke(EDGE, ""));
                path(SvgTrace.closed(shape.outline()));
            }
        });
    }

    private String data(Polyline line) {
        return SvgTrace.line(line.points());
    }

    private String fill(Tone tone, double width) {
        return text(
                "fill=\"%s\" stroke=\"%s\" stroke-width=\"%.1f\"", colours.fill(tone), SuitColours.CHALK, width * px);
    }

    private String stroke(double width, String more) {
        return text("fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"%s", SuitColours.CHALK, width * px, more);
    }

    /** A document's numbers do not follow the machine's language. */
    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    /** Parts that look alike and follow each other share a group. */
    private void look(String next) {
        if (!next.equals(look)) {
            svg.append(look.isEmpty() ? "" : "</g>").append(next.isEmpty() ? "" : "<g " + next + ">");
            look = next;
        }
    }

    private void path(String data) {
        svg.append("<path d=\"").append(data).append("\"/>");
    }
}
