package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.outline.SeamSide;
import io.tailorline.pattern.draft.trousers.inside.ShellNets;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shell pieces of one side's trousers, before they are drawn out.
 *
 * @param bandFacings of the right and the left band, or none where the bands are folded
 * @param fly in front, or none where a zip in the side seam closes
 * @param sideZip a band divided at the left side, and what lies behind the zip
 * @param pocketFacing turned under at the mouth of the side pocket, if there is one
 * @param bearer behind the side pocket, if there is one
 * @param small parts of the hip pockets, loops, braid
 */
record TrouserShell(
        PieceDrawing front,
        PieceDrawing back,
        PieceDrawing bandRight,
        PieceDrawing bandLeft,
        List<PieceDrawing> bandFacings,
        Optional<Fly> fly,
        Optional<SideZip> sideZip,
        Optional<PieceDrawing> pocketFacing,
        Optional<PieceDrawing> bearer,
        List<PieceDrawing> small) {

    /**
     * The parts of a fly.
     *
     * @param facing sewn to the front that lies above
     * @param shield sewn to the front that lies below
     */
    record Fly(PieceDrawing facing, PieceDrawing shield) {}

    /** The front is lined to this far below the knee. */
    private static final double LINED_BELOW_KNEE = 100;

    static TrouserShell of(TrouserLines lines) throws ImpossibleGeometry {
        TrouserStyle style = lines.block().style();
        FrontLines front = lines.front();
        BackLines back = lines.back();
        double frontWaist = front.sewnWaist();
        double backWaist = back.waist().length() - DartMouth.taken(back.mouths());
        Waistband band = new Waistband(
                style,
                backWaist,
                frontWaist + backWaist,
                crease(front),
                lines.block().bandNarrower());
        PieceDrawing drawnFront = TrouserFront.of(lines);
        PieceDrawing bandRight = band.right();
        Optional<CoinPocket> coins = CoinPocket.of(style, front);
        coins.ifPresent(pocket -> {
            pocket.markOn(drawnFront, front);
            pocket.markOn(bandRight);
        });
        PieceDrawing bandLeft = band.left();
        PieceDrawing drawnBack = TrouserBack.of(lines);
        List<PieceDrawing> small = new ArrayList<>(TrouserSmallParts.of(style, coins));
        if (style.braid()) {
            small.add(Braid.of(drawnBack.net().length("outseam")));
        }
        return new TrouserShell(
                drawnFront,
                drawnBack,
                bandRight,
                bandLeft,
                Stream.of(bandRight, bandLeft)
                        .map(band::facing)
                        .flatMap(Optional::stream)
                        .toList(),
                style.sideZip()
                        ? Optional.empty()
                        : Optional.of(new Fly(
                                FlyParts.facing(front.fly(), style.facingSide()),
                                FlyParts.shield(front.fly(), style.shieldSide()))),
                style.sideZip() ? Optional.of(new SideZip(band.leftBack(), SideZip.zipShield())) : Optional.empty(),
                front.pocket().isThere() ? Optional.of(SidePocketParts.facing(lines, drawnFront)) : Optional.empty(),
                front.pocket().isThere() ? Optional.of(SidePocketParts.bearer(lines)) : Optional.empty(),
                small);
    }

    /** From centre front to the crease along the closed waist seam. */
    static double crease(FrontLines front) {
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
                TrouserFront.whole(lines),
                frontWaist(lines).stream()
                        .map(stretch -> new EdgeRef(stretch.drawing().id(), stretch.edge()))
                        .toList(),
                style.halfLining() ? Optional.of(leg.belowKnee(LINED_BELOW_KNEE)) : Optional.empty(),
                bandRight,
                bandLeft,
                bandFacings.isEmpty() ? bandRight : bandFacings.get(0),
                bandFacings.isEmpty() ? bandLeft : bandFacings.get(1),
                sideZip.map(SideZip::bandLeftBack),
                fly.map(Fly::facing),
                fly.map(Fly::shield),
                lined.pocket().isThere()
                        ? Optional.of(lined.pocket().line(lined).length())
                        : Optional.empty(),
                TrouserSmallParts.HIP_MOUTH,
                style.hipPockets(),
                CoinPocket.of(style, lined).map(CoinPocket::mouth),
                style.shapedBags()
                        ? Optional.of(new ShellNets.BagShape(
                                lined.pocket().in(), lined.pocket().from()))
                        : Optional.empty(),
                find(TrouserSmallParts.HIP_JET),
                find(TrouserSmallParts.HIP_FLAP));
    }

    /** The edges that make the waist of the front, from the centre to the side: a corner cut away is the bearer's. */
    List<SeamSide.Stretch> frontWaist(TrouserLines lines) {
        List<SeamSide.Stretch> waist = new ArrayList<>();
        DartMouth.sewn(lines.front().mouths()).forEach(name -> waist.add(SeamSide.edge(front, name)));
        if (lines.front().pocket().cutsFront()) {
            waist.add(SeamSide.edge(bearer.orElseThrow(), "waist"));
        }
        return waist;
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
        List<PieceDrawing> all = new ArrayList<>(List.of(front, back, bandRight, bandLeft));
        fly.ifPresent(parts -> all.addAll(List.of(parts.facing(), parts.shield())));
        sideZip.ifPresent(parts -> all.addAll(List.of(parts.bandLeftBack(), parts.shield())));
        pocketFacing.ifPresent(all::add);
        bearer.ifPresent(all::add);
        all.addAll(bandFacings);
        all.addAll(small);
        return all;
    }
}
