package io.tailorline.nesting.render;

import static io.tailorline.nesting.render.Numbers.mm;
import static io.tailorline.nesting.render.Numbers.xml;

import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Ring;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Notch;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A marker in chalk on cloth. Pieces are numbered in the order of the marker; a label is left out where it would not fit
 * into its piece, its name is then in the piece's title. User units are mm.
 *
 * <p>Every element carries its plain look as attributes; the style sheet inside adds the page's own colours and the states
 * of the pieces. So the drawing is right also where a page's security policy forbids style sheets within documents.
 */
public final class MarkerSvg {

    /** Cloth shown beyond either end of the marker, mm. */
    private static final double MARGIN = 30;

    /** Half the distance between the two cuts of a double notch, mm. */
    private static final double DOUBLE_NOTCH = 3;

    private static final double DRILL_RADIUS = 4;
    private static final double ARROW_LENGTH = 16;
    private static final double ARROW_HALF_WIDTH = 5;

    private static final String CLOTH = " fill=\"#22324A\"";
    private static final String FAINT = " stroke=\"#5F6B7C\" stroke-width=\"1\" vector-effect=\"non-scaling-stroke\"";
    private static final String CHALK =
            " fill=\"none\" stroke=\"#DCE3EA\" stroke-width=\"1.5\" stroke-linejoin=\"round\" pointer-events=\"all\"";
    private static final String THIN = " vector-effect=\"non-scaling-stroke\"";
    private static final String GRAIN =
            " stroke=\"#B9C6D3\" stroke-width=\"1\" stroke-opacity=\".7\" vector-effect=\"non-scaling-stroke\"";
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
            .marker-drawing .pc path { fill: transparent; stroke: var(--p-todo, #DCE3EA); stroke-width: var(--l-marker, 1.5px); stroke-linejoin: round; vector-effect: non-scaling-stroke; }
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
    private final StringBuilder svg = new StringBuilder();

    private MarkerSvg(Marker marker) {
        this.marker = marker;
        this.fabric = marker.fabric();
        this.names = new PieceNames(marker);
    }

    /** The whole drawing as one {@code svg} element. */
    public static String draw(Marker marker) {
        return new MarkerSvg(marker).draw();
    }

    private String draw() {
        double margin = fabric.selvedgeMargin();
        double width = marker.length() + 2 * MARGIN;
        double height = fabric.usableWidth() + 2 * margin + 2 * MARGIN;
        svg.append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"marker-drawing\" role=\"img\" viewBox=\"%s %s %s %s\""
                                .formatted(mm(-MARGIN), mm(-MARGIN - margin), mm(width), mm(height)))
                .append(String.format(
                        Locale.ROOT,
                        " aria-label=\"%d pieces on %s, %s mm of cloth\">\n",
                        marker.placements().size(),
                        xml(fabric.id()),
                        mm(marker.length())));
        svg.append(STYLE);
        box("ground", CLOTH, -MARGIN, -MARGIN - margin, width, height);
        box("cloth", CLOTH + FAINT, 0, 0, marker.length(), fabric.usableWidth());
        svg.append(StripeLines.draw(marker));
        selvedge(-margin, width);
        selvedge(fabric.usableWidth() + margin, width);
        fabric.flaws()
                .forEach(flaw -> svg.append("<path class=\"flaw\"%s d=\"%s\"/>\n".formatted(FLAW, path(flaw.ring()))));
        List<Placement> placements = marker.placements();
        placements.forEach(placement -> svg.append(BlockOutline.draw(placement, marker)));
        for (int i = 0; i < placements.size(); i++) {
            piece(placements.get(i), i + 1);
        }
        svg.append(StripeLines.anchors(marker));
        return svg.append("</svg>\n").toString();
    }

    private void box(String what, String look, double x, double y, double width, double height) {
        svg.append("<rect class=\"%s\"%s x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
                .formatted(what, look, mm(x), mm(y), mm(width), mm(height)));
    }

    private void selvedge(double y, double width) {
        svg.append("<line class=\"selvedge\"%s stroke-dasharray=\"6 6\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
                .formatted(FAINT, mm(-MARGIN), mm(y), mm(width - MARGIN), mm(y)));
    }

    private void piece(Placement placement, int number) {
        String name = names.of(placement);
        svg.append(String.format(
                Locale.ROOT,
                "<g class=\"pc\" data-piece=\"%s\" data-s=\"todo\" data-no=\"%d\"%s>",
                xml(placement.piece()),
                number,
                CHALK));
        svg.append(String.format(Locale.ROOT, "<title>%d · %s</title>", number, xml(placement.piece())));
        svg.append("<path%s d=\"%s\"/>".formatted(THIN, path(placement.cutLine())));
        grain(placement);
        placement.notches().forEach(this::notch);
        placement.drillHoles().forEach(this::drill);
        Optional<LabelFit> label = LabelFit.of(placement, number, name);
        label.ifPresent(this::label);
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

    private void notch(Notch notch) {
        Point inwards = new Point(1, 0).turned(notch.angleDeg());
        Point along = new Point(-inwards.y(), inwards.x()).times(DOUBLE_NOTCH);
        if (notch.kind() == Notch.Kind.DOUBLE) {
            cut(notch.at().plus(along), inwards.times(notch.depth()));
            cut(notch.at().minus(along), inwards.times(notch.depth()));
        } else {
            cut(notch.at(), inwards.times(notch.depth()));
        }
    }

    private void cut(Point from, Point displacement) {
        svg.append("<polyline class=\"notch\"%s points=\"%s %s\"/>"
                .formatted(THIN, at(from), at(from.plus(displacement))));
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

    private String path(Ring ring) {
        StringBuilder path = new StringBuilder();
        for (Point point : ring.points()) {
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
        return fabric.usableWidth() - y;
    }
}
