package io.tailorline.portal.patternroom.house;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.patternroom.house.persistence.HouseVersions;
import io.tailorline.portal.sales.HouseStyle;
import org.springframework.stereotype.Component;

/** Puts new orders under the settings of the shop. */
@Component
class HouseOrders implements HouseStyle {

    private final HouseVersions versions;
    private final PatternEngine engine;

    HouseOrders(HouseVersions versions, PatternEngine engine) {
        this.versions = versions;
        this.engine = engine;
    }

    @Override
    public Style cut(Style ordered, MeasurementSet body) {
        return asOfNow().cut(ordered, body);
    }

    @Override
    public HouseStyle asOfNow() {
        var current = versions.current();
        return (ordered, body) -> current.map(house -> house.cuts(ordered, engine.options(), body.sex()))
                .orElse(ordered);
    }
}
