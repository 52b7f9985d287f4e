package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.trousers.inside.ShellNets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shell pieces of one side's trousers, before they are drawn out.
 *
 * @param small facings, jets, flaps, loops
 */
record TrouserShell(
        PieceDrawing front,
        PieceDrawing back,
        PieceDrawing bandRight,
        PieceDrawing bandLeft,
        PieceDrawing flyFacing,
        PieceDrawing flyShield,
        List<PieceDrawing> small) {

    /** The front is lined to this far below the knee. */
    private static final double LINED_BELOW_KNEE = 100;

    static TrouserShell of(TrouserLines lines) {
        TrouserStyle style = lines.block().style();
        FrontLines front = lines.front();
        BackLines back = lines.back();
        double frontWaist = front.sewnWaist();
        double backWaist = back.waist().length() - DartMouth.taken(back.mouths());
        Waistband band = new Waistband(style, style.band(), backWaist, frontWaist + backWaist, crease(front));
        Polyline pocket = front.pocket().line(front.waist(), front.outseam());
        return new TrouserShell(
                TrouserFront.of(lines),
                TrouserBack.of(lines),
                band.right(),
                band.left(),
                FlyParts.facing(front.fly()),
                FlyParts.shield(front.fly()),
                TrouserSmallParts.of(style, pocket.length()));
    }

    /** From centre front to the crease along the closed waist seam. */
    private static double crease(FrontLines front) {
        double open = front.waist().splitAtX(0).before().length();
        double taken = 0;
        for (DartMouth mouth : front.mouths()) {
            taken += StrictMath.max(0, StrictMath.min(mouth.width(), open - mouth.from()));
        }
        return open - taken;
    }

    /** The net pieces that the inside is made from. */
    ShellNets nets(TrouserLines lines) {
        TrouserStyle style = lines.block().style();
        Leg leg = lines.block().front();
        FrontLines lined = lines.front();
        return new ShellNets(
                front.net(),
                style.halfLining() ? Optional.of(leg.belowKnee(LINED_BELOW_KNEE)) : Optional.empty(),
                bandRight,
                bandLeft,
                flyFacing,
                flyShield,
                lined.pocket().line(lined.waist(), lined.outseam()).length(),
                TrouserSmallParts.HIP_MOUTH,
                style.hipPockets(),
                find(TrouserSmallParts.HIP_JET),
                find(TrouserSmallParts.HIP_FLAP));
    }

    private Optional<NetPiece> find(String id) {
        for (PieceDrawing part : small) {
            if (part.id().equals(id)) {
                return Optional.of(part.net());
            }
        }
        return Optional.empty();
    }

    List<PieceDrawing> all() {
        List<PieceDrawing> all = new ArrayList<>(List.of(front, back, bandRight, bandLeft, flyFacing, flyShield));
        all.addAll(small);
        return all;
    }
}
