package io.tailorline.portal.sales;

import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import java.util.Map;

/** How the house cuts what is ordered; known by the pattern room. */
@FunctionalInterface
public interface HouseStyle {

    /** The style as this shop cuts it. */
    Style cut(Style ordered, MeasurementSet body);

    /** Its options for what an order leaves open, by name; for every other the draft's own usual value counts. */
    default Map<String, Object> usual() {
        return Map.of();
    }

    /** As the house cuts at this moment, for one who asks for many styles. */
    default HouseStyle asOfNow() {
        return this;
    }
}
