package io.tailorline.pattern.draft.jacket;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.geom.Mm;
import io.tailorline.pattern.geom.Ring;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Drafts the shell of a man's two-button jacket: docs/drafting/jacket.md. */
public final class JacketDraft {

    /** What a customer may choose. */
    public static final List<StyleOption> OPTIONS = List.of(JacketStyle.LAPEL_WIDTH, JacketStyle.BALANCE);

    private static final double LEAST_SIDE_BODY = 25;
    /** Armhole less half the chest, of the 5th and the 95th man in a hundred. */
    private static final double LEAST_ARMHOLE = -10;

    private static final double MOST_ARMHOLE = 80;
    /** Differences smaller than this are not worth a note, mm. */
    private static final double NOTED = 0.5;

    private JacketDraft() {}

    /** The jacket's pieces, seams, girths and notes; refused when a construction step leaves no room for this body. */
    public static GarmentDraft of(Body body, Style style) throws ImpossibleGeometry {
        Ease ease = Ease.of(style.fit());
        JacketStyle look = JacketStyle.of(style);
        Block block = Block.of(body, ease, look);
        ImpossibleGeometry.requireAtLeast(
                "jacket.side, waist",
                StrictMath.min(
                        block.sideAt(block.levels().waist()),
                        block.sideAt(block.levels().seat())),
                LEAST_SIDE_BODY,
                "The side body is too narrow to be sewn.");
        SleeveCap cap = SleeveCap.of(body, ease, block.levels(), block.shoulders(), block.scye());
        Sleeve sleeve = Sleeve.of(cap, SleeveTube.of(body, ease, cap));
        Forepart front = Forepart.of(block, look, block.scye().front().length() - sleeve.forearmToPitch());
        UnderCollar under = UnderCollar.of(block, front.lapel(), look);
        JacketPieces pieces = JacketPieces.of(body, block, look, front, cap, sleeve, under);
        List<Seam> seams = JacketSeams.sewn(pieces, block, sleeve);
        List<Piece> cut = new ArrayList<>();
        for (PieceDrawing drawing : pieces.all()) {
            cut.add(simple(drawing.draw()));
        }
        return new GarmentDraft(cut, seams, girths(body, ease, block, cap), notes(body, ease, block, look));
    }

    private static Piece simple(Piece piece) throws ImpossibleGeometry {
        for (Ring ring : List.of(piece.cutLine(), piece.seamLine())) {
            if (!Mm.linearRing(ring).isSimple() || !(ring.signedArea() > 0)) {
                throw new ImpossibleGeometry(
                        piece.id() + ", outline",
                        ImpossibleGeometry.say("%.0f mm2", ring.signedArea()),
                        "an outline that does not cross itself",
                        "The outline of the %s crosses itself on this body.".formatted(piece.name()));
            }
        }
        return piece;
    }

    private static List<Girth> girths(Body body, Ease ease, Block block, SleeveCap cap) {
        Levels levels = block.levels();
        Suppression taken = block.taken();
        double waist = 2 * (block.halfAt(levels.waist()) - taken.dart() + taken.belly());
        return List.of(
                girth("chest", body.chest(), ease.chest(), 2 * block.chestHalf()),
                girth("waist", body.waist(), ease.waist(), waist),
                girth("seat", body.seat(), 2 * taken.seatHalf() - body.seat(), 2 * block.halfAt(levels.seat())),
                girth("upperSleeve", body.upperArm(), cap.width() - body.upperArm(), cap.width()));
    }

    private static Girth girth(String name, double body, double ease, double finished) {
        return new Girth(name, Mm.onGrid(body), Mm.onGrid(ease), Mm.onGrid(finished));
    }

    private static List<String> notes(Body body, Ease ease, Block block, JacketStyle style) {
        List<String> notes = new ArrayList<>();
        Suppression taken = block.taken();
        double wider = 2 * taken.seatHalf() - body.seat() - ease.seat();
        if (wider > NOTED) {
            notes.add(note(
                    "jacket seat: %.0f mm more ease than the fit asks for, because the waist is wider than the seat.",
                    wider));
        }
        if (taken.belly() > NOTED) {
            notes.add(note("jacket front: the edge stands out %.0f mm for the belly; no waist dart.", taken.belly()));
        }
        double followed = block.chest().back() - ChestLine.of(body, ease, 0).back();
        if (StrictMath.abs(followed) > NOTED) {
            notes.add(note("jacket back: the back width follows the shoulder by %+.0f mm.", followed));
        }
        double shoulder = block.shoulders().frontLength() - Shoulders.ordered(body);
        if (StrictMath.abs(shoulder) > NOTED) {
            notes.add(note(
                    "jacket shoulder: %+.0f mm against the measured shoulder, to stay near the back width.", shoulder));
        }
        double armhole = block.scye().length() - body.chest() / 2;
        if (armhole < LEAST_ARMHOLE || armhole > MOST_ARMHOLE) {
            notes.add(note(
                    "jacket armhole: half the chest %+.0f mm, unusual: nine men of ten have -10 to +80.", armhole));
        }
        return notes;
    }

    private static String note(String text, double mm) {
        return String.format(Locale.ROOT, text, mm);
    }
}
