package io.tailorline.nesting.render;

import static io.tailorline.drawing.SvgWriter.look;

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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A marker in chalk on cloth. Pieces are numbered in the order of the marker and coloured by garment, or by order where
 * there are several; a label is left out where it would not fit into its piece, its name is then in the piece's title.
 * Above the cloth stand the figures, below it a scale in mm and what the colours mean. User units are mm.
 *
 * <p>Every element carries its plain look as attributes; the style sheet inside adds the page's own colours and the
 * states of the pieces. So the drawing is right also where a page's security policy forbids style sheets within
 * documents.
 */
public final class MarkerSvg {

    /** Cloth shown beyond either end of the marker, mm. */
    private static final double MARGIN = 30;

    private static final double DRILL_RADIUS = 4;
    private static final double ANCHOR = 5;

    /** Letters of figures and legend, mm, where there is room. */
    private static final double WORDS_SIZE = 40;

    private static final double RULER_SIZE = 24;
    private static final double TICK = 12;
    private static final double NUMBERED_TICK = 24;

    /** Room for the scale, mm. */
    private static final double RULER_ROOM = 75;

    private static final double LINE = 1.5;
    private static final String FONT = "system-ui, 'Noto Sans', 'Noto Sans CJK SC', sans-serif";

    private static final Map<String, String> CLOTH = look("fill", "#22324A");
    private static final Map<String, String> FAINT = thin("stroke", "#5F6B7C", "stroke-width", "1");
    private static final Map<String, String> CHALK = look(
            "fill",
            "none",
            "stroke",
            "#DCE3EA",
            "stroke-width",
            "1.5",
            "stroke-linejoin",
            "round",
            "pointer-events",
            "all");
    private static final Map<String, String> THIN = thin();
    private static final Map<String, String> GRAIN =
            thin("stroke", "#B9C6D3", "stroke-width", "1", "stroke-opacity", ".7");
    private static final Map<String, String> FAINT_LINES =
            thin("fill", "none", "stroke", "#B9C6D3", "stroke-width", "1");
    private static final Map<String, String> WORDS = look("fill", "#FFFFFF", "font-family", FONT);
    private static final Map<String, String> FLAW =
            thin("fill", "url(#h-fault)", "stroke", "#FF5C5C", "stroke-width", "1.5");
    private static final Map<String, String> BLOCK =
            thin("fill", "none", "stroke", "#8494A3", "stroke-width", "1", "stroke-dasharray", "4 4");
    private static final Map<String, String> CROSSES = thin("fill", "none", "stroke", "#F4C531", "stroke-width", "1.5");
    private static final Map<String, String> LETTERS = look(
            "fill",
            "#FFFFFF",
            "stroke",
            "#22324A",
            "stroke-width",
            ".22em",
            "paint-order",
            "stroke",
            "font-family",
            FONT,
            "text-anchor",
            "middle",
            "dominant-baseline",
            "central",
            "pointer-events",
            "none");

    private static final String STYLE = """
            .marker-drawing .ground { fill: var(--cloth, #22324A); }
            .marker-drawing .cloth { fill: var(--cloth, #22324A); stroke: rgb(255 255 255 / .28); stroke-width: 1px; vector-effect: non-scaling-stroke; }
            .marker-drawing .selvedge { stroke: rgb(255 255 255 / .28); stroke-width: 1px; stroke-dasharray: 6 6; vector-effect: non-scaling-stroke; }
            .marker-drawing .flaw { fill: url(#h-fault); stroke: var(--p-fault, #FF5C5C); stroke-width: 1.5px; vector-effect: non-scaling-stroke; }
            .marker-drawing .hatch-cut { stroke: var(--p-cut, #6FB1F2); }
            .marker-drawing .hatch-fault { stroke: var(--p-fault, #FF5C5C); }
            .marker-drawing .stripe { stroke: var(--on-cloth-2, #B9C6D3); stroke-width: 1px; stroke-opacity: .28; vector-effect: non-scaling-stroke; fill: none; }
            .marker-drawing .fold { stroke: var(--on-cloth-2, #B9C6D3); stroke-width: 2px; stroke-dasharray: 14 4 3 4; vector-effect: non-scaling-stroke; }
            .marker-drawing .ruler { stroke: var(--on-cloth-2, #B9C6D3); stroke-width: 1px; fill: none; vector-effect: non-scaling-stroke; }
            .marker-drawing .words { fill: var(--on-cloth, #FFFFFF); font-family: var(--font-work, system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif); }
            .marker-drawing .pc .cut { stroke: var(--p-todo, #DCE3EA); stroke-width: var(--l-marker, 1.5px); stroke-linejoin: round; vector-effect: non-scaling-stroke; }
            .marker-drawing .pc[data-s="cutting"] .cut { stroke: var(--p-cutting, #F4C531); stroke-width: var(--l-cutting, 3px); fill: rgb(244 197 49 / .16); }
            .marker-drawing .pc[data-s="cut"] .cut { stroke: var(--p-cut, #6FB1F2); fill: url(#h-cut); }
            .marker-drawing .pc[data-s="picked"] .cut { stroke: var(--p-picked, #8494A3); stroke-dasharray: 2 5; fill: none; }
            .marker-drawing .pc[data-s="fault"] .cut { stroke: var(--p-fault, #FF5C5C); stroke-width: var(--l-cutting, 3px); fill: url(#h-fault); }
            .marker-drawing .notch { stroke: var(--p-todo, #DCE3EA); stroke-width: 1.5px; fill: none; vector-effect: non-scaling-stroke; }
            .marker-drawing .grain { stroke: var(--on-cloth-2, #B9C6D3); stroke-width: 1px; stroke-opacity: .7; fill: none; vector-effect: non-scaling-stroke; }
            .marker-drawing .label { fill: var(--on-cloth, #FFFFFF); font-family: var(--font-work, system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif); text-anchor: middle; dominant-baseline: central; paint-order: stroke; stroke: var(--cloth, #22324A); stroke-width: .22em; stroke-linejoin: round; }
            """;

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
        svg.style(STYLE);
        hatches();
        svg.rectangle("ground", new Box(-MARGIN, top, marker.length() + MARGIN, end))
                .with(CLOTH);
    }

    /** The whole drawing as one {@code svg} element. */
    public static String draw(Marker marker) {
        return new MarkerSvg(MarkerLayers.of(marker)).draw();
    }

    private String draw() {
        svg.rectangle("cloth", layers.cloth()).with(CLOTH).with(FAINT);
        words(0, top + wordsSize, wordsSize, heading());
        lines("stripe", layers.stripes(), FAINT_LINES, "stroke-opacity", ".28");
        selvedge(-fabric.selvedgeMargin(), fabric.spread().plies() == 2);
        selvedge(bottom, fabric.spread().kind() == Spread.Kind.TUBULAR);
        layers.flaws().forEach(this::flaw);
        layers.blocks()
                .forEach(block ->
                        svg.path("block", SvgPath.closed(frame.at(block))).with(BLOCK));
        layers.pieces().forEach(this::piece);
        lines("anchor", layers.anchors().stream().flatMap(MarkerSvg::cross).toList(), CROSSES);
        ruler();
        legend();
        return svg.document();
    }

    private static Map<String, String> thin(String... namesAndValues) {
        Map<String, String> thin = new LinkedHashMap<>(look(namesAndValues));
        thin.put("vector-effect", "non-scaling-stroke");
        return Collections.unmodifiableMap(thin);
    }

    private void hatches() {
        svg.start("defs")
                .hatch("h-cut", 16, 45, "M0 0V16", look("class", "hatch-cut", "stroke", "#6FB1F2", "stroke-width", "2"))
                .hatch(
                        "h-fault",
                        22,
                        45,
                        "M0 22V0H22",
                        look("class", "hatch-fault", "fill", "none", "stroke", "#FF5C5C", "stroke-width", "2"))
                .end();
    }

    private String heading() {
        return fabric.id() + "   " + Caption.figures(marker);
    }

    private void lines(String layer, List<List<Point>> lines, Map<String, String> look, String... more) {
        if (!lines.isEmpty()) {
            svg.path(layer, SvgPath.lines(frame.lines(lines))).with(look).with(look(more));
        }
    }

    private static Stream<List<Point>> cross(Point at) {
        return Stream.of(
                List.of(at.plus(Point.of(-ANCHOR, 0)), at.plus(Point.of(ANCHOR, 0))),
                List.of(at.plus(Point.of(0, ANCHOR)), at.plus(Point.of(0, -ANCHOR))));
    }

    /** An edge of the cloth: its selvedge, or where it is folded over. */
    private void selvedge(double y, boolean fold) {
        double at = fold ? Math.max(0, Math.min(fabric.spreadWidth(), y)) : y;
        svg.path(
                        fold ? "fold" : "selvedge",
                        SvgPath.open(List.of(Point.of(-MARGIN, at), Point.of(marker.length() + MARGIN, at))))
                .with(fold ? FAINT_LINES : FAINT)
                .with("stroke-dasharray", fold ? "14 4 3 4" : "6 6");
    }

    /** The part of a flaw that lies on the cloth shown. */
    private void flaw(Fabric.Flaw flaw) {
        List<Point> shown = Clipping.toBox(
                flaw.ring().points(), new Box(-MARGIN, 0, marker.length() + MARGIN, fabric.spreadWidth()));
        if (!shown.isEmpty()) {
            svg.start("g").title(flaw.grade());
            svg.path("flaw", SvgPath.closed(frame.at(shown))).with(FLAW).end();
        }
    }

    private void piece(MarkerLayers.Piece piece) {
        String name = piece.placement().piece().toString();
        svg.group("pc")
                .with("data-piece", name)
                .with("data-s", "todo")
                .with("data-no", piece.number())
                .with(CHALK)
                .title(piece.number() + " · " + name)
                .path("cut", SvgPath.closed(frame.at(piece.cutLine())))
                .with(THIN)
                .with("fill", PieceColours.web(piece.colour()))
                .with("fill-opacity", PieceColours.strength(piece.colour()))
                .path("grain", SvgPath.open(frame.at(piece.grain())))
                .with(GRAIN);
        lines("notch", piece.notches(), THIN);
        for (DrillHole hole : piece.drillHoles()) {
            svg.start("g").title(hole.what());
            svg.circle("notch", frame.at(hole.at()), DRILL_RADIUS).with(THIN).end();
        }
        piece.label().ifPresent(this::label);
        svg.end();
    }

    private void label(Label label) {
        Point at = frame.at(label.at());
        svg.words("label", at, label.size()).with(LETTERS);
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
        svg.path("ruler", SvgPath.lines(lines)).with(FAINT_LINES);
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
                        .with(thin("fill", PieceColours.web(entry.number()), "stroke", "#DCE3EA"))
                        .with("fill-opacity", PieceColours.strength(entry.number()));
                words(x + 1.4 * wordsSize, y, wordsSize, entry.text());
                x += entryWidth(entry);
            }
            y += LINE * wordsSize;
        }
    }

    private void words(double x, double y, double size, String text) {
        svg.words("words", Point.of(x, y), size)
                .with(WORDS)
                .with("xml:space", "preserve")
                .text(text)
                .end();
    }
}
