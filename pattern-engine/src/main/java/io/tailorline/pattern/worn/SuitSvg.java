package io.tailorline.pattern.worn;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.worn.Part.Weight;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes a view, or a window of it, as SVG: chalk lines on cloth. Parts that look alike and follow each other share a
 * group, numbers are whole units, so that both views of a suit stay within some 25 kB.
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

    /** The unit of a picture of the whole suit, mm; a window is written ten times finer. */
    private static final double WHOLE = 1;

    private final SuitColours colours;
    private final Frame frame;
    private final SvgTrace trace;
    private final double px;
    private final StringBuilder svg = new StringBuilder();
    private String look = "";

    private SuitSvg(SuitColours colours, Frame frame, double unit) {
        this.colours = colours;
        this.frame = frame;
        this.trace = new SvgTrace(unit);
        this.px = frame.height() / PX_HIGH / unit;
    }

    /** The whole view in the frame, which may be that of another view. */
    public static String of(WornView view, SuitColours colours, Frame frame) {
        return new SuitSvg(colours, frame, WHOLE).document(view);
    }

    /** Both views to one scale, the front on the left; each is an element of class {@code front} or {@code back}. */
    public static String both(SuitDrawing drawing, SuitColours colours) {
        Frame frame = frame(drawing);
        long wide = StrictMath.round(frame.width() / WHOLE);
        long high = StrictMath.round(frame.height() / WHOLE);
        String place = " x=\"%d\" width=\"" + wide + "\" height=\"" + high + "\"";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + 2 * wide + " " + high + "\">"
                + of(drawing.front(), colours, frame).replaceFirst("<svg", "<svg class=\"front\"" + text(place, 0))
                + of(drawing.back(), colours, frame).replaceFirst("<svg", "<svg class=\"back\"" + text(place, wide))
                + "</svg>";
    }

    /** The frame of either view of a suit, whoever wears it of one ratio: a page that holds it never moves. */
    public static Frame frame(SuitDrawing drawing) {
        List<Part> all = Stream.concat(drawing.front().parts().stream(), drawing.back().parts().stream())
                .toList();
        return Frame.round(all, MARGIN).withRatio(RATIO);
    }

    /**
     * A window of the view round the parts of these names.
     *
     * @param ratio width over height of the picture
     * @return empty when the view has no such part
     */
    public static Optional<String> window(WornView view, SuitColours colours, double ratio, String... names) {
        List<Part> named = view.named(names);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Frame round = Frame.round(named, 0);
        double margin = .12 * StrictMath.max(round.width(), round.height()) + 8;
        Frame frame = Frame.round(named, margin).withRatio(ratio);
        return Optional.of(new SuitSvg(colours, frame, WHOLE / 10).document(view));
    }

    private String document(WornView view) {
        svg.append(text(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%d %d %d %d\" stroke-linejoin=\"round\">",
                trace.whole(frame.left()),
                trace.whole(-frame.low() - frame.height()),
                trace.whole(frame.width()),
                trace.whole(frame.height())));
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
            path(trace.line(line.line().points()));
        } else if (part instanceof Part.Round round) {
            look(fill(round.tone(), SEAM));
            svg.append(text(
                    "<circle cx=\"%d\" cy=\"%d\" r=\"%d\"/>",
                    trace.whole(round.centre().x()),
                    trace.whole(-round.centre().y()),
                    trace.whole(round.diameter() / 2)));
        }
    }

    private void shape(Part.Shape shape) {
        look(
                switch (shape.tone()) {
                    case BODY -> "fill=\"currentColor\" opacity=\".1\"";
                    case SHIRT -> "fill=\"#fff\"";
                    default -> fill(shape.tone(), EDGE);
                });
        path(trace.closed(shape.outline()));
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
                path(trace.closed(shape.outline()));
            }
        });
    }

    private String data(Polyline line) {
        return trace.line(line.points());
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
