package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.promise.HouseTimesSource;
import io.tailorline.workflow.cutroom.StartCondition;
import io.tailorline.workflow.production.ChangeUntil;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** About when a knife starts: in a shift of the house, and not while something else keeps the suit from its table. */
@Component
class KnifeTime {

    private final HouseTimesSource house;
    private final List<StartCondition> conditions;
    private final InstantSource clock;

    KnifeTime(HouseTimesSource house, ObjectProvider<StartCondition> conditions, InstantSource clock) {
        this.house = house;
        this.conditions = conditions.orderedStream().toList();
        this.clock = clock;
    }

    /** @param until by the work that lies before it, as if the house never closed */
    ChangeUntil of(String orderId, ChangeUntil until) {
        Instant now = clock.instant();
        return until.about(until.about()
                .filter(when -> conditions.stream()
                        .allMatch(condition -> condition.blockedBy(orderId).isEmpty()))
                .map(when -> house.current().calendar().done(now, atLeastNothing(Duration.between(now, when)))));
    }

    private static Duration atLeastNothing(Duration work) {
        return work.isNegative() ? Duration.ZERO : work;
    }
}
