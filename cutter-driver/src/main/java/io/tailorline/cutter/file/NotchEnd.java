package io.tailorline.cutter.file;

import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TablePoint;

/** Where a notch ends inside the piece. */
final class NotchEnd {

    private NotchEnd() {}

    static TablePoint of(CutStep.CutNotch notch) {
        double angle = StrictMath.toRadians(notch.angleDeg());
        return new TablePoint(
                notch.at().x() + notch.depth() * StrictMath.cos(angle),
                notch.at().y() + notch.depth() * StrictMath.sin(angle));
    }
}
