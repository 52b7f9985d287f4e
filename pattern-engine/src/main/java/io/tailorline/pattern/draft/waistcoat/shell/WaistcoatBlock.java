package io.tailorline.pattern.draft.waistcoat.shell;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.ImpossibleGeometry;

/** Half a waistcoat before it is cut into pieces: docs/drafting/waistcoat.md, steps 2 to 9. */
public record WaistcoatBlock(
        Levels levels,
        ChestLine chest,
        CentreBack centreBack,
        Shoulders shoulders,
        Scye scye,
        Suppression taken,
        SideSeam sides,
        FrontEdge edge) {

    static WaistcoatBlock of(Figure figure, Ease ease, WaistcoatStyle style) throws ImpossibleGeometry {
        Body body = figure.body();
        FigureChanges changes = FigureChanges.of(figure.alterations());
        Levels levels = Levels.of(figure.sex(), body, style, changes);
        BladePivot pivot = BladePivot.of(levels, ChestLine.unalteredBackWidthLine(figure.sex(), body, ease), changes);
        CentreBack centreBack = CentreBack.of(levels, pivot, changes);
        ChestLine chest = ChestLine.of(
                figure.sex(), body, ease, changes, centreBack.line().xAt(levels.scye()));
        Shoulders shoulders =
                Shoulders.of(figure.sex(), body, chest, style.balance() + changes.balance(), pivot, changes);
        Scye scye = Scye.of(levels, chest, shoulders);
        Suppression taken = Suppression.of(body, ease, levels, chest, changes);
        SideSeam sides = SideSeam.of(levels, scye, taken);
        FrontEdge edge = FrontEdge.of(levels, chest, shoulders, taken, style);
        return new WaistcoatBlock(levels, chest, centreBack, shoulders, scye, taken, sides, edge);
    }

    /** Half the chest on the drawn pieces, mm. */
    double chestHalf() {
        double level = levels.scye();
        return chest.centreFront()
                - centreBack.line().xAt(level)
                - sides.front().xAt(level)
                + sides.back().xAt(level);
    }

    /** Half the waist on the drawn pieces with their darts sewn, mm. */
    double waistHalf() {
        double level = levels.waist();
        double front =
                edge.atWaist().x() - edge.overlapAt(level) - sides.front().xAt(level);
        return sides.back().xAt(level) - centreBack.line().xAt(level) + front - taken.frontDart() - taken.backDart();
    }
}
