package io.tailorline.nesting.render;

import static io.tailorline.nesting.render.Numbers.mm;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.geometry.Border;
import io.tailorline.nesting.geometry.Outline;
import io.tailorline.nesting.marker.Block;
import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;

/** The border of cloth that a piece keeps to itself, dashed. */
final class BlockOutline {

    private static final String DASHED = " fill=\"none\" stroke=\"#8494A3\" stroke-width=\"1\" stroke-dasharray=\"4 4\""
            + " vector-effect=\"non-scaling-stroke\"";

    private BlockOutline() {}

    /** Empty for a piece without a block. */
    static String draw(Placement placement, Marker marker) {
        String name = placement.piece();
        int from = name.indexOf('/') + 1;
        int to = name.lastIndexOf('/');
        return marker.rules()
                .piece(to > from ? name.substring(from, to) : name)
                .block()
                .filter(block -> !block.isNone())
                .map(block -> path(around(placement, block, marker.fabric()), marker.fabric()))
                .orElse("");
    }

    private static Outline around(Placement placement, Block drawn, Fabric fabric) {
        Block mm = drawn.inMm(
                fabric.stripe().map(Fabric.Stripe::warpRepeat).orElse(0.0),
                fabric.stripe().map(Fabric.Stripe::weftRepeat).orElse(0.0));
        Block block = placement.mirrored() ? mm.mirrored() : mm;
        Outline cutLine = Outline.of(
                placement.cutLine().points().stream().mapToDouble(Point::x).toArray(),
                placement.cutLine().points().stream().mapToDouble(Point::y).toArray());
        return new Border(
                        block.top().value(),
                        block.hem().value(),
                        block.low().value(),
                        block.high().value())
                .around(cutLine.turned(-placement.rotationDeg()))
                .turned(placement.rotationDeg());
    }

    private static String path(Outline outline, Fabric fabric) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < outline.size(); i++) {
            path.append(i == 0 ? "M" : "L")
                    .append(mm(outline.xs()[i]))
                    .append(' ')
                    .append(mm(fabric.spreadWidth() - outline.ys()[i]));
        }
        return "<path class=\"block\"%s d=\"%sZ\"/>\n".formatted(DASHED, path);
    }
}
