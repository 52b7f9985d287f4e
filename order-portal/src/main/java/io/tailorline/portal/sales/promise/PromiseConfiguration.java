package io.tailorline.portal.sales.promise;

import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.patternroom.TailorQueue;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How days are promised. */
@Configuration(proxyBeanMethods = false)
class PromiseConfiguration {

    @Bean
    HouseTimesSource houseTimes() {
        HouseTimes usual = HouseTimes.usual(ZoneId.systemDefault());
        return () -> usual;
    }

    @Bean
    WorkAhead workAhead(TailorQueue queue, CutRoom room) {
        return () -> new CommittedWork(queue.count(), room.tables().size(), List.of(), List.of());
    }

    @Bean
    CapacityPromise capacityPromise(HouseTimesSource times, WorkAhead work, InstantSource clock) {
        return new HousePromise(times, work, clock);
    }
}
