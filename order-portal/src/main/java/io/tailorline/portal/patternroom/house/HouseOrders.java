package io.tailorline.portal.patternroom.house;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.portal.patternroom.house.persistence.HouseVersions;
import io.tailorline.portal.sales.HouseStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** One version of the settings; none while the draft's own measures count. */
    private record Settings(Optional<House> house, List<StyleOption> known) implements HouseStyle {

        @Override
        public Style cut(Style ordered, MeasurementSet body) {
            return house.map(settings -> settings.cuts(ordered, known, body.sex()))
                    .orElse(ordered);
        }

        @Override
        public Map<String, Object> usual() {
            return house.map(House::options).orElse(Map.of());
        }
    }

    @Override
    public Style cut(Style ordered, MeasurementSet body) {
        return asOfNow().cut(ordered, body);
    }

    @Override
    public Map<String, Object> usual() {
        return asOfNow().usual();
    }

    @Override
    public HouseStyle asOfNow() {
        return new Settings(versions.current(), engine.options());
    }
}
