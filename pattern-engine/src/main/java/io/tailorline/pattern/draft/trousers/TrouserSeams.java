package io.tailorline.pattern.draft.trousers;

import static io.tailorline.pattern.draft.outline.SeamSide.edge;

import io.tailorline.pattern.draft.outline.NotchMark;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.outline.SeamPairing;
import io.tailorline.pattern.draft.outline.SeamSide;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EaseRange;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How the shell of the trousers is sewn, with the notches that meet. Step: docs/drafting/trousers.md, 9. */
record TrouserSeams(TrouserLines lines, TrouserShell shell) {

    private static final String WAIST = "trousers.waist";
    static final String CROTCH = "trousers.crotch";
    static final String SEAT = "trousers.seat";

    private static final EaseRange EVEN = new EaseRange(0, 0);
    /** Folded on itself within one leg, not sewn to the other: a range says so. */
    private static final EaseRange FOLDED = new EaseRange(-80, 80);
    /** Twice the distance of the two cuts of a double notch: a cutter of cloth does not take these two for one. */
    private static final double READ_APART = 10;
    /** Where front and bearer meet this near to the seat line their notch serves for it, in all sizes of a grade. */
    private static final double PIECES_MEET_NEAR = 40;
    /** Where the mouth of the pocket ends the bearer has no corner that a notch must keep clear of. */
    private static final double NO_CORNER = 0;
    /** The zip ends this far above the end of the fly. */
    private static final double ZIP_ABOVE_END = 20;

    /** Sets the notches and lists the seams. */
    List<Seam> sewn() {
        markMouths();
        boolean cutAway = lines.front().pocket().cutsFront();
        if (cutAway) {
            markPocket();
        }
        List<Seam> seams = new ArrayList<>();
        seams.add(outseam().seam());
        seams.add(inseam().seam());
        SeamPairing waist = waist();
        if (!cutAway
                && lines.front().mouths().isEmpty()
                && lines.back().mouths().isEmpty()) {
            waist.notchedAt(TrouserShell.crease(lines.front()), Notch.Kind.SINGLE);
        }
        seams.add(ofBand(Side.RIGHT, waist.seam().b()));
        seams.add(ofBand(Side.LEFT, notchedLeft()));
        seams.addAll(BandSeams.centreBack(shell));
        if (cutAway) {
            seams.add(joined(
                    "trousers.sidePocket.mouth",
                    shell.front(),
                    SidePocketParts.MOUTH,
                    shell.pocketFacing().orElseThrow(),
                    SidePocketParts.MOUTH));
        }
        seams.add(joined(CROTCH, shell.front(), "crotch", shell.front(), "crotch"));
        seams.add(joined(SEAT, shell.back(), "seat", shell.back(), "seat"));
        shell.fly().ifPresent(fly -> seams.addAll(flySeams(fly)));
        seams.addAll(BandSeams.shield(shell));
        seams.add(creased("trousers.crease.front", shell.front()));
        seams.add(creased("trousers.crease.back", shell.back()));
        return seams;
    }

    /**
     * Where the lower end of the pocket lies beside the seat line one notch serves for both: two would be read as a
     * double one.
     */
    private SeamPairing outseam() {
        FrontLines front = lines.front();
        SeamSide run = new SeamSide(frontOutseam(), false);
        SeamPairing pairing = new SeamPairing(
                        "trousers.outseam", run, SeamSide.against(edge(shell.back(), "outseam")), eased())
                .notchedFromEnd(lines.block().front().endToKnee(), Notch.Kind.SINGLE);
        double endToSeat = LegMarks.endToSeat(front.outseam(), front.side());
        double marked = lines.block().style().sideZip()
                ? SideZip.LENGTH
                : front.pocket().down();
        double apart = Math.abs(run.length() - endToSeat - marked);
        if (apart >= (front.pocket().cutsFront() ? PIECES_MEET_NEAR : READ_APART)) {
            pairing.notchedAt(run.length() - endToSeat, Notch.Kind.SINGLE);
        }
        if (front.pocket().cutsFront()) {
            double down = shell.bearer().orElseThrow().net().length("outseam");
            return pairing.notched(down, lines.downTheBack(down), Notch.Kind.SINGLE, NO_CORNER);
        }
        if (lines.block().style().sideZip()) {
            return pairing.markedAt(SideZip.LENGTH, Notch.Kind.SINGLE);
        }
        return front.pocket().isThere()
                ? pairing.markedAt(front.pocket().from(), Notch.Kind.SINGLE)
                        .markedAt(front.pocket().down(), Notch.Kind.SINGLE)
                : pairing;
    }

    /** The back is eased in between knee and seat line, so that checks are level all the way. */
    private EaseRange eased() {
        return new EaseRange(lines.outsideEase(), lines.outsideEase());
    }

    /** From the waist down: a corner cut off the front is the bearer's. */
    private List<SeamSide.Stretch> frontOutseam() {
        SeamSide.Stretch front = edge(shell.front(), "outseam");
        return lines.front().pocket().cutsFront()
                ? List.of(edge(shell.bearer().orElseThrow(), "outseam"), front)
                : List.of(front);
    }

    /** The front inside seam is longer by the stretch of the back, or shorter by what the back is eased in. */
    private EaseRange stretched() {
        return new EaseRange(
                lines.stretch() - BackSeat.STRETCH_TOLERANCE, lines.stretch() + BackSeat.STRETCH_TOLERANCE);
    }

    /** Half the stretch lies between the knee and the notch in the middle of the thigh. */
    private SeamPairing inseam() {
        double knee = lines.block().front().endToKnee();
        SeamSide a = SeamSide.with(edge(shell.front(), "inseam"));
        SeamSide b = SeamSide.against(edge(shell.back(), "inseam"));
        return new SeamPairing("trousers.inseam", a, b, stretched())
                .notchedAt(knee, Notch.Kind.SINGLE)
                .notched((knee + a.length()) / 2, (knee + b.length()) / 2, Notch.Kind.SINGLE);
    }

    /** The right band follows both waists from centre front to centre back. */
    private SeamPairing waist() {
        return new SeamPairing(
                WAIST,
                new SeamSide(waistFromCentre(), false),
                SeamSide.against(edge(shell.bandRight(), "waist")),
                EVEN);
    }

    /** The legs are a pair, alike on both sides, and the bands are two pieces. */
    private Seam ofBand(Side side, List<EdgeRef> band) {
        return new Seam(Seam.ofSide(WAIST, side), refs(waistFromCentre()), band, EVEN);
    }

    /**
     * Gives the left band the notches of the right one, as far from centre front.
     *
     * @return its edges from there to centre back: two where a zip divides it at the side
     */
    private List<EdgeRef> notchedLeft() {
        List<SeamSide.Stretch> left = new ArrayList<>(List.of(edge(shell.bandLeft(), "waist")));
        shell.sideZip().ifPresent(zip -> left.add(edge(zip.bandLeftBack(), "waist")));
        SeamSide band = new SeamSide(left, false);
        for (NotchMark mark : shell.bandRight().notches()) {
            if (mark.seam().equals(WAIST)) {
                band.notch(band.length() - mark.along(), mark.kind(), WAIST);
            }
        }
        return refs(left);
    }

    private List<Seam> flySeams(TrouserShell.Fly fly) {
        boolean leftBelow = fly.shield().side() == Side.LEFT;
        String above = leftBelow ? "trousers.fly.right" : "trousers.fly.left";
        String below = leftBelow ? "trousers.fly.left" : "trousers.fly.right";
        Seam zip = new SeamPairing(
                        above,
                        SeamSide.with(edge(shell.front(), "fly")),
                        SeamSide.against(edge(fly.facing(), "fly")),
                        EVEN)
                .notchedAt(ZIP_ABOVE_END, Notch.Kind.SINGLE)
                .seam();
        return List.of(zip, joined(below, shell.front(), "fly", fly.shield(), "fly"));
    }

    private List<SeamSide.Stretch> waistFromCentre() {
        List<SeamSide.Stretch> legs = new ArrayList<>(shell.frontWaist(lines));
        backWaistFromSide().forEach(name -> legs.add(edge(shell.back(), name)));
        return legs;
    }

    /** The upper end of the mouth lies on a notch of the bearer, and the right band has one in the same place. */
    private void markPocket() {
        shell.bearer().orElseThrow().notch("waist", 0, Notch.Kind.SINGLE, WAIST);
        notchBand(lines.front().sewnWaist() - lines.front().pocket().in());
    }

    /**
     * Where a pleat or dart is closed front and back carry a notch at its end, and the right band one in the same
     * place.
     */
    private void markMouths() {
        double along = 0;
        double sewn = 0;
        for (int i = 0; i < lines.front().mouths().size(); i++) {
            DartMouth mouth = lines.front().mouths().get(i);
            sewn += mouth.from() - along;
            along = mouth.to();
            closed(shell.front(), DartMouth.sewn(lines.front().mouths()).get(i), sewn);
        }
        List<DartMouth> mouths = lines.back().mouths();
        double fromSide = 0;
        double before = lines.back().waist().length();
        for (int i = mouths.size() - 1; i >= 0; i--) {
            fromSide += before - mouths.get(i).to();
            before = mouths.get(i).from();
            closed(
                    shell.back(),
                    DartMouth.sewn(mouths).get(i + 1),
                    lines.front().sewnWaist() + fromSide);
        }
    }

    /**
     * @param edge the waist's edge that ends at the mouth, as the finished piece runs
     * @param fromFront where that is, along the closed waist seam from centre front
     */
    private void closed(PieceDrawing leg, String edge, double fromFront) {
        leg.notch(edge, leg.net().edge(edge).length(), Notch.Kind.SINGLE, WAIST);
        notchBand(fromFront);
    }

    private void notchBand(double fromFront) {
        PieceDrawing band = shell.bandRight();
        band.notch("waist", band.net().edge("waist").length() - fromFront, Notch.Kind.SINGLE, WAIST);
    }

    private List<String> backWaistFromSide() {
        List<String> names = new ArrayList<>(DartMouth.sewn(lines.back().mouths()));
        Collections.reverse(names);
        return names;
    }

    private static List<EdgeRef> refs(List<SeamSide.Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> new EdgeRef(stretch.drawing().id(), stretch.edge()))
                .toList();
    }

    /** The two halves of the hem meet in the crease. */
    private static Seam creased(String name, PieceDrawing leg) {
        leg.notch("hem", leg.net().edge("hem").length() / 2, Notch.Kind.SINGLE, name);
        return folded(name, leg, "hem");
    }

    private static Seam folded(String name, PieceDrawing leg, String edge) {
        return new Seam(name, refs(leg, edge), refs(leg, edge), FOLDED);
    }

    private static Seam joined(String name, PieceDrawing a, String edgeA, PieceDrawing b, String edgeB) {
        return new Seam(name, refs(a, edgeA), refs(b, edgeB), EVEN);
    }

    private static List<EdgeRef> refs(PieceDrawing drawing, String edge) {
        return List.of(new EdgeRef(drawing.id(), edge));
    }
}
