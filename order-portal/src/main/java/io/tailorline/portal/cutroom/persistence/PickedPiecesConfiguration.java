package io.tailorline.portal.cutroom.persistence;

import io.tailorline.workflow.platform.supervision.Retention;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long it stays noted which pieces of a job were picked. */
@Configuration(proxyBeanMethods = false)
class PickedPiecesConfiguration {

    /** What was picked of a job is of use until its suit has left the table. */
    @Bean
    Retention pickedPiecesRetention(
            PickedPieces picked,
            @Value("${tailorline.retention.picked-pieces:30d}") Duration kept,
            ThreadFailures failures) {
        return new Retention("picked pieces", kept, picked::purge, failures, InstantSource.system());
    }
}
