package io.tailorline.pattern.draft.trousers;

import static io.tailorline.pattern.draft.outline.Run.edge;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.outline.OneSided;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.outline.Run;
import io.tailorline.pattern.draft.outline.Sewing;
import io.tailorline.pattern.geom.Mm;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EaseRange;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.List;

/** A man's plain-front trousers, all shell pieces. Steps: docs/drafting/trousers.md. */
public final class TrousersDraft {

    /** Width of the leg all round at the hem. */
    static final LengthOption HEM =
            LengthOption.of(Garment.TROUSERS, "trousers.hem", "leg width all round at the hem", 380, 340, 480);

    /** What the customer can choose. */
    public static final List<StyleOption> OPTIONS = List.of(HEM);

    static final String CROTCH_SEAM = "trousers.crotch";
    static final String SEAT_SEAM = "trousers.seat";

    private static final EaseRange EVEN = new EaseRange(0, 0);
    /** The front inside seam is longer by the stretch of the back. */
    private static final EaseRange STRETCHED = new EaseRange(5, 8);

    private TrousersDraft() {}

    /** The trousers' pieces, seams, girths and notes; refused when a construction step leaves no room for this body. */
    public static GarmentDraft of(Figure figure, Style style) throws ImpossibleGeometry {
        Body body = figure.body();
        Ease ease = Ease.of(style.fit());
        TrouserLines lines = TrouserLines.of(body, ease, HEM.in(style), body.crotchLength());
        PieceDrawing front = TrouserFront.of(lines);
        PieceDrawing back = TrouserBack.of(lines);
        List<String> backWaist = TrouserBack.waistFromSide(back);
        double waist = front.net().edge("waist").length() + back.net().length(backWaist.toArray(String[]::new));
        PieceDrawing bandRight = Waistband.right(waist);
        PieceDrawing bandLeft = Waistband.left(waist);
        double fly = front.net().edge("fly").length();
        PieceDrawing facing = FlyParts.facing(fly);
        PieceDrawing shield = FlyParts.shield(fly);
        List<Seam> seams = new ArrayList<>();
        seams.add(outseam(lines, front, back).seam());
        seams.add(inseam(lines, front, back).seam());
        seams.add(waist(front, back, backWaist, bandRight).seam());
        seams.addAll(plainSeams(backWaist));
        List<Piece> pieces = new ArrayList<>();
        List<PieceDrawing> drawings =
                List.of(front, back, bandRight, bandLeft, facing, shield, FlyParts.pocketFacing());
        for (PieceDrawing drawing : drawings) {
            pieces.add(drawing.draw());
        }
        return new GarmentDraft(pieces, seams, girths(body, ease, lines, pieces), lines.notes(), OneSided.of(drawings));
    }

    private static Sewing outseam(TrouserLines lines, PieceDrawing front, PieceDrawing back) {
        double fromHemToSeat = hemToSeat(lines);
        return new Sewing(
                        "trousers.outseam", Run.with(edge(front, "outseam")), Run.against(edge(back, "outseam")), EVEN)
                .notchedAt(TrouserFront.POCKET_DOWN, Notch.Kind.SINGLE)
                .notchedFromEnd(fromHemToSeat, Notch.Kind.SINGLE)
                .notchedFromEnd(lines.block().hemToKnee(), Notch.Kind.SINGLE);
    }

    /** Along the front's outside seam from the hem to the seat line. */
    private static double hemToSeat(TrouserLines lines) {
        double[] stations = lines.front().outseam().stations();
        return stations[lines.front().outseam().points().indexOf(lines.front().side())];
    }

    /** Half the stretch lies between the knee and the notch in the middle of the thigh. */
    private static Sewing inseam(TrouserLines lines, PieceDrawing front, PieceDrawing back) {
        double knee = lines.block().hemToKnee();
        Run a = Run.with(edge(front, "inseam"));
        Run b = Run.against(edge(back, "inseam"));
        return new Sewing("trousers.inseam", a, b, STRETCHED)
                .notchedAt(knee, Notch.Kind.SINGLE)
                .notched((knee + a.length()) / 2, (knee + b.length()) / 2, Notch.Kind.SINGLE);
    }

    /** The right band follows both waists from centre front to centre back; the notch is the upper end of the pocket. */
    private static Sewing waist(PieceDrawing front, PieceDrawing back, List<String> backWaist, PieceDrawing band) {
        List<Run.Stretch> legs = new ArrayList<>();
        legs.add(edge(front, "waist"));
        backWaist.forEach(name -> legs.add(edge(back, name)));
        double pocket = front.net().edge("waist").length() - TrouserFront.POCKET_IN;
        return new Sewing("trousers.waist", new Run(legs, false), Run.against(edge(band, "waist")), EVEN)
                .notchedAt(pocket, Notch.Kind.SINGLE);
    }

    private static List<Seam> plainSeams(List<String> backWaist) {
        List<EdgeRef> legs = new ArrayList<>();
        legs.add(new EdgeRef(TrouserFront.ID, "waist"));
        backWaist.forEach(name -> legs.add(new EdgeRef(TrouserBack.ID, name)));
        return List.of(
                new Seam("trousers.waist.left", legs, List.of(new EdgeRef(Waistband.LEFT, "waist")), EVEN),
                joined("trousers.band", Waistband.RIGHT, "centre back", Waistband.LEFT, "centre back"),
                joined(CROTCH_SEAM, TrouserFront.ID, "crotch", TrouserFront.ID, "crotch"),
                joined(SEAT_SEAM, TrouserBack.ID, "seat", TrouserBack.ID, "seat"),
                joined("trousers.fly.left", TrouserFront.ID, "fly", FlyParts.FACING, "fly"),
                joined("trousers.fly.right", TrouserFront.ID, "fly", FlyParts.SHIELD, "fly"));
    }

    private static Seam joined(String name, String pieceA, String edgeA, String pieceB, String edgeB) {
        return new Seam(name, List.of(new EdgeRef(pieceA, edgeA)), List.of(new EdgeRef(pieceB, edgeB)), EVEN);
    }

    /** Measured on the drawn pieces: the waist along its seam, the seat on both seat lines. */
    private static List<Girth> girths(Body body, Ease ease, TrouserLines lines, List<Piece> pieces) {
        double waist = 2 * (waistOf(pieces.get(0)) + waistOf(pieces.get(1)));
        double seat = 2 * (lines.block().frontSeat() + lines.back().seatWidth());
        return List.of(
                new Girth("trouserWaist", body.waist(), ease.trouserWaist(), Mm.onGrid(waist)),
                new Girth("trouserSeat", body.seat(), ease.trouserSeat(), Mm.onGrid(seat)));
    }

    private static double waistOf(Piece piece) {
        return piece.edges().stream()
                .filter(edge -> edge.name().startsWith("waist"))
                .mapToDouble(Edge::length)
                .sum();
    }
}
