package io.tailorline.pattern.draft.waistcoat.shell;

import io.tailorline.geometry.Mm;
import io.tailorline.pattern.draft.Belly;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.FigureChanges;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatBlock;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatLevels;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatShoulders;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatStyle;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * The shell of a waistcoat: docs/drafting/waistcoat.md. The inside pieces are built from its pieces.
 *
 * @param block levels, chest line, shoulders, scye and seams
 * @param front the front's net piece and dart
 * @param back the outer back's net piece and dart
 * @param pieces the drawings
 * @param seams how they are sewn
 * @param girths measured on the drawn pieces
 * @param notes what the draft decided by itself
 */
public record WaistcoatShell(
        WaistcoatStyle style,
        WaistcoatBlock block,
        WaistcoatForepart front,
        BackPart back,
        WaistcoatPieces pieces,
        List<Seam> seams,
        List<Girth> girths,
        List<Notice> notes) {

    /** Differences smaller than this are not worth a note, mm. */
    private static final double NOTED = 0.5;

    public WaistcoatShell {
        seams = List.copyOf(seams);
        girths = List.copyOf(girths);
        notes = List.copyOf(notes);
    }

    /** Refused when a construction step leaves no room for this body. */
    public static WaistcoatShell of(Figure figure, Style style) throws ImpossibleGeometry {
        Ease ease = Ease.of(style);
        WaistcoatStyle look = WaistcoatStyle.of(style.withDefaults(WaistcoatStyle.OPTIONS, figure.sex()))
                .openingFor(style, figure.body());
        WaistcoatBlock block = WaistcoatBlock.of(figure, ease, look);
        WaistcoatForepart front = WaistcoatForepart.of(block);
        BackPart back = BackPart.of(block);
        WaistcoatPieces pieces = WaistcoatPieces.of(block, look, front, back);
        FigureChanges changes = FigureChanges.of(figure.alterations());
        WaistcoatTapeLines.markOn(pieces, block, changes);
        List<Seam> seams = WaistcoatSeams.sewn(pieces, block, WaistcoatShoulders.bladeEase(changes));
        return new WaistcoatShell(
                look,
                block,
                front,
                back,
                pieces,
                seams,
                girths(figure.body(), ease, block, changes),
                notes(figure.body(), block, look, changes));
    }

    private static List<Girth> girths(Body body, Ease ease, WaistcoatBlock block, FigureChanges changes) {
        return List.of(
                girth(
                        "waistcoatChest",
                        body.girths().chest(),
                        ease.waistcoatChest() + 2 * changes.chest(),
                        2 * block.chestHalf()),
                girth(
                        "waistcoatWaist",
                        body.girths().waist(),
                        ease.waistcoatWaist() + 2 * changes.stomach(),
                        2 * block.waistHalf()));
    }

    private static Girth girth(String name, double body, double ease, double finished) {
        return new Girth(name, Mm.onGrid(body), Mm.onGrid(ease), Mm.onGrid(finished));
    }

    private static List<Notice> notes(Body body, WaistcoatBlock block, WaistcoatStyle style, FigureChanges changes) {
        List<Notice> notes = new ArrayList<>();
        double belly = block.taken().belly() - changes.stomach();
        if (Belly.isNoted(belly)) {
            notes.add(Notice.of("note.waistcoat.belly", Quantity.mm(belly)));
        }
        block.bust().flatMap(bust -> bust.note(body, block.levels().waist())).ifPresent(notes::add);
        double ordered = style.length() + changes.waistcoatLength();
        if (ordered < WaistcoatLevels.LEAST_BELOW_WAIST) {
            notes.add(Notice.of(
                    "note.waistcoat.length", Quantity.mm(ordered), Quantity.mm(WaistcoatLevels.LEAST_BELOW_WAIST)));
        }
        double opening = block.levels().waist() - block.levels().breakPoint();
        if (style.opening() - opening > NOTED) {
            notes.add(Notice.of("note.waistcoat.opening", Quantity.mm(opening)));
        }
        return notes;
    }
}
