package io.tailorline.portal.patternroom.house;

import io.tailorline.portal.patternroom.house.persistence.HouseVersions;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import org.springframework.stereotype.Component;

/** Puts new orders under the settings of the shop. */
@Component
public class HouseOrders {

    private final HouseVersions versions;
    private final PatternEngine engine;

    HouseOrders(HouseVersions versions, PatternEngine engine) {
        this.versions = versions;
        this.engine = engine;
    }

    /** The style as this shop cuts it. */
    public Style cut(Style ordered, MeasurementSet body) {
        return versions.current()
                .map(house -> house.cuts(ordered, engine.options(), body.sex()))
                .orElse(ordered);
    }
}
