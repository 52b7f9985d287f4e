package io.tailorline.workflow.cutroom.desk;

import io.tailorline.cutter.table.TableState;
import io.tailorline.workflow.cutroom.JobProgress;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.Payload.TableTelemetry;
import io.tailorline.workflow.platform.broker.TelemetryHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;

/** The last telemetry of every table, in memory only. Safe for use by several threads. */
public class LiveTables implements TelemetryHandler {

    /**
     * A gateway sends at least once a second; after this long without a state of the table, five samples missed, its
     * table is silent. One poll that got no answer on a busy machine is no silence.
     */
    private static final Duration SILENT_AFTER = Duration.ofSeconds(5);

    private final Map<String, Said> last = new ConcurrentHashMap<>();
    private final Map<String, Said> heard = new ConcurrentHashMap<>();
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    public LiveTables(ApplicationEventPublisher events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    /** A sample and when it was received. */
    record Said(TableTelemetry what, Instant at) {}

    @Override
    public void heard(Envelope message) {
        if (message.payload() instanceof TableTelemetry telemetry) {
            received(message, telemetry);
        }
    }

    /** Stores telemetry and publishes it in the application when a job is on the table. */
    void received(Envelope message, TableTelemetry telemetry) {
        Said said = new Said(telemetry, clock.instant());
        last.put(telemetry.table(), said);
        if (!telemetry.state().equals(TableState.UNKNOWN.name())) {
            heard.put(telemetry.table(), said);
        }
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

    /** The last in which the table itself told a state; its gateway says {@code UNKNOWN} where it does not answer. */
    Optional<Said> heard(String table) {
        return Optional.ofNullable(heard.get(table));
    }

    boolean isSilent(Said heard) {
        return heard.at().plus(SILENT_AFTER).isBefore(clock.instant());
    }

    /** The last telemetry of a table about this very job. */
    Optional<TableTelemetry> ofJob(String table, String jobId) {
        return of(table).map(Said::what).filter(said -> said.jobId().equals(jobId));
    }
}
