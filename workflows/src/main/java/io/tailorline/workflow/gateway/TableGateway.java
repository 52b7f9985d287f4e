package io.tailorline.workflow.gateway;

import io.tailorline.cutter.table.TableController;
import io.tailorline.workflow.messaging.EventPublisher;
import io.tailorline.workflow.messaging.LifecyclePhases;
import io.tailorline.workflow.messaging.MessageJson;
import io.tailorline.workflow.messaging.MessageWork;
import io.tailorline.workflow.messaging.TelemetryPublisher;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.context.SmartLifecycle;

/**
 * The tables of this gateway, each with its thread; started before the first command is taken, stopped after the last.
 */
public final class TableGateway implements SmartLifecycle {

    private final Map<String, TableWorker> workers = new LinkedHashMap<>();
    private final EventOutbox outbox;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /**
     * A table that this gateway owns.
     *
     * @param connect makes the way to it for a host with that token
     */
    public record OwnTable(String name, LongFunction<TableController> connect) {}

    /** @param folder where the journals are kept, one folder for each table */
    public TableGateway(
            Path folder,
            List<OwnTable> tables,
            EventPublisher events,
            TelemetryPublisher telemetry,
            MessageJson json,
            InstantSource clock) {
        Map<OwnTable, TableJournal> journals = new LinkedHashMap<>();
        tables.forEach(table -> journals.put(table, new TableJournal(folder.resolve(table.name()), json)));
        outbox = new EventOutbox(List.copyOf(journals.values()), events);
        journals.forEach((table, journal) -> {
            TableEventReporter voice =
                    new TableEventReporter(table.name(), journal, outbox::wake, telemetry::say, clock);
            workers.put(table.name(), new TableWorker(table.name(), journal, table.connect(), voice, clock));
        });
    }

    /** What is done with the commands for these tables. */
    public MessageWork commands() {
        return new GatewayWork(workers);
    }

    @Override
    public synchronized void start() {
        running = true;
        begin("gateway-events", outbox);
        workers.forEach((table, worker) -> begin("table-" + table, worker));
    }

    /** Which threads have ended though they should not: a table among them is not driven. */
    public synchronized List<String> deadThreads() {
        return threads.stream()
                .filter(thread -> !thread.isAlive())
                .map(Thread::getName)
                .toList();
    }

    private void begin(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.start();
        threads.add(thread);
    }

    /** Lets the tables go: what they have begun they go on with, by their rule for a lost link. */
    @Override
    public synchronized void stop() {
        running = false;
        outbox.stop();
        threads.stream().skip(1).forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
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
