package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.shell.ActionBack;
import io.tailorline.pattern.draft.jacket.shell.JacketShell;
import io.tailorline.pattern.draft.jacket.style.PocketStyle;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.piece.Material;
import java.util.List;
import java.util.Optional;

/**
 * The shell as seen by the inside pieces: drawings by the name of the piece.
 *
 * @param scyeOfPair armhole depth line of both sides, mm below the nape
 * @param waist level of the waist, mm below the nape
 * @param belowPocket from the lower end of the hip pocket's mouth to the hem, mm
 * @param rollTop where the lapel's fold crosses the shoulder line, prolonged beyond the neck
 * @param breakPoint where it ends on the front edge
 * @param pleat of an action back; the back is drawn without it
 * @param underCollar the right half of the under collar, of any material
 */
record ShellPieces(
        List<PieceDrawing> drawings,
        double scyeOfPair,
        double waist,
        double belowPocket,
        Point rollTop,
        Point breakPoint,
        Optional<ActionBack> pleat,
        PieceDrawing underCollar) {

    private static final String GARMENT = "jacket.";

    static ShellPieces of(JacketShell shell) {
        JacketBlock block = shell.block();
        return new ShellPieces(
                shell.pieces().all(),
                block.levels().scyeOfPair(),
                block.levels().waist(),
                block.levels().skirt()
                        - shell.style().closing().pocketBelowWaist()
                        - shell.style().pockets().slant()
                        - PocketStyle.FALL,
                block.roll().top(),
                block.roll().breakPoint(),
                shell.actionBack(),
                shell.pieces().underCollar());
    }

    /** The id of the inside piece behind a piece, or the name of a seam behind a seam: {@code jacket.lining.front}. */
    static String idBehind(String id, Material material) {
        return GARMENT + material.word() + "." + id.substring(GARMENT.length());
    }

    /** The id of the shell's piece that such a piece lies behind: {@code jacket.front}. */
    static String idBefore(String id, Material material) {
        return GARMENT + id.substring(GARMENT.length() + material.word().length() + 1);
    }

    /** The label of a piece behind {@code name}: of a "breast welt, left" the "breast welt fusible, left". */
    static String nameBehind(String name, Material material) {
        int side = name.indexOf(',');
        return side < 0
                ? name + " " + material.word()
                : name.substring(0, side) + " " + material.word() + name.substring(side);
    }

    /** The drawing of {@code jacket.<piece>}; a jacket of another style may have none. */
    Optional<PieceDrawing> find(String piece) {
        return findById(GARMENT + piece);
    }

    private Optional<PieceDrawing> findById(String id) {
        for (PieceDrawing drawing : drawings) {
            if (drawing.id().equals(id)) {
                return Optional.of(drawing);
            }
        }
        return Optional.empty();
    }

    /** The drawing that a seam names. */
    PieceDrawing drawing(String id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("The shell has no '%s'.".formatted(id)));
    }

    /** The drawing of a piece that every jacket has. */
    PieceDrawing piece(String piece) {
        return drawing(GARMENT + piece);
    }
}
