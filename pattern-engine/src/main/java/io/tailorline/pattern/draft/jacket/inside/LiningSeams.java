package io.tailorline.pattern.draft.jacket.inside;

import static io.tailorline.pattern.draft.outline.SeamSide.against;
import static io.tailorline.pattern.draft.outline.SeamSide.edge;
import static io.tailorline.pattern.draft.outline.SeamSide.with;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NotchMark;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.outline.SeamPairing;
import io.tailorline.pattern.draft.outline.SeamSide;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Notch.Kind;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EaseRange;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the lining is sewn: each seam of the shell whose pieces are lined is one of the lining, with notches beside those
 * of the shell and its ease spread likewise; further the shoulder, the neck and the facing.
 * docs/drafting/jacket-inside.md, step 6.
 */
final class LiningSeams {

    private static final EaseRange CAP = new EaseRange(0, 10);
    /** Over a short armhole, which the cap cannot come down to. */
    private static final EaseRange HIGH_CAP = new EaseRange(CAP.max(), LiningMeasures.MOST_CAP_EASE);
    /** Total extra length at top and hem. */
    private static final EaseRange INNER = new EaseRange(8, 12);
    /** The pleat at centre back is folded away as wide as it is drawn, or nearly. */
    private static final double PLEAT_TOLERANCE = 1;

    private static final double CROWN_MARK = 15;

    /** Edge to edge. */
    private static final EaseRange FELLED = new EaseRange(0, 0);

    private static final String FRONT = "jacket.front";
    private static final String SIDE_FRONT = "jacket.sideFront";
    private static final String SHOULDER = "shoulder";
    private static final String SHOULDER_SEAM = "jacket.shoulder";
    private static final String ARMHOLE_SEAM = "jacket.armhole";
    private static final double[] INNER_NOTCH_SHARES = {0.35, 0.65};
    /** A seam of the shell with less ease than this has none to be spread, mm. */
    private static final double NO_EASE = 0.5;

    /**
     * The raised armhole bends tightly where it ends, so that its cut line leaves the parallel further from the corner.
     */
    private static final double CLEAR_OF_CORNERS = 36;

    private final ShellPieces outside;
    /** The lining of each shell piece, by its id. */
    private final Map<String, PieceDrawing> behind = new HashMap<>();

    private LiningSeams(ShellPieces outside, List<PieceDrawing> lining) {
        this.outside = outside;
        for (PieceDrawing piece : lining) {
            behind.put(ShellPieces.idBefore(piece.id(), Material.LINING), piece);
        }
    }

    /** Sets the notches on the drawings and pairs the seams. */
    static List<Seam> sewn(ShellPieces outside, List<Seam> shellSeams, List<PieceDrawing> lining) {
        LiningSeams seams = new LiningSeams(outside, lining);
        List<Seam> sewn = new ArrayList<>();
        for (Seam seam : shellSeams) {
            if (!seam.name().equals(SHOULDER_SEAM) && seams.isLined(seam.a()) && seams.isLined(seam.b())) {
                sewn.add(seams.like(seam).seam());
            }
        }
        boolean hasFront = seams.behind.containsKey(FRONT);
        for (Seam seam : shellSeams) {
            if (seam.name().equals(SHOULDER_SEAM)) {
                sewn.add(seams.shoulder(seam.ease()).seam());
            } else if (seam.name().equals(ARMHOLE_SEAM) && !hasFront) {
                sewn.add(seams.cap(seam).seam());
            }
        }
        sewn.add(seams.neck().seam());
        if (hasFront) {
            sewn.add(seams.facing().seam());
        }
        return sewn;
    }

    /** Whether a part of this side of the seam is sewn in the lining too; below a short lining it is free. */
    private boolean isLined(List<EdgeRef> refs) {
        return refs.stream().allMatch(ref -> behind.containsKey(ref.piece()))
                && !lined(refs).isEmpty();
    }

    private List<EdgeRef> lined(List<EdgeRef> refs) {
        return refs.stream().filter(this::isLined).toList();
    }

    private boolean isLined(EdgeRef ref) {
        PieceDrawing piece = behind.get(ref.piece());
        return piece != null && piece.net().hasEdge(ref.edge());
    }

    private boolean isLined(ShellNotch notch) {
        return isLined(new EdgeRef(notch.drawing().id(), notch.mark().edge()));
    }

    private PieceDrawing lining(ShellNotch place) {
        return lining(place.drawing().id());
    }

    private PieceDrawing lining(String shellId) {
        PieceDrawing piece = behind.get(shellId);
        if (piece == null) {
            throw new IllegalArgumentException("Nothing lines '%s'.".formatted(shellId));
        }
        return piece;
    }

    /**
     * The lining is seen from its other side, so its runs go the other way: the end of a shell run is the start of the
     * lining's. Until a notch both sides differ as those of the shell do, and where the lining is eased more or less,
     * by as much more or less.
     */
    private SeamPairing like(Seam seam) {
        SeamSide shellA = with(shellStretches(seam.a()));
        SeamSide shellB = against(shellStretches(seam.b()));
        SeamSide a = with(liningStretches(seam.a()));
        SeamSide b = against(liningStretches(seam.b()));
        double shellEase = shellA.length() - shellB.length();
        double spread = StrictMath.abs(shellEase) < NO_EASE ? 1 : (a.length() - b.length()) / shellEase;
        boolean isArmhole = seam.name().equals(ARMHOLE_SEAM);
        EaseRange ease = isArmhole ? (a.length() - b.length() > CAP.max() ? HIGH_CAP : CAP) : seam.ease();
        SeamPairing pairing = new SeamPairing(ShellPieces.idBehind(seam.name(), Material.LINING), a, b, ease);
        List<ShellNotch> onA = ShellNotch.on(shellA, seam.name());
        List<ShellNotch> onB = seam.a().equals(seam.b()) ? onA : ShellNotch.on(shellB, seam.name());
        for (int i = 0; i < onA.size() && i < onB.size(); i++) {
            ShellNotch onThis = onA.get(i);
            ShellNotch onOther = onB.get(i);
            if (!isLined(onThis) || !isLined(onOther)) {
                continue;
            }
            double eased = spread * (onThis.fromEnd() - onOther.fromEnd());
            if (isArmhole) {
                double along = b.placeOf(lining(onOther), onOther.mark().edge(), onOther.likewise(lining(onOther)));
                pairing.notched(along + eased, along, onThis.mark().kind(), CLEAR_OF_CORNERS);
            } else {
                double along = a.placeOf(lining(onThis), onThis.mark().edge(), onThis.beside(lining(onThis)));
                pairing.notched(along, along - eased, onThis.mark().kind());
            }
        }
        return pairing;
    }

    private SeamSide.Stretch[] shellStretches(List<EdgeRef> refs) {
        SeamSide.Stretch[] stretches = new SeamSide.Stretch[refs.size()];
        for (int i = 0; i < stretches.length; i++) {
            stretches[i] =
                    edge(outside.drawing(refs.get(i).piece()), refs.get(i).edge());
        }
        return stretches;
    }

    private SeamSide.Stretch[] liningStretches(List<EdgeRef> shell) {
        List<EdgeRef> refs = lined(shell);
        SeamSide.Stretch[] stretches = new SeamSide.Stretch[refs.size()];
        for (int i = 0; i < stretches.length; i++) {
            EdgeRef ref = refs.get(stretches.length - 1 - i);
            stretches[i] = edge(lining(ref.piece()), ref.edge());
        }
        return stretches;
    }

    /**
     * Of an unlined jacket: the sleeve's lining is felled to the seam in which the shell's cap is sewn, with less ease
     * than that.
     */
    private SeamPairing cap(Seam armhole) {
        EaseRange shell = armhole.ease();
        SeamSide a = with(liningStretches(armhole.a()));
        SeamSide b = against(shellStretches(armhole.a()));
        double eased = a.length() - b.length() + shell.max();
        markCrown();
        EaseRange ease = eased > CAP.max() ? HIGH_CAP : CAP;
        return new SeamPairing(
                ShellPieces.idBehind(ARMHOLE_SEAM, Material.LINING),
                a,
                b,
                new EaseRange(ease.min() - shell.max(), ease.max() - shell.min()));
    }

    /** The notch of the crown meets no notch here: a short line marks its place. */
    private void markCrown() {
        PieceDrawing top = lining("jacket.topSleeve");
        for (NotchMark mark : outside.piece("topSleeve").notches()) {
            if (mark.seam().equals(SHOULDER_SEAM)) {
                Polyline cap = top.net().line(mark.edge());
                ShellNotch crown = new ShellNotch(outside.piece("topSleeve"), mark, 0);
                Point at = cap.at(crown.likewise(top));
                top.line("shoulder point", Polyline.through(at, at.plus(Point.of(0, CROWN_MARK))));
            }
        }
    }

    /**
     * Eased as the shell is. Where the facing covers only a part of the shoulder of an unlined front, the lining of the
     * back is felled to the shell's.
     */
    private SeamPairing shoulder(EaseRange ease) {
        List<SeamSide.Stretch> stretches = new ArrayList<>();
        stretches.add(edge(outside.piece("facing"), SHOULDER));
        for (String front : List.of(FRONT, SIDE_FRONT)) {
            PieceDrawing lining = behind.get(front);
            if (lining != null && lining.net().hasEdge(SHOULDER)) {
                stretches.add(edge(lining, SHOULDER));
            }
        }
        boolean isCovered = behind.containsKey(FRONT)
                || outside.find("sideFront")
                        .filter(sideFront -> sideFront.net().hasEdge(SHOULDER))
                        .isEmpty();
        return new SeamPairing(
                "jacket.lining.shoulder",
                with(edge(lining("jacket.back"), SHOULDER)),
                isCovered
                        ? against(stretches.toArray(SeamSide.Stretch[]::new))
                        : against(edge(outside.piece("back"), SHOULDER)),
                isCovered ? ease : FELLED);
    }

    private SeamPairing neck() {
        double pleat = BodyLining.pleatOf(outside);
        return new SeamPairing(
                "jacket.lining.neck",
                with(edge(lining("jacket.back"), "neck")),
                against(edge(outside.piece("back"), "neck")),
                new EaseRange(pleat - PLEAT_TOLERANCE, pleat + PLEAT_TOLERANCE));
    }

    private SeamPairing facing() {
        PieceDrawing front = lining(FRONT);
        PieceDrawing facing = outside.piece("facing");
        SeamSide a = with(edge(front, "inner"));
        SeamSide b = against(edge(facing, "inner"));
        SeamPairing pairing = new SeamPairing("jacket.lining.facing", a, b, INNER);
        Polyline onFacing = facing.net().line("inner");
        for (double share : INNER_NOTCH_SHARES) {
            double along = share * onFacing.length();
            double beside = ShellNotch.nearest(front.net().line("inner"), onFacing.at(along));
            pairing.notched(a.placeOf(front, "inner", beside), b.placeOf(facing, "inner", along), Kind.SINGLE);
        }
        return pairing;
    }
}
