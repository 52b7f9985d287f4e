package io.tailorline.workflow.cutroom;

import io.tailorline.workflow.JobProgress;
import io.tailorline.workflow.messaging.Envelope;
import io.tailorline.workflow.messaging.Payload.TableTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;

/** The last telemetry of every table, in memory only. Safe for use by several threads. */
public class LiveTables {

    /** A gateway sends at least once a second; after this long, five samples missed, its table is unknown. */
    private static final Duration SILENT_AFTER = Duration.ofSeconds(5);

    private final Map<String, Said> last = new ConcurrentHashMap<>();
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    public LiveTables(ApplicationEventPublisher events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    /** A sample and when it was received. */
    record Said(TableTelemetry what, Instant at) {}

    /** Stores telemetry and publishes it in the application when a job is on the table. */
    public void received(Envelope message, TableTelemetry telemetry) {
        last.put(telemetry.table(), new Said(telemetry, clock.instant()));
        if (!telemetry.jobId().isEmpty()) {
            events.publishEvent(new JobProgress(
                    telemetry.table(),
                    telemetry.jobId(),
                    message.orderId(),
                    telemetry.state(),
                    telemetry.piecesDone(),
                    telemetry.pieceNo(),
                    telemetry.advances(),
                    telemetry.x(),
                    telemetry.y(),
                    telemetry.elapsedSeconds()));
        }
    }

    Optional<Said> of(String table) {
        return Optional.ofNullable(last.get(table));
    }

    boolean isSilent(Said said) {
        return said.at().plus(SILENT_AFTER).isBefore(clock.instant());
    }

    /** The last telemetry of a table about this very job. */
    Optional<TableTelemetry> ofJob(String table, String jobId) {
        return of(table).map(Said::what).filter(said -> said.jobId().equals(jobId));
    }
}
