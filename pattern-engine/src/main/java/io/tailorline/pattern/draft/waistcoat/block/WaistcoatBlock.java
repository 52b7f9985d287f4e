package io.tailorline.pattern.draft.waistcoat.block;

import io.tailorline.pattern.draft.BladePivot;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.FigureChanges;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.measure.Sex;
import java.util.Optional;

/** Half a waistcoat before it is cut into pieces: docs/drafting/waistcoat.md, steps 2 to 9. */
public record WaistcoatBlock(
        WaistcoatLevels levels,
        WaistcoatChestLine chest,
        WaistcoatCentreBack centreBack,
        WaistcoatShoulders shoulders,
        Optional<BustDart> bust,
        WaistcoatScye scye,
        WaistcoatSuppression taken,
        SideSeam sides,
        WaistcoatFrontEdge edge) {

    public static WaistcoatBlock of(Figure figure, Ease ease, WaistcoatStyle style) throws ImpossibleGeometry {
        FigureChanges changes = FigureChanges.of(figure.alterations());
        Body body = figure.body().overBlades(changes.overBlades(figure.body()));
        WaistcoatLevels levels = WaistcoatLevels.of(body, style, changes);
        BladePivot pivot = BladePivot.of(
                WaistcoatChestLine.unalteredBackWidthLine(body, ease), levels.scyeOfPair(), changes.stoop());
        WaistcoatCentreBack centreBack = WaistcoatCentreBack.of(levels, pivot, changes);
        WaistcoatChestLine chest =
                WaistcoatChestLine.of(body, ease, changes, centreBack.line().xAt(levels.scye()));
        double balance = style.balance() + changes.balance();
        WaistcoatShoulders flat = WaistcoatShoulders.of(body, chest, balance, pivot, changes);
        Optional<BustDart> bust = figure.sex() == Sex.FEMALE
                ? Optional.of(BustDart.of(body, levels, chest, flat, balance, changes))
                : Optional.empty();
        WaistcoatShoulders shoulders =
                bust.map(dart -> flat.withFrontNeckAt(dart.frontNeck())).orElse(flat);
        WaistcoatScye scye = WaistcoatScye.of(levels, chest, shoulders, bust);
        WaistcoatSuppression taken = WaistcoatSuppression.of(body, ease, levels, chest, changes);
        SideSeam sides = SideSeam.of(levels, scye, taken);
        WaistcoatFrontEdge edge = WaistcoatFrontEdge.of(levels, chest, shoulders, taken, style);
        return new WaistcoatBlock(levels, chest, centreBack, shoulders, bust, scye, taken, sides, edge);
    }

    /** Half the chest on the drawn pieces, mm. */
    public double chestHalf() {
        double level = levels.scye();
        return chest.centreFront()
                - centreBack.line().xAt(level)
                - sides.front().xAt(level)
                + sides.back().xAt(level);
    }

    /** Half the waist on the drawn pieces with their darts sewn, mm. */
    public double waistHalf() {
        double level = levels.waist();
        double front =
                edge.atWaist().x() - edge.overlapAt(level) - sides.front().xAt(level);
        return sides.back().xAt(level) - centreBack.line().xAt(level) + front - taken.frontDart() - taken.backDart();
    }
}
