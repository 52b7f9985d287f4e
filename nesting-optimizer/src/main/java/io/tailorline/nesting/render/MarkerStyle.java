package io.tailorline.nesting.render;

import static io.tailorline.drawing.SvgWriter.look;

import io.tailorline.drawing.SvgWriter;
import java.util.Map;

/** The SVG styles of a marker's layers: chalk on dark cloth. */
final class MarkerStyle {

    private static final String FONT = "system-ui, 'Noto Sans', 'Noto Sans CJK SC', sans-serif";

    static final Map<String, String> CLOTH = look("fill: #22324A");
    static final Map<String, String> FAINT = thin("stroke: #5F6B7C; stroke-width: 1");
    static final Map<String, String> CHALK =
            look("fill: none; stroke: #DCE3EA; stroke-width: 1.5; stroke-linejoin: round; pointer-events: all");
    static final Map<String, String> THIN = look("vector-effect: non-scaling-stroke");
    static final Map<String, String> GRAIN = thin("stroke: #B9C6D3; stroke-width: 1; stroke-opacity: .7");
    static final Map<String, String> FAINT_LINES = thin("fill: none; stroke: #B9C6D3; stroke-width: 1");
    static final Map<String, String> STRIPE = thin("fill: none; stroke: #B9C6D3; stroke-width: 1; stroke-opacity: .28");
    static final Map<String, String> WORDS = look("fill: #FFFFFF; font-family: " + FONT);
    static final Map<String, String> FLAW = thin("fill: url(#h-fault); stroke: #FF5C5C; stroke-width: 1.5");
    static final Map<String, String> BLOCK =
            thin("fill: none; stroke: #8494A3; stroke-width: 1; stroke-dasharray: 4 4");
    static final Map<String, String> CROSSES = thin("fill: none; stroke: #F4C531; stroke-width: 1.5");
    static final Map<String, String> MEETING =
            look("fill: #F4C531; stroke: #22324A; stroke-width: .22em; paint-order: stroke; font-family: " + FONT
                    + "; pointer-events: none");
    static final Map<String, String> LETTERS =
            look("fill: #FFFFFF; stroke: #22324A; stroke-width: .22em; paint-order: stroke; font-family: " + FONT
                    + "; text-anchor: middle; dominant-baseline: central; pointer-events: none");

    static final String SHEET = """
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

    private MarkerStyle() {}

    /** Of a line that is as wide on every scale. */
    static Map<String, String> thin(String declarations) {
        return look(declarations + "; vector-effect: non-scaling-stroke");
    }

    static void hatches(SvgWriter svg) {
        svg.start("defs")
                .hatch("h-cut", 16, 45, "M0 0V16", look("class: hatch-cut; stroke: #6FB1F2; stroke-width: 2"))
                .hatch(
                        "h-fault",
                        22,
                        45,
                        "M0 22V0H22",
                        look("class: hatch-fault; fill: none; stroke: #FF5C5C; stroke-width: 2"))
                .end();
    }
}
