package io.tailorline.pattern.draft.jacket.inside;

import static io.tailorline.pattern.draft.jacket.inside.LiningMeasures.HEM;
import static io.tailorline.pattern.draft.jacket.inside.LiningMeasures.LOWER;
import static io.tailorline.pattern.draft.jacket.inside.LiningMeasures.RAISED_AT_SHOULDER;
import static io.tailorline.pattern.draft.jacket.inside.LiningMeasures.RAISED_UNDER_ARM;
import static io.tailorline.pattern.draft.jacket.inside.LiningMeasures.SEAM;
import static io.tailorline.pattern.draft.jacket.inside.LiningMeasures.WIDER;
import static io.tailorline.pattern.draft.jacket.inside.LiningMeasures.WIDER_WITHIN;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.block.Hem;
import io.tailorline.pattern.draft.jacket.style.LiningExtent;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Material;
import java.util.ArrayList;
import java.util.List;

/**
 * The lining of the body: docs/drafting/jacket-inside.md, steps 2 to 4. Its panels are those of the shell from centre
 * back to the front; the last one ends at the facing's inner edge.
 */
final class BodyLining {

    private static final String SHOULDER = "shoulder";
    private static final double PLEAT = 20;
    /** It opens with the pleats of an action back. */
    private static final double PLEAT_OF_ACTION_BACK = 50;

    private static final double PLEAT_BELOW_WAIST = 10;
    /**
     * The pleat begins to close this far above the line where it has come down to its lower width; a wider one so much
     * further above that it bends no more.
     */
    private static final double PLEAT_CLOSES_WITHIN = 140;

    private static final double PLEAT_CLOSED_BELOW_WAIST = 40;
    /** A short lining ends this far below the armhole. */
    private static final double SHORT_BELOW_ARMHOLE = 100;
    /** The part of the facing's edge that moves with its end. */
    private static final double INNER_REACH = 120;

    private static final double BINDING_WIDTH = 30;
    private static final double BINDING_LENGTH = 1000;
    private static final double BINDING_SEAM = 7;

    /** A seam over the bust leaves the armhole sideways: prolonged further it would narrow the armhole. */
    private static final double RAISED_IN_FRONT = 2;

    private static final Point AT_SHOULDER = Point.of(0, -RAISED_AT_SHOULDER);

    private final List<PieceDrawing> shell;
    private final PieceDrawing facing;
    private final double scyeOfPair;
    private final double waist;
    /** Width of the pleat at centre back, above. */
    private final double pleat;

    private final LiningExtent extent;
    /** Per panel, towards centre back and towards the front; the front has none towards the front. */
    private final LongSeam[] left;

    private final LongSeam[] right;

    private BodyLining(ShellPieces outside, LiningExtent extent) {
        this.shell = panels(outside);
        this.facing = outside.piece("facing");
        this.scyeOfPair = outside.scyeOfPair();
        this.waist = outside.waist();
        this.pleat = pleatOf(outside);
        this.extent = extent;
        this.left = new LongSeam[shell.size()];
        this.right = new LongSeam[shell.size()];
    }

    /**
     * The panels from centre back to the front, of an unlined jacket that of the back; where the lining is short, a
     * binding for the seams that show.
     */
    static List<PieceDrawing> of(ShellPieces outside, LiningExtent extent) {
        BodyLining lining = new BodyLining(outside, extent);
        lining.drawSeams();
        double whole = lining.allowancesLength();
        lining.shorten();
        List<PieceDrawing> panels = new ArrayList<>();
        for (int i = 0; i < (extent.isUnlined() ? 1 : lining.shell.size()); i++) {
            panels.add(lining.panel(i));
        }
        double bound = 2 * (whole - lining.allowancesLength() + (extent.isUnlined() ? lining.bareLength() : 0));
        if (bound > 0) {
            panels.add(binding((int) StrictMath.ceil(bound / BINDING_LENGTH)));
        }
        return panels;
    }

    /** Width of the pleat at centre back of the lining, mm. */
    static double pleatOf(ShellPieces outside) {
        return outside.pleat().isPresent() ? PLEAT_OF_ACTION_BACK : PLEAT;
    }

    private static PieceDrawing binding(int strips) {
        return new Rectangle(BINDING_WIDTH, BINDING_LENGTH, BINDING_SEAM)
                .drawn("binding", "seam binding", Material.LINING, new CutQuantity(strips, false));
    }

    /** The allowances of the long seams that a full lining covers beside those under a front lining, mm. */
    private double allowancesLength() {
        double sum = 0;
        for (int i = 0; i + 1 < shell.size(); i++) {
            sum += left[i].length() + right[i].length();
        }
        return sum;
    }

    /** What is bound where nothing is lined: the allowances before the back, all hems and the facing's edge, mm. */
    private double bareLength() {
        double sum = facing.net().length("inner");
        for (int i = 0; i < shell.size(); i++) {
            sum += shell.get(i).net().length("hem");
            sum += i > 0 ? left[i].length() : 0;
            sum += i > 0 && i + 1 < shell.size() ? right[i].length() : 0;
        }
        return sum;
    }

    private static List<PieceDrawing> panels(ShellPieces outside) {
        List<PieceDrawing> panels = new ArrayList<>();
        panels.add(outside.piece("back"));
        panels.add(outside.piece("side"));
        outside.find("sideFront").ifPresent(panels::add);
        panels.add(outside.piece("front"));
        return panels;
    }

    private void drawSeams() {
        left[0] = LongSeam.of(
                EdgePath.between(shell.get(0).net(), "hem", "neck"),
                false,
                (station, level) -> -pleat(level),
                RAISED_AT_SHOULDER
                        + alongNeck(
                                pleat(shell.get(0).net().line("neck").first().y())),
                LOWER);
        for (int i = 0; i + 1 < shell.size(); i++) {
            EdgePath towardsFront = towardsFront(i);
            EdgePath towardsBack = towardsBack(i + 1);
            double raised = leavesArmholeInFront(i + 1) ? RAISED_IN_FRONT : raisedBefore(i + 1);
            LongSeam first = LongSeam.of(towardsFront, true, (station, level) -> wider(station), raised, LOWER);
            LongSeam second = LongSeam.of(towardsBack, false, (station, level) -> -wider(station), raised, LOWER);
            double more =
                    first.sewnLength() - second.sewnLength() - towardsFront.sewnLength() + towardsBack.sewnLength();
            right[i] = first.longerBy(StrictMath.max(0, -more));
            left[i + 1] = second.longerBy(StrictMath.max(0, more))
                    .dividedAs(right[i], LongSeam.along(towardsBack, false), LongSeam.along(towardsFront, true));
        }
    }

    /** The pleat prolongs the neck in its own direction: under a stooped or erect nape that is not level. */
    private double alongNeck(double pleat) {
        Point along = shell.get(0).net().line("neck").startTangent();
        return pleat * along.y() / along.x();
    }

    /**
     * The rise of the armhole at the start of panel {@code i}: from the arm up the front it falls to the shoulder's.
     */
    private double raisedBefore(int i) {
        double before = 0;
        double all = 0;
        for (int k = 2; k < shell.size(); k++) {
            double length = EdgePath.armhole(shell.get(k).net()).length();
            before += k < i ? length : 0;
            all += length;
        }
        return RAISED_UNDER_ARM + (RAISED_AT_SHOULDER - RAISED_UNDER_ARM) * Shift.smooth(before / all);
    }

    /** Whether the seam before panel {@code i} runs from the front of the armhole over the bust. */
    private boolean leavesArmholeInFront(int i) {
        return i == shell.size() - 1
                && shell.get(i - 1).id().equals("jacket.sideFront")
                && !EdgePath.armhole(shell.get(i).net()).edges().isEmpty();
    }

    private double pleat(double level) {
        double within =
                PLEAT_CLOSES_WITHIN * StrictMath.sqrt((pleat - PLEAT_BELOW_WAIST) / (PLEAT - PLEAT_BELOW_WAIST));
        double open = Shift.smooth((waist + PLEAT_CLOSED_BELOW_WAIST - level) / within);
        return PLEAT_BELOW_WAIST + (pleat - PLEAT_BELOW_WAIST) * open;
    }

    private static double wider(double station) {
        return WIDER * Shift.smooth(station / WIDER_WITHIN);
    }

    private EdgePath towardsBack(int i) {
        NetPiece net = shell.get(i).net();
        return EdgePath.between(net, "hem", top(i).first().name());
    }

    private EdgePath towardsFront(int i) {
        NetPiece net = shell.get(i).net();
        return EdgePath.between(net, top(i).last().name(), "hem");
    }

    /** Where a panel ends above: at the back the armhole comes last, at the front first. */
    private EdgePath top(int i) {
        NetPiece net = shell.get(i).net();
        return i == 0 ? EdgePath.armhole(net) : EdgePath.armholeAndShoulder(net);
    }

    /**
     * Short panels end at one level over the blades, on both sides the same where they meet at centre back; the next
     * panel's seam is free below.
     */
    private void shorten() {
        int shortPanels = extent.hasShortSide() ? 2 : extent.hasShortBack() ? 1 : 0;
        double level = scyeOfPair + SHORT_BELOW_ARMHOLE;
        for (int i = 0; i < shortPanels; i++) {
            left[i] = left[i].endingAt(i == 0 ? left[0].stationAt(level) : right[i - 1].length());
            double end = left[i + 1].clearOfDart(right[i].stationAt(level));
            right[i] = right[i].endingAt(end);
            left[i + 1] = left[i + 1].freeBelow(left[i + 1].onPaper(end));
        }
    }

    private PieceDrawing panel(int i) {
        PieceDrawing of = shell.get(i);
        boolean isFront = i == shell.size() - 1;
        List<NetEdge> edges = new ArrayList<>();
        if (i == 0) {
            edges.addAll(neckAndShoulder(of.net()));
        }
        edges.addAll(armhole(i));
        edges.addAll(isFront ? shoulderAndInner(i) : shoulderAndSeam(i));
        Point hemStart = edges.get(edges.size() - 1).line().last();
        edges.add(NetEdge.of("hem", hem(i, hemStart), HEM, Corner.FOLD_THIS));
        edges.addAll(left[i].edges(false, SEAM, i == 0 ? Corner.MITRE : Corner.SQUARE_THIS));
        String id = ShellPieces.idBehind(of.id(), Material.LINING);
        PieceDrawing panel = of.behind(id, ShellPieces.nameBehind(of.name(), Material.LINING), new NetPiece(id, edges))
                .material(Material.LINING);
        if (i == 0) {
            panel.line("pleat", pleatLine());
        }
        return panel;
    }

    private List<NetEdge> armhole(int i) {
        EdgePath path = EdgePath.armhole(shell.get(i).net());
        if (path.isEmpty()) {
            return List.of();
        }
        Polyline line = path.line();
        Point atStart = i == 0 ? AT_SHOULDER : left[i].top().minus(line.first());
        Point atEnd = endsAtShoulder(i) ? AT_SHOULDER : right[i].top().minus(line.last());
        return path.divided(Shift.blended(line, atStart, atEnd), SEAM, Corner.SQUARE_NEXT);
    }

    private List<NetEdge> neckAndShoulder(NetPiece back) {
        List<Point> neck = new ArrayList<>();
        neck.add(left[0].top());
        neck.addAll(back.line("neck").moved(AT_SHOULDER).points());
        return List.of(
                NetEdge.of("neck", new Polyline(neck), SEAM, Corner.SQUARE_NEXT),
                NetEdge.of(SHOULDER, back.line(SHOULDER).moved(AT_SHOULDER), SEAM, Corner.SQUARE_THIS));
    }

    /** Whether a panel before the back has a part of the shoulder, so that its armhole ends there. */
    private boolean endsAtShoulder(int i) {
        return i > 0 && top(i).last().name().equals(SHOULDER);
    }

    private List<NetEdge> shoulderAndSeam(int i) {
        List<NetEdge> edges = new ArrayList<>();
        if (endsAtShoulder(i)) {
            Point tip = top(i).last().line().first().plus(AT_SHOULDER);
            edges.add(NetEdge.of(SHOULDER, Polyline.through(tip, right[i].top()), SEAM, Corner.SQUARE_NEXT));
        }
        edges.addAll(right[i].edges(true, SEAM, Corner.FOLD_NEXT));
        return edges;
    }

    private List<NetEdge> shoulderAndInner(int i) {
        Polyline inner = facing.net().line("inner").reversed();
        Polyline lining = Shift.ends(inner, AT_SHOULDER, Point.of(0, LOWER), INNER_REACH);
        EdgePath top = top(i);
        boolean hasArmhole = top.edges().size() > 1;
        Point from = hasArmhole ? top.last().line().first().plus(AT_SHOULDER) : left[i].top();
        return List.of(
                NetEdge.of(SHOULDER, Polyline.through(from, lining.first()), SEAM, Corner.SQUARE_THIS),
                NetEdge.of("inner", lining, SEAM, Corner.FOLD_NEXT));
    }

    /** The shell's hem with its ends moved; where the panel ends above, a curve square to both its seams. */
    private Polyline hem(int i, Point from) {
        Point to = left[i].hem();
        boolean isShort = i == 0 ? extent.hasShortBack() : i == 1 && extent.hasShortSide();
        if (isShort) {
            return Hem.between(right[i].lowest(), left[i].lowest());
        }
        Polyline shellHem = shell.get(i).net().line("hem");
        return Shift.blended(shellHem, from.minus(shellHem.first()), to.minus(shellHem.last()));
    }

    /** Where the pleat folds: the shell's centre back, down to where it has closed. */
    private Polyline pleatLine() {
        Polyline centreBack =
                EdgePath.between(shell.get(0).net(), "hem", "neck").line().reversed();
        double end = StrictMath.min(waist, left[0].hem().y());
        List<Point> points = new ArrayList<>();
        for (Point point : centreBack.points()) {
            if (point.y() < end) {
                points.add(point);
            }
        }
        return new Polyline(points);
    }
}
