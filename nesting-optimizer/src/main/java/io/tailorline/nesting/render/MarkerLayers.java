package io.tailorline.nesting.render;

import io.tailorline.drawing.Arrow;
import io.tailorline.drawing.Box;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.geometry.Border;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.StripeLines;
import io.tailorline.nesting.rules.Block;
import io.tailorline.pattern.piece.DrillHole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The drawing of a marker, layer by layer, independent of the output format. Fabric frame, mm.
 *
 * <p>Cloth in two plies is drawn as it lies, its lower ply up to the fold, with the flaws of both.
 *
 * @param colours the colour of each piece
 * @param pieces in the order of the marker
 * @param flaws of the cloth, those of the upper ply over the lower one
 * @param stripes along the cloth, then across it
 * @param meetings where stripes or checks are matched
 * @param blocks the border of cloth that some pieces keep to themselves
 */
record MarkerLayers(
        Marker marker,
        PieceColours colours,
        List<Piece> pieces,
        List<Fabric.Flaw> flaws,
        List<List<Point>> stripes,
        List<Meeting> meetings,
        List<List<Point>> blocks) {

    private static final double ARROW_LENGTH = 16;
    private static final double ARROW_HALF_WIDTH = 5;

    /**
     * One placed piece.
     *
     * @param number in the order of the marker, from 1
     * @param label empty where it would not fit; the name is then in the list or in the piece's title
     */
    record Piece(Placement placement, int number, int colour, Optional<Label> label) {

        List<Point> cutLine() {
            return placement.cutLine().points();
        }

        List<List<Point>> internalCuts() {
            return placement.internalCuts().stream()
                    .map(cut -> cut.line().points())
                    .toList();
        }

        List<List<Point>> notches() {
            return placement.notches().stream()
                    .flatMap(notch -> notch.strokes().stream())
                    .toList();
        }

        List<Point> grain() {
            return Arrow.between(
                    placement.grainLine().from(), placement.grainLine().to(), ARROW_LENGTH, ARROW_HALF_WIDTH);
        }

        List<DrillHole> drillHoles() {
            return placement.drillHoles();
        }
    }

    static MarkerLayers of(Marker marker) {
        MarkerPieceNames names = new MarkerPieceNames(marker);
        PieceColours colours = new PieceColours(marker);
        List<Piece> pieces = new ArrayList<>();
        List<List<Point>> blocks = new ArrayList<>();
        for (Placement placement : marker.placements()) {
            int number = pieces.size() + 1;
            pieces.add(new Piece(
                    placement, number, colours.of(placement), label(placement, number, names.wordings(placement))));
            block(placement, marker).ifPresent(blocks::add);
        }
        return new MarkerLayers(
                marker,
                colours,
                pieces,
                flaws(marker.fabric()),
                StripeLines.of(marker).drawn(),
                Meeting.of(marker),
                blocks);
    }

    private static Optional<Label> label(Placement placement, int number, List<String> names) {
        if (placement.cutLine().signedArea() == 0) {
            return Optional.empty();
        }
        return new LabelFit(placement.cutLine().points(), placement.label().at(), placement.grainLine())
                .of(String.valueOf(number), names, Label.Style.MARKER);
    }

    private static List<Fabric.Flaw> flaws(Fabric fabric) {
        List<Fabric.Flaw> flaws = new ArrayList<>();
        for (Fabric.Flaw flaw : fabric.flaws()) {
            flaws.add(flaw);
            if (fabric.spread().plies() == 2) {
                flaws.add(new Fabric.Flaw(
                        new Ring(flaw.ring().points().stream()
                                .map(point -> new Point(point.x(), fabric.usableWidth() - point.y()))
                                .toList()),
                        flaw.grade()));
            }
        }
        return flaws;
    }

    private static Optional<List<Point>> block(Placement placement, Marker marker) {
        return marker.rules()
                .piece(placement.piece().pieceId())
                .block()
                .filter(block -> !block.isNone())
                .map(block -> around(placement, block, marker.fabric()));
    }

    private static List<Point> around(Placement placement, Block drawn, Fabric fabric) {
        Block mm = drawn.inMm(
                fabric.stripe().map(Fabric.Stripe::warpRepeat).orElse(0.0),
                fabric.stripe().map(Fabric.Stripe::weftRepeat).orElse(0.0));
        Block block = placement.mirrored() ? mm.mirrored() : mm;
        Border border = new Border(
                block.top().value(),
                block.hem().value(),
                block.low().value(),
                block.high().value());
        return border.around(placement.cutLine().counterClockwise().turned(-placement.rotationDeg()))
                .turned(placement.rotationDeg())
                .points();
    }

    /** The cloth that is used. */
    Box cloth() {
        return new Box(0, 0, marker.length(), marker.fabric().spreadWidth());
    }
}
