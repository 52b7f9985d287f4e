package io.tailorline.pattern.draft.jacket.inside;

import static io.tailorline.pattern.draft.jacket.inside.LiningMeasures.CAP_EASE;
import static io.tailorline.pattern.draft.jacket.inside.LiningMeasures.HEM;
import static io.tailorline.pattern.draft.jacket.inside.LiningMeasures.LOWER;
import static io.tailorline.pattern.draft.jacket.inside.LiningMeasures.MOST_CAP_EASE;
import static io.tailorline.pattern.draft.jacket.inside.LiningMeasures.SEAM;
import static io.tailorline.pattern.draft.jacket.inside.LiningMeasures.SLEEVE_RAISED;
import static io.tailorline.pattern.draft.jacket.inside.LiningMeasures.SLEEVE_WIDER;
import static io.tailorline.pattern.draft.jacket.inside.LiningMeasures.WIDER_WITHIN;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.RootFinder;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Material;
import java.util.ArrayList;
import java.util.List;

/**
 * The lining of the sleeve: docs/drafting/jacket-inside.md, step 5. It is raised under the arm, where it covers the
 * allowances of the armhole; at the crown of the top sleeve as far as the cap needs to fit its own armhole.
 */
final class SleeveLining {

    /** Range of the search for the crown, mm. */
    private static final double MOST_RAISED = 40;

    private static final double MOST_LOWERED = 25;

    private final PieceDrawing shell;
    /** The seam before the cap in the ring, and that behind it. */
    private final LongSeam before;

    private final LongSeam behind;

    private SleeveLining(PieceDrawing shell) {
        this.shell = shell;
        NetPiece net = shell.net();
        double out = net.outward() * SLEEVE_WIDER;
        this.before = seam(EdgePath.between(net, "cuff", "cap"), false, -out);
        this.behind = seam(EdgePath.between(net, "cap", "cuff"), true, out);
    }

    /** Top and under sleeve. */
    static List<PieceDrawing> of(ShellPieces outside, double armhole) throws ImpossibleGeometry {
        SleeveLining under = new SleeveLining(outside.piece("underSleeve"));
        SleeveLining top = new SleeveLining(outside.piece("topSleeve"));
        Polyline underCap = Shift.blended(under.cap(), under.atStart(), under.atEnd());
        return List.of(top.drawn(top.fitted(armhole + CAP_EASE - underCap.length())), under.drawn(underCap));
    }

    private static LongSeam seam(EdgePath path, boolean down, double out) {
        return LongSeam.of(
                path, down, (station, level) -> out * Shift.smooth(station / WIDER_WITHIN), SLEEVE_RAISED, LOWER);
    }

    private Polyline cap() {
        return shell.net().line("cap");
    }

    /** How far the seam before the cap moves the cap's start. */
    private Point atStart() {
        return before.top().minus(cap().first());
    }

    private Point atEnd() {
        return behind.top().minus(cap().last());
    }

    /**
     * The cap with its ends on the seams and its crown at the height that gives the required length. Over a short
     * armhole the crown stays where it is lowest, and the lining is eased in more, though less than the shell.
     */
    private Polyline fitted(double wanted) throws ImpossibleGeometry {
        RaisedCap raised = new RaisedCap(cap(), atStart(), atEnd());
        RootFinder.Root crown = RootFinder.rising(mm -> raised.length(mm) - wanted, -MOST_LOWERED, MOST_RAISED);
        double eased = raised.length(crown.value()) - wanted + CAP_EASE;
        if (!crown.found() && !(eased > CAP_EASE && eased <= MOST_CAP_EASE)) {
            throw new ImpossibleGeometry(
                    "jacket.lining.topSleeve, cap",
                    ImpossibleGeometry.text("%.1f mm", raised.length(crown.value())),
                    ImpossibleGeometry.text("%.1f mm", wanted),
                    Notice.of("draft.lining.cap"));
        }
        return raised.line(crown.value());
    }

    private PieceDrawing drawn(Polyline cap) {
        List<NetEdge> edges = new ArrayList<>(before.edges(false, SEAM, Corner.SQUARE_THIS));
        edges.add(NetEdge.of("cap", cap, SEAM, Corner.SQUARE_NEXT));
        edges.addAll(behind.edges(true, SEAM, Corner.FOLD_NEXT));
        edges.add(NetEdge.of("cuff", Polyline.through(behind.hem(), before.hem()), HEM, Corner.FOLD_THIS));
        String id = ShellPieces.idBehind(shell.id(), Material.LINING);
        return shell.behind(id, ShellPieces.nameBehind(shell.name(), Material.LINING), new NetPiece(id, edges))
                .material(Material.LINING);
    }
}
