package io.tailorline.nesting.render;

import static io.tailorline.nesting.render.Numbers.mm;
import static io.tailorline.nesting.render.Numbers.xml;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.Spread;
import io.tailorline.pattern.piece.DrillHole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A marker in chalk on cloth. Pieces are numbered in the order of the marker and coloured by garment, or by order where
 * there are several; a label is left out where it would not fit into its piece, its name is then in the piece's title.
 * Above the cloth stand the figures, below it a scale in mm and what the colours mean. User units are mm.
 *
 * <p>Cloth in two plies is drawn as it lies, its lower ply up to the fold, with the flaws of both.
 *
 * <p>Every element carries its plain look as attributes; the style sheet inside adds the page's own colours and the
 * states of the pieces. So the drawing is right also where a page's security policy forbids style sheets within
 * documents.
 */
public final class MarkerSvg {

    /** Cloth shown beyond either end of the marker, mm. */
    private static final double MARGIN = 30;

    private static final double DRILL_RADIUS = 4;
    private static final double ARROW_LENGTH = 16;
    private static final double ARROW_HALF_WIDTH = 5;

    /** Letters of figures and legend, mm, where there is room. */
    private static final double WORDS_SIZE = 40;

    private static final double RULER_SIZE = 24;
    private static final double TICK = 12;
    private static final double NUMBERED_TICK = 24;

    /** Room for the scale, mm. */
    private static final double RULER_ROOM = 75;

    private static final double LINE = 1.5;

    private static final String CLOTH = " fill=\"#22324A\"";
    private static final String FAINT = " stroke=\"#5F6B7C\" stroke-width=\"1\" vector-effect=\"non-scaling-stroke\"";
    private static final String CHALK =
            " fill=\"none\" stroke=\"#DCE3EA\" stroke-width=\"1.5\" stroke-linejoin=\"round\" pointer-events=\"all\"";
    private static final String THIN = " vector-effect=\"non-scaling-stroke\"";
    private static final String GRAIN =
            " stroke=\"#B9C6D3\" stroke-width=\"1\" stroke-opacity=\".7\" vector-effect=\"non-scaling-stroke\"";
    private static final String FAINT_LINES =
            " fill=\"none\" stroke=\"#B9C6D3\" stroke-width=\"1\" vector-effect=\"non-scaling-stroke\"";
    private static final String WORDS =
            " fill=\"#FFFFFF\" font-family=\"system-ui, 'Noto Sans', 'Noto Sans CJK SC', sans-serif\"";
    private static final String FLAW =
            " fill=\"url(#h-fault)\" stroke=\"#FF5C5C\" stroke-width=\"1.5\" vector-effect=\"non-scaling-stroke\"";
    private static final String LETTERS =
            " fill=\"#FFFFFF\" stroke=\"#22324A\" stroke-width=\".22em\" paint-order=\"stroke\""
                    + " font-family=\"system-ui, 'Noto Sans', 'Noto Sans CJK SC', sans-serif\" text-anchor=\"middle\""
                    + " dominant-baseline=\"central\" pointer-events=\"none\"";

    private static final String STYLE = """
            <style>
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
            .marker-drawing .pc path { stroke: var(--p-todo, #DCE3EA); stroke-width: var(--l-marker, 1.5px); stroke-linejoin: round; vector-effect: non-scaling-stroke; }
            .marker-drawing .pc[data-s="cutting"] path { stroke: var(--p-cutting, #F4C531); stroke-width: var(--l-cutting, 3px); fill: rgb(244 197 49 / .16); }
            .marker-drawing .pc[data-s="cut"] path { stroke: var(--p-cut, #6FB1F2); fill: url(#h-cut); }
            .marker-drawing .pc[data-s="picked"] path { stroke: var(--p-picked, #8494A3); stroke-dasharray: 2 5; fill: none; }
            .marker-drawing .pc[data-s="fault"] path { stroke: var(--p-fault, #FF5C5C); stroke-width: var(--l-cutting, 3px); fill: url(#h-fault); }
            .marker-drawing .pc .notch { stroke: var(--p-todo, #DCE3EA); stroke-width: 1.5px; fill: none; vector-effect: non-scaling-stroke; }
            .marker-drawing .pc .grain { stroke: var(--on-cloth-2, #B9C6D3); stroke-width: 1px; stroke-opacity: .7; fill: none; vector-effect: non-scaling-stroke; }
            .marker-drawing .pc text { fill: var(--on-cloth, #FFFFFF); font-family: var(--font-work, system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif); text-anchor: middle; dominant-baseline: central; paint-order: stroke; stroke: var(--cloth, #22324A); stroke-width: .22em; stroke-linejoin: round; }
            </style>
            <defs>
            <pattern id="h-cut" width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line y2="16" class="hatch-cut" stroke="#6FB1F2" stroke-width="2"/></pattern>
            <pattern id="h-fault" width="22" height="22" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><polyline points="0,22 0,0 22,0" class="hatch-fault" fill="none" stroke="#FF5C5C" stroke-width="2"/></pattern>
            </defs>
            """;

    private final Marker marker;
    private final Fabric fabric;
    private final PieceNames names;
    private final PieceColours colours;
    private final double wordsSize;
    private final double top;
    private final double bottom;
    private final StringBuilder svg = new StringBuilder();

    private MarkerSvg(Marker marker) {
        this.marker = marker;
        this.fabric = marker.fabric();
        this.names = new PieceNames(marker);
        this.colours = new PieceColours(marker);
        double widest = LabelFit.LETTER_WIDTH
                * (Caption.figures(marker).length() + fabric.id().length() + 3);
        this.wordsSize = Math.min(WORDS_SIZE, (marker.length() + 2 * MARGIN) / widest);
        this.top = -fabric.selvedgeMargin() - MARGIN - LINE * wordsSize;
        this.bottom = fabric.spreadWidth() + fabric.selvedgeMargin();
    }

    /** The whole drawing as one {@code svg} element. */
    public static String draw(Marker marker) {
        return new MarkerSvg(marker).draw();
    }

    private String draw() {
        List<List<PieceColours.Entry>> legend = legendLines();
        double width = marker.length() + 2 * MARGIN;
        double height = bottom + RULER_ROOM + (legend.size() * LINE + 0.5) * wordsSize - top;
        svg.append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"marker-drawing\" role=\"img\" viewBox=\"%s %s %s %s\""
                                .formatted(mm(-MARGIN), mm(top), mm(width), mm(height)))
                .append(String.format(
                        Locale.ROOT,
                        " aria-label=\"%d pieces on %s, %s mm of cloth\">\n",
                        Caption.pieces(marker),
                        xml(fabric.id()),
                        mm(marker.length())));
        svg.append(STYLE);
        box("ground", CLOTH, -MARGIN, top, width, height);
        box("cloth", CLOTH + FAINT, 0, 0, marker.length(), fabric.spreadWidth());
        words(0, top + wordsSize, wordsSize, fabric.id() + "   " + Caption.figures(marker));
        stripes();
        selvedge(-fabric.selvedgeMargin(), width, fabric.spread().plies() == 2);
        selvedge(bottom, width, fabric.spread().kind() == Spread.Kind.TUBULAR);
        flaws();
        List<Placement> placements = marker.placements();
        placements.forEach(placement -> svg.append(BlockOutline.draw(placement, marker)));
        for (int i = 0; i < placements.size(); i++) {
            piece(placements.get(i), i + 1);
        }
        svg.append(AnchorCrosses.draw(marker));
        ruler();
        legend(legend);
        return svg.append("</svg>\n").toString();
    }

    private void box(String what, String look, double x, double y, double width, double height) {
        svg.append("<rect class=\"%s\"%s x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
                .formatted(what, look, mm(x), mm(y), mm(width), mm(height)));
    }

    /** An edge of the cloth: its selvedge, or where it is folded over. */
    private void selvedge(double y, double width, boolean fold) {
        double at = fold ? Math.max(0, Math.min(fabric.spreadWidth(), y)) : y;
        svg.append("<line class=\"%s\"%s stroke-dasharray=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
                .formatted(
                        fold ? "fold" : "selvedge",
                        fold ? FAINT_LINES : FAINT,
                        fold ? "14 4 3 4" : "6 6",
                        mm(-MARGIN),
                        mm(at),
                        mm(width - MARGIN),
                        mm(at)));
    }

    private void stripes() {
        StripeLines lines = StripeLines.of(fabric, marker.length());
        StringBuilder path = new StringBuilder();
        lines.along().forEach(y -> path.append("M0 %sH%s".formatted(mm(flip(y)), mm(marker.length()))));
        lines.across().forEach(x -> path.append("M%s 0V%s".formatted(mm(x), mm(fabric.spreadWidth()))));
        if (path.length() > 0) {
            svg.append("<path class=\"stripe\"%s stroke-opacity=\".28\" d=\"%s\"/>\n".formatted(FAINT_LINES, path));
        }
    }

    private void flaws() {
        for (Fabric.Flaw flaw : fabric.flaws()) {
            flaw(flaw.ring().points(), flaw.grade());
            if (fabric.spread().plies() == 2) {
                flaw(flaw.ring().points().stream().map(this::onLowerPly).toList(), flaw.grade());
            }
        }
    }

    /** Where a point of the upper ply lies over the lower one. */
    private Point onLowerPly(Point point) {
        return new Point(point.x(), fabric.usableWidth() - point.y());
    }

    /** The part of a flaw that lies on the cloth shown. */
    private void flaw(List<Point> ring, String grade) {
        List<Point> shown = Clipping.toBox(ring, -MARGIN, 0, marker.length() + MARGIN, fabric.spreadWidth());
        if (!shown.isEmpty()) {
            svg.append("<path class=\"flaw\"%s d=\"%s\"><title>%s</title></path>\n"
                    .formatted(FLAW, path(shown), xml(grade)));
        }
    }

    private void piece(Placement placement, int number) {
        int colour = colours.of(placement);
        svg.append(String.format(
                Locale.ROOT,
                "<g class=\"pc\" data-piece=\"%s\" data-s=\"todo\" data-no=\"%d\"%s>",
                xml(placement.piece()),
                number,
                CHALK));
        svg.append(String.format(Locale.ROOT, "<title>%d · %s</title>", number, xml(placement.piece())));
        svg.append("<path%s fill=\"%s\" fill-opacity=\"%s\" d=\"%s\"/>"
                .formatted(
                        THIN,
                        PieceColours.web(colour),
                        mm(PieceColours.strength(colour)),
                        path(placement.cutLine().points())));
        grain(placement);
        placement.notches().stream()
                .flatMap(notch -> NotchCuts.of(notch).stream())
                .forEach(this::cut);
        placement.drillHoles().forEach(this::drill);
        LabelFit.of(placement, number, names.wordings(placement)).ifPresent(this::label);
        svg.append("</g>\n");
    }

    private void grain(Placement placement) {
        Point from = placement.grainLine().from();
        Point to = placement.grainLine().to();
        Point back = from.minus(to).unit();
        Point side = new Point(-back.y(), back.x()).times(ARROW_HALF_WIDTH);
        Point left = to.plus(back.times(ARROW_LENGTH)).plus(side);
        Point right = to.plus(back.times(ARROW_LENGTH)).minus(side);
        svg.append("<polyline class=\"grain\"%s points=\"%s %s %s %s %s\"/>"
                .formatted(GRAIN, at(from), at(to), at(left), at(to), at(right)));
    }

    private void cut(NotchCuts.Cut cut) {
        svg.append("<polyline class=\"notch\"%s points=\"%s %s\"/>".formatted(THIN, at(cut.from()), at(cut.to())));
    }

    private void drill(DrillHole hole) {
        svg.append("<circle class=\"notch\"%s cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s</title></circle>"
                .formatted(THIN, mm(hole.at().x()), mm(flip(hole.at().y())), mm(DRILL_RADIUS), xml(hole.what())));
    }

    private void label(LabelFit label) {
        String x = mm(label.at().x());
        String y = mm(flip(label.at().y()));
        String turn =
                label.angleDeg() == 0 ? "" : " transform=\"rotate(%s %s %s)\"".formatted(mm(-label.angleDeg()), x, y);
        svg.append("<text%s x=\"%s\" y=\"%s\" font-size=\"%s\"%s>%s</text>"
                .formatted(LETTERS, x, y, mm(label.size()), turn, xml(label.text())));
    }

    private void ruler() {
        StringBuilder path = new StringBuilder("M0 %sH%s".formatted(mm(bottom + MARGIN / 2), mm(marker.length())));
        StringBuilder numbers = new StringBuilder();
        for (Ruler.Tick tick : Ruler.millimetres(marker.length())) {
            path.append("M%s %sv%s"
                    .formatted(
                            mm(tick.at()),
                            mm(bottom + MARGIN / 2),
                            mm(tick.number().isEmpty() ? TICK : NUMBERED_TICK)));
            if (!tick.number().isEmpty()) {
                numbers.append("<text class=\"words\"%s x=\"%s\" y=\"%s\" font-size=\"%s\">%s</text>\n"
                        .formatted(
                                WORDS,
                                mm(tick.at() + 5),
                                mm(bottom + MARGIN / 2 + NUMBERED_TICK + RULER_SIZE / 2),
                                mm(RULER_SIZE),
                                tick.number() + (tick.at() == 0 ? " mm" : "")));
            }
        }
        svg.append("<path class=\"ruler\"%s d=\"%s\"/>\n".formatted(FAINT_LINES, path))
                .append(numbers);
    }

    /** The entries of the legend, as many to a line as fit. */
    private List<List<PieceColours.Entry>> legendLines() {
        List<List<PieceColours.Entry>> lines = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (PieceColours.Entry entry : colours.legend()) {
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
        return (2.6 + LabelFit.LETTER_WIDTH * words(entry).length()) * wordsSize;
    }

    private static String words(PieceColours.Entry entry) {
        return String.format(Locale.ROOT, "%s (%d)", entry.name(), entry.pieces());
    }

    private void legend(List<List<PieceColours.Entry>> lines) {
        double y = bottom + RULER_ROOM + wordsSize;
        for (List<PieceColours.Entry> line : lines) {
            double x = 0;
            for (PieceColours.Entry entry : line) {
                String look = " fill=\"%s\" fill-opacity=\"%s\" stroke=\"#DCE3EA\" vector-effect=\"non-scaling-stroke\""
                        .formatted(PieceColours.web(entry.number()), mm(PieceColours.strength(entry.number())));
                box("swatch", look, x, y - 0.8 * wordsSize, wordsSize, wordsSize);
                words(x + 1.4 * wordsSize, y, wordsSize, words(entry));
                x += entryWidth(entry);
            }
            y += LINE * wordsSize;
        }
    }

    private void words(double x, double y, double size, String text) {
        svg.append("<text class=\"words\"%s x=\"%s\" y=\"%s\" font-size=\"%s\" xml:space=\"preserve\">%s</text>\n"
                .formatted(WORDS, mm(x), mm(y), mm(size), xml(text)));
    }

    private String path(List<Point> ring) {
        StringBuilder path = new StringBuilder();
        for (Point point : ring) {
            path.append(path.length() == 0 ? "M" : "L")
                    .append(mm(point.x()))
                    .append(' ')
                    .append(mm(flip(point.y())));
        }
        return path.append('Z').toString();
    }

    private String at(Point point) {
        return mm(point.x()) + "," + mm(flip(point.y()));
    }

    /** The fabric frame has y up, SVG has it down. */
    private double flip(double y) {
        return fabric.spreadWidth() - y;
    }
}
