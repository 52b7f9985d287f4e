package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.trousers.TrouserStyle.BandEnd;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A half of the waistband, folded lengthwise over its middle, with a seam and an inlay at centre back; a half that is
 * no rectangle has a facing instead of the fold. One half runs on over the fly shield and the other may have a tab, so
 * the halves are two pieces, each drawn as it lies face up. Step: docs/drafting/trousers.md, 7.
 *
 * @param back the back's share of the waist seam of one half
 * @param waist length of the waist seam of one half
 * @param crease of the front, from centre front along the closed waist seam
 * @param narrower by which the top of a shaped half is shorter than its waist seam
 */
record Waistband(TrouserStyle style, double back, double waist, double crease, double narrower) {

    static final String RIGHT = "trousers.waistband.right";
    static final String LEFT = "trousers.waistband.left";
    private static final String LEFT_BACK = "trousers.waistbandBack.left";
    private static final String FACING = "trousers.waistbandFacing";

    /** One half runs on over the fly shield. */
    static final double SHIELD = 40;
    /** A tab runs on beyond centre front. */
    static final double TAB = 50;

    private static final double SEAM = 10;
    private static final double INLAY = 40;
    /** Two buttons for braces in front, this far apart; one behind, this far from centre back. */
    private static final double BRACE_APART = 75;

    private static final double BRACE_BACK = 30;

    PieceDrawing right() {
        return half(Side.RIGHT);
    }

    PieceDrawing left() {
        return half(Side.LEFT);
    }

    /** The part of the left half behind a zip at the side: it runs on over the shield of the zip. */
    PieceDrawing leftBack() {
        BandPaper paper = paper(Side.LEFT);
        double end = back + SideZip.SHIELD_WIDTH;
        List<NetEdge> edges = List.of(
                NetEdge.of("waist", paper.parallel(0, back, 0), SEAM),
                NetEdge.of("shield", paper.parallel(back, end, 0), SEAM),
                NetEdge.of("side", paper.across(end, 0, 2 * width()), SEAM),
                NetEdge.of("inside", paper.parallel(end, 0, 2 * width()), SEAM),
                NetEdge.of("centre back", paper.across(0, 2 * width(), 0), INLAY));
        PieceDrawing drawing = drawn(LEFT_BACK, "waistband, left back", net("left back waistband", Side.LEFT, edges))
                .onlyOn(Side.LEFT)
                .line("fold", paper.parallel(0, end, width()).reversed());
        hold(drawing, paper, 0, back);
        return drawing;
    }

    private static PieceDrawing drawn(String id, String name, NetPiece net) {
        return PieceDrawing.of(id, name, Garment.TROUSERS, net)
                .grainAlong(Point.of(1, 0))
                .cut(CutQuantity.single())
                .direction(NapDirection.TWO_WAY);
    }

    /** Where the left half begins: at centre back, or at the side where a zip divides it. */
    private double start(Side side) {
        return style.sideZip() && side == Side.LEFT ? back : 0;
    }

    /** The inner layer of a half that has no fold, its face towards the body; empty where the half is folded. */
    Optional<PieceDrawing> facing(PieceDrawing half) {
        if (!style.bandHasFacing()) {
            return Optional.empty();
        }
        Side side = half.side();
        String name = "waistband facing, " + side.word();
        PieceDrawing facing = half.behind(side.pieceId(FACING), name, net(name, side, facingEdges(side)));
        if (isSlit(side)) {
            facing.line(BandStrap.SLIT, strap(side).slit());
        }
        return Optional.of(facing);
    }

    private double width() {
        return style.band();
    }

    private boolean liesUnder(Side side) {
        return side == style.shieldSide();
    }

    private BandPaper paper(Side side) {
        double height = style.bandHasFacing() ? width() : 2 * width();
        return new BandPaper(waist, height, style.shapedBand() ? narrower : 0, width(), side == Side.LEFT);
    }

    private BandStrap strap(Side side) {
        return new BandStrap(paper(side), waist, waist - back, width());
    }

    private PieceDrawing half(Side side) {
        BandPaper paper = paper(side);
        String name = side.word() + " waistband";
        PieceDrawing drawing = drawn(
                        side == Side.RIGHT ? RIGHT : LEFT,
                        "waistband, " + side.word(),
                        net(name, side, style.bandHasFacing() ? outerEdges(side) : foldedEdges(side)))
                .onlyOn(side);
        if (!style.bandHasFacing()) {
            Polyline fold = paper.parallel(start(side), waist + beyond(side), width());
            drawing.line("fold", side == Side.RIGHT ? fold : fold.reversed());
        }
        hold(drawing, paper, start(side), waist);
        if (isSlit(side)) {
            drawing.line(BandStrap.SLIT, strap(side).slit());
        }
        return drawing;
    }

    private boolean isSlit(Side side) {
        return style.bandEnd() == BandEnd.GURKHA && !liesUnder(side);
    }

    /** How far a half without a strap runs on beyond centre front. */
    private double beyond(Side side) {
        if (style.sideZip()) {
            return 0;
        }
        if (liesUnder(side)) {
            return SHIELD;
        }
        return style.bandEnd() == BandEnd.TAB ? TAB : 0;
    }

    /** The edges from centre back round to centre back, the right half as it lies face up. */
    private List<NetEdge> foldedEdges(Side side) {
        BandPaper paper = paper(side);
        double end = waist + beyond(side);
        List<NetEdge> edges = lowEdges(side);
        edges.add(NetEdge.of("front", paper.across(end, 0, 2 * width()), SEAM));
        double start = start(side);
        edges.add(NetEdge.of("inside", paper.parallel(end, start, 2 * width()), SEAM));
        edges.add(
                start == 0
                        ? NetEdge.of("centre back", paper.across(0, 2 * width(), 0), INLAY)
                        : NetEdge.of("side", paper.across(start, 2 * width(), 0), SEAM));
        return edges;
    }

    /** The waist seam, and what lies beyond centre front over the shield or as a tab. */
    private List<NetEdge> lowEdges(Side side) {
        BandPaper paper = paper(side);
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("waist", paper.parallel(start(side), waist, 0), SEAM));
        if (beyond(side) > 0) {
            edges.add(NetEdge.of(
                    liesUnder(side) ? "shield" : "tab", paper.parallel(waist, waist + beyond(side), 0), SEAM));
        }
        return edges;
    }

    private List<NetEdge> outerEdges(Side side) {
        List<NetEdge> edges = lowEdges(side);
        edges.addAll(upperEdges(side));
        return edges;
    }

    /** What is sewn to the waist seam is the outer layer's; the facing is caught there. */
    private List<NetEdge> facingEdges(Side side) {
        double caught = waist + (liesUnder(side) ? SHIELD : 0);
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("inside", paper(side).parallel(0, caught, 0), SEAM));
        lowEdges(side).stream().filter(edge -> edge.name().equals("tab")).forEach(edges::add);
        edges.addAll(upperEdges(side));
        return edges;
    }

    /** From the end of the low edges round to centre back: sewn to the facing, all but the centre back. */
    private List<NetEdge> upperEdges(Side side) {
        BandPaper paper = paper(side);
        double end = waist + beyond(side);
        List<NetEdge> edges = new ArrayList<>();
        if (style.bandEnd() == BandEnd.GURKHA) {
            edges.addAll(strap(side).edges(end));
            end = waist;
        } else {
            edges.add(NetEdge.of("front", paper.across(end, 0, width()), SEAM));
        }
        if (style.fishtail()) {
            edges.addAll(new Fishtail(paper, back, width()).edges(end, INLAY));
        } else {
            edges.add(NetEdge.of("top", paper.parallel(end, 0, width()), SEAM));
            edges.add(NetEdge.of("centre back", paper.across(0, width(), 0), INLAY));
        }
        return edges;
    }

    /** The left half lies the other way round: its ring begins at its front end. */
    private static NetPiece net(String name, Side side, List<NetEdge> edges) {
        if (side == Side.RIGHT) {
            return new NetPiece(name, edges);
        }
        int first = edges.size() > 1 && edges.get(1).name().matches("shield|tab") ? 1 : 0;
        List<NetEdge> turned = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            NetEdge edge = edges.get(Math.floorMod(first - i, edges.size()));
            NetEdge before = edges.get(Math.floorMod(first - i - 1, edges.size()));
            turned.add(new NetEdge(
                    edge.name(), edge.line().reversed(), edge.allowance().reversed(), before.corner()));
        }
        return new NetPiece(name, turned);
    }

    /**
     * Loops, adjusters, buttons or buckles on the outer half.
     *
     * @param from where the piece begins along the waist seam
     * @param to where it ends: what lies on an end is sewn in there and not marked
     */
    private void hold(PieceDrawing drawing, BandPaper paper, double from, double to) {
        double frontCrease = waist - crease;
        List<Double> places = switch (style.hold()) {
            case LOOPS -> List.of(back / 2, back, frontCrease);
            case SIDE_ADJUSTERS -> List.of(back);
            case STRAPS -> List.of(waist - BandStrap.buckle(waist - back));
            case BRACE_BUTTONS -> List.of(BRACE_BACK, frontCrease - BRACE_APART, frontCrease);
        };
        for (double place : places) {
            if (place <= from || place >= to) {
                continue;
            }
            switch (style.hold()) {
                case LOOPS -> drawing.line("belt loop", paper.across(place, width(), 0));
                case SIDE_ADJUSTERS -> drawing.line("side adjuster", paper.across(place, width(), 0));
                case STRAPS -> drawing.line("buckle", paper.across(place, width(), 0));
                case BRACE_BUTTONS ->
                    drawing.drill(
                            "brace button",
                            style.fishtail() && place == BRACE_BACK
                                    ? Fishtail.button(paper, width())
                                    : paper.at(place, width() / 2));
            }
        }
    }
}
