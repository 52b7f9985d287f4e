package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.shell.ActionBack;
import io.tailorline.pattern.draft.jacket.style.CanvasExtent;
import io.tailorline.pattern.draft.jacket.style.LiningExtent;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fusibles of the shell's pieces: docs/drafting/jacket-inside.md, step 8. */
final class JacketFusibles {

    /** The fusible ends this far inside the shell's cut line, so that it never sticks to the press. */
    private static final double INSIDE_CUT = 4;

    /** Extra width of a free edge. */
    private static final double FREE = 2;

    private static final double SIDE_TOP = 150;
    private static final double YOKE_AT_CENTRE = 100;
    private static final double YOKE_AT_ARMHOLE = 150;
    /** Of a short armhole the yoke takes at most this share. */
    private static final double YOKE_SHARE_OF_ARMHOLE = 0.7;

    private static final double YOKE_HANDLE = 0.4;
    private static final int YOKE_CHORDS = 12;
    private static final double STRIP = 50;
    /** Hidden by a hem that is turned up without a lining. */
    private static final double HIDDEN_STRIP = 36;
    /** A vent's strip reaches above the vent by this. */
    private static final double ABOVE_VENT = 30;

    private final ShellPieces outside;
    /** Width of the strips for hems and vents. */
    private final double strip;

    private final List<PieceDrawing> fusibles = new ArrayList<>();

    private JacketFusibles(ShellPieces outside, double strip) {
        this.outside = outside;
        this.strip = strip;
    }

    /**
     * Of an unlined jacket only what facing, back lining and hems hide is fused; a full canvas takes the front's place.
     */
    static List<PieceDrawing> of(ShellPieces outside, LiningExtent extent, CanvasExtent canvas) {
        JacketFusibles parts = new JacketFusibles(outside, extent.isUnlined() ? HIDDEN_STRIP : STRIP);
        if (extent.isUnlined()) {
            parts.underFacing();
            parts.whole("facing");
        } else {
            if (canvas != CanvasExtent.FULL) {
                parts.whole("front");
            }
            parts.whole("sideFront");
            parts.whole("facing");
            parts.sideTop();
        }
        parts.yoke();
        parts.vents();
        parts.hems();
        parts.fusibles.addAll(CollarFusibles.of(outside));
        parts.whole("flap");
        parts.whole("ticketFlap");
        parts.whole("breastWelt");
        parts.whole("throatLatch");
        return parts.fusibles;
    }

    /** The whole piece, a little smaller than it is cut. */
    private void whole(String piece) {
        outside.find(piece).ifPresent(shell -> {
            List<NetEdge> edges = new ArrayList<>();
            for (NetEdge edge : shell.net().edges()) {
                edges.add(asSewn(edge, edge.line(), edge.corner()));
            }
            for (int i = 0; i < edges.size(); i++) {
                if (edges.get(i).corner() == Corner.STEP) {
                    drawStepIn(edges, i, (i + 1) % edges.size());
                }
            }
            add(shell, ShellPieces.nameBehind(shell.name(), Material.FUSIBLE), edges);
        });
    }

    /** The front as far as a wide facing covers it. */
    private void underFacing() {
        PieceDrawing front = outside.piece("front");
        NetPiece net = front.net();
        Polyline inner = outside.piece("facing").net().line("inner").reversed();
        List<NetEdge> covered = EdgePath.between(net, net.hasEdge("underarm") ? "underarm" : "princess", "hem")
                .edges();
        List<NetEdge> edges = new ArrayList<>();
        for (NetEdge edge : covered) {
            edges.add(asSewn(edge, edge.line(), edge.corner()));
        }
        int last = edges.size() - 1;
        NetEdge top = covered.get(0);
        NetEdge bottom = covered.get(last);
        Polyline below = top.line().splitAtLength(INSIDE_CUT).after();
        Polyline before =
                bottom.line().splitAtLength(bottom.length() - INSIDE_CUT).before();
        edges.set(0, asSewn(top, below, top.corner()));
        edges.set(last, asSewn(bottom, before, Corner.MITRE));
        Polyline hidden = Shift.blended(
                inner, below.first().minus(inner.first()), before.last().minus(inner.last()));
        edges.add(NetEdge.of("inner", hidden.reversed(), 0));
        add(front, ShellPieces.nameBehind(front.name(), Material.FUSIBLE), edges);
    }

    /** Where the allowance widens along one line, the fusible widens so much later as it lies inside. */
    private static void drawStepIn(List<NetEdge> edges, int before, int after) {
        NetEdge first = edges.get(before);
        NetEdge second = edges.get(after);
        boolean widens = second.allowance().start() > first.allowance().end();
        Polyline line = widens ? second.line() : first.line();
        Polyline.Halves halves = line.splitAtLength(widens ? INSIDE_CUT : line.length() - INSIDE_CUT);
        if (widens) {
            edges.set(before, withLine(first, Polyline.joined(first.line(), halves.before())));
            edges.set(after, withLine(second, halves.after()));
        } else {
            edges.set(before, withLine(first, halves.before()));
            edges.set(after, withLine(second, Polyline.joined(halves.after(), second.line())));
        }
    }

    private static NetEdge withLine(NetEdge edge, Polyline line) {
        return new NetEdge(edge.name(), line, edge.allowance(), edge.corner());
    }

    private static Allowance inside(Allowance shell) {
        return new Allowance(inside(shell.start()), inside(shell.end()));
    }

    private static double inside(double allowance) {
        return StrictMath.max(0, allowance - INSIDE_CUT);
    }

    private void add(PieceDrawing shell, String name, List<NetEdge> edges) {
        String id = ShellPieces.idBehind(shell.id(), Material.FUSIBLE);
        fusibles.add(shell.behind(id, name, new NetPiece(id, edges))
                .material(Material.FUSIBLE)
                .direction(NapDirection.TWO_WAY));
    }

    /** The side body under the arm, to one level. */
    private void sideTop() {
        PieceDrawing side = outside.piece("side");
        EdgePath armhole = EdgePath.armhole(side.net());
        EdgePath front = EdgePath.between(side.net(), armhole.last().name(), "hem");
        EdgePath back = EdgePath.between(side.net(), "hem", armhole.first().name());
        LongSeam backTop = seam(back, false).endingAt(SIDE_TOP);
        LongSeam frontSeam = seam(front, true);
        LongSeam frontTop = frontSeam.endingAt(frontSeam.stationAt(backTop.hem().y()));
        List<NetEdge> edges = new ArrayList<>();
        edges.add(asSewn(armhole.first(), armhole.line(), Corner.SQUARE_NEXT));
        edges.addAll(frontTop.edges(true, inside(front.first().allowance().start()), Corner.MITRE));
        edges.add(NetEdge.of("lower", Polyline.through(frontTop.hem(), backTop.hem()), FREE));
        edges.addAll(backTop.edges(false, inside(back.last().allowance().end()), Corner.SQUARE_THIS));
        add(side, "side body top fusible", edges);
    }

    private static LongSeam seam(EdgePath path, boolean down) {
        return LongSeam.along(path, down);
    }

    private static NetEdge asSewn(NetEdge shell, Polyline line, Corner corner) {
        return new NetEdge(shell.name(), line, inside(shell.allowance()), corner);
    }

    /** Back neck and shoulder, curving from the armhole, or from the pleat before it, to centre back. */
    private void yoke() {
        PieceDrawing back = outside.piece("back");
        NetPiece net = back.net();
        NetEdge armhole = EdgePath.armhole(net).first();
        double down = StrictMath.min(YOKE_AT_ARMHOLE, YOKE_SHARE_OF_ARMHOLE * armhole.length());
        Optional<Polyline> fold = outside.pleat().map(ActionBack::fold);
        Polyline armholeTop = fold.orElse(armhole.line()).splitAtLength(down).before();
        EdgePath centre = EdgePath.between(net, "hem", "neck");
        LongSeam centreTop = seam(centre, false).endingAt(YOKE_AT_CENTRE);
        Point from = armholeTop.last();
        Point to = centreTop.hem();
        Point handle = Point.of(YOKE_HANDLE * (to.x() - from.x()), 0);
        List<NetEdge> edges = new ArrayList<>();
        edges.add(asSewn(net.edge("neck"), net.line("neck"), Corner.SQUARE_NEXT));
        NetEdge shoulder = net.edge("shoulder");
        if (fold.isPresent()) {
            Polyline toFold = Polyline.through(shoulder.line().first(), armholeTop.first());
            edges.add(asSewn(shoulder, toFold, Corner.MITRE));
            edges.add(NetEdge.of("pleat", armholeTop, 0));
        } else {
            edges.add(asSewn(shoulder, shoulder.line(), Corner.SQUARE_THIS));
            edges.add(asSewn(armhole, armholeTop, Corner.MITRE));
        }
        edges.add(NetEdge.of("lower", new Curve(from, handle, handle, to).sampled(YOKE_CHORDS), FREE));
        edges.addAll(centreTop.edges(false, inside(centre.last().allowance().end()), Corner.SQUARE_THIS));
        add(back, "back yoke fusible", edges);
    }

    /** One strip for every vent edge of back and side body. */
    private void vents() {
        int edges = 0;
        double longest = 0;
        for (String piece : List.of("back", "side")) {
            for (NetEdge edge : outside.piece(piece).net().edges()) {
                if (edge.name().toLowerCase(Locale.ROOT).contains("vent")) {
                    edges++;
                    longest = StrictMath.max(longest, edge.length());
                }
            }
        }
        if (edges > 0) {
            fusibles.add(Rectangle.strip(strip, longest + ABOVE_VENT)
                    .drawn("vent", "vent fusible", Material.FUSIBLE, Rectangle.pairs(edges)));
        }
    }

    /** Back and side body in one strip, both halves of the sleeve in another; the front is fused as a whole. */
    private void hems() {
        double hem = outside.piece("back").net().length("hem")
                + outside.piece("side").net().length("hem");
        double cuff = outside.piece("topSleeve").net().length("cuff")
                + outside.piece("underSleeve").net().length("cuff");
        fusibles.add(Rectangle.strip(hem, strip).drawn("hem", "hem fusible", Material.FUSIBLE, Rectangle.pairs(1)));
        fusibles.add(
                Rectangle.strip(cuff, strip).drawn("cuff", "sleeve hem fusible", Material.FUSIBLE, Rectangle.pairs(1)));
    }
}
