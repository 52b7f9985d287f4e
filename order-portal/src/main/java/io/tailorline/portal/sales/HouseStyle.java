package io.tailorline.portal.sales;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;

/** How the house cuts what is ordered; known by the pattern room. */
@FunctionalInterface
public interface HouseStyle {

    /** The style as this shop cuts it. */
    Style cut(Style ordered, MeasurementSet body);

    /** As the house cuts at this moment, for one who asks for many styles. */
    default HouseStyle asOfNow() {
        return this;
    }
}
