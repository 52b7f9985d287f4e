package io.tailorline.nesting.render;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.Frame;
import io.tailorline.drawing.Lettering;
import io.tailorline.drawing.SvgPath;
import io.tailorline.drawing.SvgWriter;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.DrillHole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A marker in chalk on cloth. Pieces are numbered in the order of the marker and coloured by garment, or by order where
 * there are several; a label is left out where it would not fit into its piece, its name is then in the piece's title.
 * The figures are above the cloth, a scale in mm and the legend below it. User units are mm.
 *
 * <p>Every element carries its default style as attributes; the style sheet inside adds the page's own colours and the
 * states of the pieces. So the drawing is right also where a page's security policy forbids style sheets within
 * documents.
 */
public final class MarkerSvg {

    /** Cloth shown beyond either end of the marker, mm. */
    private static final double MARGIN = 30;

    private static final double DRILL_RADIUS = 4;
    private static final double ANCHOR = 5;

    /** Letters of the numbers at points that meet, mm. */
    private static final double MEETING_SIZE = 16;

    /** Letters of figures and legend, mm, where there is room. */
    private static final double WORDS_SIZE = 40;

    private static final double RULER_SIZE = 24;
    private static final double TICK = 12;
    private static final double NUMBERED_TICK = 24;

    /** Room for the scale, mm. */
    private static final double RULER_ROOM = 75;

    private static final double LINE = 1.5;

    private final MarkerLayers layers;
    private final Marker marker;
    private final Fabric fabric;
    private final Frame frame;
    private final double wordsSize;
    private final double top;
    private final double bottom;
    private final SvgWriter svg;

    private MarkerSvg(MarkerLayers layers) {
        this.layers = layers;
        this.marker = layers.marker();
        this.fabric = marker.fabric();
        this.frame = Frame.flipped(fabric.spreadWidth());
        this.wordsSize = Math.min(WORDS_SIZE, (marker.length() + 2 * MARGIN) / Lettering.width(heading()));
        this.top = -fabric.selvedgeMargin() - MARGIN - LINE * wordsSize;
        this.bottom = fabric.spreadWidth() + fabric.selvedgeMargin();
        double end = bottom + RULER_ROOM + (legendLines().size() * LINE + 0.5) * wordsSize;
        this.svg = new SvgWriter(new Box(-MARGIN, top, marker.length() + MARGIN, end));
        svg.with("class", "marker-drawing").with("role", "img");
        String length = SvgPath.number(marker.length());
        svg.with("aria-label", Caption.pieces(marker) + " pieces on " + fabric.id() + ", " + length + " mm of cloth");
        svg.style(MarkerStyle.SHEET);
        MarkerStyle.hatches(svg);
        svg.rectangle("ground", new Box(-MARGIN, top, marker.length() + MARGIN, end))
                .with(MarkerStyle.CLOTH);
    }

    /** The whole drawing as one {@code svg} element. */
    public static String draw(Marker marker) {
        return new MarkerSvg(MarkerLayers.of(marker)).draw();
    }

    private String draw() {
        svg.rectangle("cloth", layers.cloth()).with(MarkerStyle.CLOTH).with(MarkerStyle.FAINT);
        words(0, top + wordsSize, wordsSize, heading());
        lines("stripe", layers.stripes(), MarkerStyle.STRIPE);
        selvedge(-fabric.selvedgeMargin(), fabric.spread().plies() == 2);
        selvedge(bottom, fabric.spread().kind() == Spread.Kind.TUBULAR);
        layers.flaws().forEach(this::flaw);
        layers.blocks()
                .forEach(block ->
                        svg.path("block", SvgPath.closed(frame.at(block))).with(MarkerStyle.BLOCK));
        layers.pieces().forEach(this::piece);
        layers.meetings().forEach(this::meeting);
        ruler();
        legend();
        return svg.document();
    }

    private String heading() {
        return fabric.id() + "   " + Caption.figures(marker);
    }

    private void lines(String layer, List<List<Point>> lines, Map<String, String> look) {
        if (!lines.isEmpty()) {
            svg.path(layer, SvgPath.lines(frame.lines(lines))).with(look);
        }
    }

    /** The cross on the point, its number beside it. */
    private void meeting(Meeting meeting) {
        Point at = frame.at(meeting.at());
        svg.group("meeting")
                .with("data-match", meeting.match())
                .title(meeting.number() + " · " + meeting.match())
                .path("anchor", SvgPath.lines(frame.lines(cross(meeting.at()))))
                .with(MarkerStyle.CROSSES);
        svg.words("meeting-no", at.plus(Point.of(ANCHOR, -ANCHOR)), MEETING_SIZE)
                .with(MarkerStyle.MEETING)
                .text(String.valueOf(meeting.number()))
                .end();
        svg.end();
    }

    private static List<List<Point>> cross(Point at) {
        return List.of(
                List.of(at.plus(Point.of(-ANCHOR, 0)), at.plus(Point.of(ANCHOR, 0))),
                List.of(at.plus(Point.of(0, ANCHOR)), at.plus(Point.of(0, -ANCHOR))));
    }

    /** An edge of the cloth: its selvedge, or where it is folded over. */
    private void selvedge(double y, boolean fold) {
        double at = fold ? Math.max(0, Math.min(fabric.spreadWidth(), y)) : y;
        svg.path(
                        fold ? "fold" : "selvedge",
                        SvgPath.open(List.of(Point.of(-MARGIN, at), Point.of(marker.length() + MARGIN, at))))
                .with(fold ? MarkerStyle.FAINT_LINES : MarkerStyle.FAINT)
                .with("stroke-dasharray", fold ? "14 4 3 4" : "6 6");
    }

    /** The part of a flaw that lies on the cloth shown. */
    private void flaw(Fabric.Flaw flaw) {
        List<Point> shown = Clipping.toBox(
                flaw.ring().points(), new Box(-MARGIN, 0, marker.length() + MARGIN, fabric.spreadWidth()));
        if (!shown.isEmpty()) {
            svg.start("g").title(flaw.grade());
            svg.path("flaw", SvgPath.closed(frame.at(shown)))
                    .with(MarkerStyle.FLAW)
                    .end();
        }
    }

    private void piece(MarkerLayers.Piece piece) {
        String name = piece.placement().piece().toString();
        svg.group("pc")
                .with("data-piece", name)
                .with("data-s", "todo")
                .with("data-no", piece.number())
                .with(MarkerStyle.CHALK)
                .title(piece.number() + " · " + name)
                .path("cut", SvgPath.closed(frame.at(piece.cutLine())))
                .with(MarkerStyle.THIN)
                .with("fill", PieceColours.web(piece.colour()))
                .with("fill-opacity", PieceColours.strength(piece.colour()))
                .path("grain", SvgPath.open(frame.at(piece.grain())))
                .with(MarkerStyle.GRAIN);
        lines("notch", piece.internalCuts(), MarkerStyle.THIN);
        lines("notch", piece.notches(), MarkerStyle.THIN);
        for (DrillHole hole : piece.drillHoles()) {
            svg.start("g").title(hole.what());
            svg.circle("notch", frame.at(hole.at()), DRILL_RADIUS)
                    .with(MarkerStyle.THIN)
                    .end();
        }
        piece.label().ifPresent(this::label);
        svg.end();
    }

    private void label(Label label) {
        Point at = frame.at(label.at());
        svg.words("label", at, label.size()).with(MarkerStyle.LETTERS);
        if (label.angleDeg() != 0) {
            svg.with(
                    "transform",
                    "rotate(%s %s %s)"
                            .formatted(
                                    SvgPath.number(-label.angleDeg()), SvgPath.number(at.x()), SvgPath.number(at.y())));
        }
        svg.text(label.text()).end();
    }

    private void ruler() {
        double y = bottom + MARGIN / 2;
        List<List<Point>> lines = new ArrayList<>(List.of(List.of(Point.of(0, y), Point.of(marker.length(), y))));
        for (Ruler.Tick tick : Ruler.millimetres(marker.length())) {
            boolean numbered = !tick.number().isEmpty();
            lines.add(List.of(Point.of(tick.at(), y), Point.of(tick.at(), y + (numbered ? NUMBERED_TICK : TICK))));
            if (numbered) {
                double line = y + NUMBERED_TICK + RULER_SIZE / 2;
                words(tick.at() + 5, line, RULER_SIZE, tick.number() + (tick.at() == 0 ? " mm" : ""));
            }
        }
        svg.path("ruler", SvgPath.lines(lines)).with(MarkerStyle.FAINT_LINES);
    }

    /** The entries of the legend, as many to a line as fit. */
    private List<List<PieceColours.Entry>> legendLines() {
        List<List<PieceColours.Entry>> lines = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (PieceColours.Entry entry : layers.colours().legend()) {
            double width = entryWidth(entry);
            if (used + width > marker.length() + MARGIN) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.get(lines.size() - 1).add(entry);
            used += width;
        }
        return lines;
    }

    private double entryWidth(PieceColours.Entry entry) {
        return (2.6 + Lettering.width(entry.text())) * wordsSize;
    }

    private void legend() {
        double y = bottom + RULER_ROOM + wordsSize;
        for (List<PieceColours.Entry> line : legendLines()) {
            double x = 0;
            for (PieceColours.Entry entry : line) {
                svg.rectangle("swatch", Box.at(x, y - 0.8 * wordsSize, wordsSize, wordsSize))
                        .with(MarkerStyle.thin("fill: " + PieceColours.web(entry.number()) + "; stroke: #DCE3EA"))
                        .with("fill-opacity", PieceColours.strength(entry.number()));
                words(x + 1.4 * wordsSize, y, wordsSize, entry.text());
                x += entryWidth(entry);
            }
            y += LINE * wordsSize;
        }
    }

    private void words(double x, double y, double size, String text) {
        svg.words("words", Point.of(x, y), size)
                .with(MarkerStyle.WORDS)
                .with("xml:space", "preserve")
                .text(text)
                .end();
    }
}
