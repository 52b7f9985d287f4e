package io.tailorline.workflow.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.tailorline.cutter.table.TableController;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.MessageWork;
import io.tailorline.workflow.platform.broker.EventPublisher;
import io.tailorline.workflow.platform.broker.LifecyclePhases;
import io.tailorline.workflow.platform.broker.TelemetryPublisher;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The tables of this gateway, each with its thread; started before the first command is taken, stopped after the last.
 */
public final class TableGateway implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TableGateway.class);

    private static final Duration EVENTS_POLL = Duration.ofMillis(500);

    /** Between the end of a drive by a fault and the next. */
    private static final Duration AFTER_FAULT = Duration.ofSeconds(2);

    private final Map<String, TableWorker> workers = new LinkedHashMap<>();
    private final Map<String, TableJournal> journals = new LinkedHashMap<>();
    private final List<SupervisedLoop> tableLoops;
    private final SupervisedLoop events;
    private volatile boolean running;

    /**
     * A table that this gateway owns.
     *
     * @param connect makes the way to it for a host with that token
     */
    public record OwnTable(String name, LongFunction<TableController> connect) {}

    /** @param folder where the journals are stored, one folder for each table */
    public TableGateway(
            Path folder,
            List<OwnTable> tables,
            EventPublisher publisher,
            TelemetryPublisher telemetry,
            MessageJson json,
            InstantSource clock,
            ThreadFailures failures,
            MeterRegistry meters) {
        tables.forEach(
                table -> journals.put(table.name(), new TableJournal(folder.resolve(table.name()), json, clock)));
        EventOutbox outbox = new EventOutbox(List.copyOf(journals.values()), publisher);
        events = new SupervisedLoop("gateway-events", EVENTS_POLL, outbox::publishAll, failures);
        for (OwnTable table : tables) {
            TableJournal journal = Objects.requireNonNull(journals.get(table.name()));
            TableEventReporter reporter = new TableEventReporter(
                    table.name(), journal, events::wake, telemetry::say, clock, new TableMeters(meters, table.name()));
            workers.put(table.name(), new TableWorker(table.name(), journal, table.connect(), reporter, clock));
        }
        tableLoops = workers.entrySet().stream()
                .map(one -> new SupervisedLoop("table-" + one.getKey(), AFTER_FAULT, one.getValue()::run, failures))
                .toList();
    }

    /** What is done with the commands for these tables. */
    public MessageWork commands() {
        return new GatewayWork(workers);
    }

    @Override
    public synchronized void start() {
        running = true;
        events.start();
        tableLoops.forEach(SupervisedLoop::start);
    }

    /** Leaves the tables alone: what they have begun they continue, by their rule for a lost link. */
    @Override
    public synchronized void stop() {
        running = false;
        tableLoops.forEach(SupervisedLoop::interrupt);
        events.stop();
        tableLoops.forEach(SupervisedLoop::stop);
    }

    /** Files that were set aside because they cannot be read, by table; a person has to look at them. */
    public Map<String, List<String>> parkedFiles() {
        Map<String, List<String>> parked = new TreeMap<>();
        journals.forEach((table, journal) -> {
            try {
                parked.put(table, journal.parked());
            } catch (DurableFileQueueFault fault) {
                parked.put(table, List.of(fault.getMessage()));
            }
        });
        parked.values().removeIf(List::isEmpty);
        return parked;
    }

    /** Deletes the records of jobs that ended before; returns how many. One sent again would be cut again. */
    public int purgeEnded(Instant oldest) {
        int deleted = 0;
        for (TableJournal journal : journals.values()) {
            try {
                deleted += journal.purgeEnded(oldest);
            } catch (DurableFileQueueFault fault) {
                LOG.warn("Ended jobs are kept longer: {}", fault.getMessage());
            }
        }
        return deleted;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return LifecyclePhases.TABLES;
    }
}
