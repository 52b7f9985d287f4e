package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.geometry.Mm;
import io.tailorline.pattern.draft.Belly;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.CoatProportions;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.FigureChanges;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.block.JacketLevels;
import io.tailorline.pattern.draft.jacket.block.JacketShoulders;
import io.tailorline.pattern.draft.jacket.block.JacketSuppression;
import io.tailorline.pattern.draft.jacket.block.WomensBlock;
import io.tailorline.pattern.draft.jacket.collar.UnderCollar;
import io.tailorline.pattern.draft.jacket.front.JacketForepart;
import io.tailorline.pattern.draft.jacket.front.WomensForepart;
import io.tailorline.pattern.draft.jacket.sleeve.ArmholeFit;
import io.tailorline.pattern.draft.jacket.sleeve.Sleeve;
import io.tailorline.pattern.draft.jacket.sleeve.SleeveCap;
import io.tailorline.pattern.draft.jacket.sleeve.SleeveTube;
import io.tailorline.pattern.draft.jacket.style.BustShaping;
import io.tailorline.pattern.draft.jacket.style.DetailSizes;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.jacket.style.VentStyle;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shell of a jacket, a man's or a woman's: docs/drafting/jacket.md and docs/drafting/womens-jacket.md. The inside
 * pieces are built from its pieces.
 *
 * @param style the customer's choices, with defaults for the rest
 * @param block levels, chest line, shoulders, scye and body seams
 * @param pieces the drawings, with their net edges
 * @param seams how they are sewn
 * @param actionBack the pleat of the back, which pieces and seams are drawn without
 * @param girths measured on the drawn pieces
 * @param notes what the draft decided by itself
 */
public record JacketShell(
        JacketStyle style,
        JacketBlock block,
        JacketPieces pieces,
        List<Seam> seams,
        Optional<ActionBack> actionBack,
        List<Girth> girths,
        List<Notice> notes) {

    /** The options of the style. */
    public static final List<StyleOption> OPTIONS = Stream.concat(
                    JacketStyle.OPTIONS.stream(), Stream.of(BustShaping.OPTION))
            .toList();

    private static final double LEAST_SIDE_BODY = 25;

    /** The forearm seam lands on the front at least so far before the side seam: less is no edge to sew, mm. */
    private static final double LEAST_UNDERARM = 8.5;
    /** A vent that is shorter by less than this is not missed. */
    private static final double VENT_NOTED = 15;

    /** A front length that is off by less than this hangs level. */
    private static final double FRONT_NOTED = 5;

    /** A shoulder that is too low by a step of its alteration. */
    private static final double SQUARE_NOTED = 2.5;

    /** A shoulder seam that is off by less than this is not seen: docs/drafting/certificate.md, fitting table. */
    private static final double SHOULDER_NOTED = 5;

    /** Differences smaller than this are not worth a note, mm. */
    private static final double NOTED = 0.5;

    public JacketShell {
        seams = List.copyOf(seams);
        girths = List.copyOf(girths);
        notes = List.copyOf(notes);
    }

    /** Refused when a construction step leaves no room for this body. */
    public static JacketShell of(Figure figure, Style style) throws ImpossibleGeometry {
        FigureChanges changes = FigureChanges.of(figure.alterations());
        Body body = figure.body().overBlades(changes.overBlades(figure.body()));
        Ease ease = Ease.of(style);
        Style completed = DetailSizes.in(style, body).withDefaults(OPTIONS, figure.sex());
        BustShaping shaping = BustShaping.of(body, style);
        JacketStyle plain = JacketStyle.of(completed, FigureChanges.NONE).madeFor(figure.body());
        ArmholeFit fit = ArmholeFit.of(body, ease, plain, shaping);
        JacketStyle look =
                JacketStyle.of(completed, changes).madeFor(figure.body()).withCapEase(fit.capEase());
        JacketBlock block = JacketBlock.of(body, ease, look, shaping, fit.wider());
        ImpossibleGeometry.requireAtLeast(
                "jacket.side, waist",
                StrictMath.min(
                        block.sideAt(block.levels().waist()),
                        block.sideAt(block.levels().seat())),
                LEAST_SIDE_BODY,
                "draft.side-body");
        SleeveCap cap = SleeveCap.of(
                body,
                ease,
                block.levels(),
                block.shoulders(),
                block.scye(),
                look.shoulder().capEase(),
                changes.upperArm());
        Sleeve straight = Sleeve.of(
                cap,
                SleeveTube.of(body, ease, cap, look.shoulder().pad(), changes),
                look.cuff().vent());
        double pitch = StrictMath.max(
                changes.pitch(),
                LEAST_UNDERARM
                        + straight.forearmToPitch()
                        - block.scye().front().length());
        Sleeve sleeve = straight.turnedForward(pitch);
        double underarm = block.scye().front().length() - sleeve.forearmToPitch();
        JacketForepart front = body.hasBust()
                ? WomensForepart.of(block, look, shaping, underarm)
                : JacketForepart.of(block, look, underarm);
        UnderCollar under = UnderCollar.of(block, front.lapel(), look);
        JacketPieces pieces = JacketPieces.of(body, block, look, front, cap, sleeve, under);
        StripeMatch.markOn(pieces, block, look, sleeve, front.lapel());
        JacketTapeLines.markOn(pieces, block);
        List<Seam> seams = JacketSeams.sewn(pieces, block, front, sleeve, look);
        return new JacketShell(
                look,
                block,
                pieces,
                seams,
                look.hasActionBack() ? Optional.of(ActionBack.of(pieces.back().net(), block)) : Optional.empty(),
                girths(body, ease, block, cap, changes),
                notes(body, ease, block, look, pitch));
    }

    /** The drawings as they are cut, in the order of the piece list. */
    public List<PieceDrawing> asCut() {
        return pieces.all().stream()
                .map(drawing -> drawing == pieces.back()
                        ? actionBack.map(pleat -> pleat.cut(drawing)).orElse(drawing)
                        : drawing)
                .toList();
    }

    /** The seams of what is cut. */
    public List<Seam> sewnAsCut(List<Seam> all) {
        return actionBack.isPresent() ? ActionBack.sewn(all, pieces.back().id()) : all;
    }

    private static List<Girth> girths(Body body, Ease ease, JacketBlock block, SleeveCap cap, FigureChanges changes) {
        JacketLevels levels = block.levels();
        JacketSuppression taken = block.taken();
        double waist = 2 * (block.halfAt(levels.waist()) - taken.dart() + taken.belly());
        return List.of(
                girth("chest", body.girths().chest(), ease.chest() + 2 * changes.chest(), 2 * block.chestHalf()),
                girth("waist", body.girths().waist(), ease.waist() + 2 * changes.stomach(), waist),
                girth(
                        "seat",
                        body.girths().seat(),
                        2 * taken.seatHalf() - body.girths().seat(),
                        2 * (block.halfAt(levels.seat()) - taken.seatFront())),
                girth(
                        "upperSleeve",
                        body.arm().upperArm(),
                        cap.width() - body.arm().upperArm(),
                        cap.width()));
    }

    private static Girth girth(String name, double body, double ease, double finished) {
        return new Girth(name, Mm.onGrid(body), Mm.onGrid(ease), Mm.onGrid(finished));
    }

    /** @param pitch by which the sleeve is set further forward, as drawn */
    private static List<Notice> notes(Body body, Ease ease, JacketBlock block, JacketStyle style, double pitch) {
        List<Notice> notes = new ArrayList<>();
        JacketSuppression taken = block.taken();
        FigureChanges changes = style.changes();
        double wider = 2 * taken.seatHalf() - body.girths().seat() - ease.seat() - changes.seat();
        if (wider > NOTED) {
            notes.add(Notice.of("note.jacket.seat", Quantity.mm(wider)));
        }
        double belly = taken.belly() - changes.stomach() - (taken.pocketCut() > 0 ? taken.dart() : 0);
        if (Belly.isNoted(belly)) {
            notes.add(Notice.of("note.jacket.belly", Quantity.mm(belly)));
        }
        double shoulder = block.shoulders().frontLength() - JacketShoulders.ordered(body, ease);
        if (StrictMath.abs(shoulder) > SHOULDER_NOTED) {
            notes.add(Notice.of(
                    "note.jacket.shoulder-length",
                    Quantity.signedMm(shoulder),
                    Measurement.SHOULDER_LENGTH.named(),
                    Measurement.ACROSS_BACK.named()));
        }
        double low = JacketShoulders.tooLow(body, ease, style);
        if (low >= SQUARE_NOTED) {
            notes.add(Notice.of("note.jacket.shoulder-low", Quantity.mm(low), Quantity.mm(JacketShoulders.LEAST_FALL)));
        }
        if (pitch - changes.pitch() > NOTED) {
            notes.add(Notice.of("note.jacket.arm-pitch", Quantity.signedMm(pitch), Quantity.signedMm(changes.pitch())));
        }
        double missing = CoatProportions.of(body).frontMissing(body);
        if (StrictMath.abs(missing) > FRONT_NOTED) {
            notes.add(Notice.of("note.jacket.front-length", Quantity.signedMm(-missing)));
        }
        if (body.hasBust()) {
            WomensBlock.note(block, body).ifPresent(notes::add);
        }
        VentStyle vents = style.vents().within(block.levels().skirt());
        if (vents.count() > 0 && style.vents().length() - vents.length() > VENT_NOTED) {
            notes.add(Notice.of("note.jacket.vent", Quantity.mm(vents.length())));
        }
        return notes;
    }
}
