package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.cutter.modbus.ModbusTable;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.TableController;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.messages.TableCommand.Operation;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.springframework.util.FileSystemUtils;

/**
 * A benchmark: eight tables in one process, each on a line of its own. All cut, each is looked at ten times a second,
 * and none of them is dear. {@code mvn -Pbench-gateway -DskipTests -pl workflows -am test} runs it.
 */
final class EightTables {

    private static final int TABLES = 8;

    /** As much to cut as a suit has, some 38 m. */
    private static final int SQUARES = 24;

    private static final double FAST = 20;
    private static final int WATCHED_MS = Integer.getInteger("tailorline.watchedMs", 10_000);

    private final InstantSource clock = SteadyClock.startingAt(InstantSource.system());
    private final MessageJson json = new MessageJson();
    private final List<Seat> seats = new ArrayList<>();

    private final Path folder;

    private EightTables(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("tailorline-eight-tables-");
        try {
            new EightTables(folder).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** One table with its driver; {@code looks} are the instants of its looks, ns. */
    private record Seat(
            String name,
            TableFirmware firmware,
            ModbusTableServer server,
            TableJournal journal,
            GatewayWork work,
            SupervisedLoop loop,
            ConcurrentLinkedQueue<Long> looks) {}

    private void open(double speed, String round) throws IOException {
        for (int i = 1; i <= TABLES; i++) {
            String name = "table-" + i;
            TableFirmware firmware =
                    new TableFirmware(BuiltInProfile.REFERENCE.profile(), clock, speed, FaultScript.none()).homed();
            ModbusTableServer server = ModbusTableServer.open(firmware, InetAddress.getLoopbackAddress(), 0);
            TableJournal journal = new TableJournal(folder.resolve(round).resolve(name), json, InstantSource.system());
            ConcurrentLinkedQueue<Long> looks = new ConcurrentLinkedQueue<>();
            TableEventReporter reporter = new TableEventReporter(
                    name,
                    journal,
                    () -> {},
                    (order, said) -> {},
                    clock,
                    new TableMeters(new SimpleMeterRegistry(), name));
            TableWorker worker = new TableWorker(
                    name, journal, token -> watched(connected(server.port(), token), looks), reporter, clock);
            SupervisedLoop loop = new SupervisedLoop(
                    name, Duration.ofSeconds(2), worker::run, new ThreadFailures(new SimpleMeterRegistry(), clock));
            loop.start();
            seats.add(new Seat(name, firmware, server, journal, new GatewayWork(Map.of(name, worker)), loop, looks));
        }
    }

    private TableController connected(int port, long token) {
        return new ModbusTable(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                token,
                clock,
                ModbusTable.USUAL_TIMEOUT_MS);
    }

    /** The same table; every look at it is noted. */
    private static TableController watched(TableController table, ConcurrentLinkedQueue<Long> looks) {
        return (TableController) Proxy.newProxyInstance(
                TableController.class.getClassLoader(),
                new Class<?>[] {TableController.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("status")) {
                        looks.add(System.nanoTime());
                    }
                    try {
                        return method.invoke(table, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void close() throws Exception {
        for (Seat seat : seats) {
            seat.loop().interrupt();
        }
        for (Seat seat : seats) {
            seat.loop().stop();
            seat.server().close();
        }
        seats.clear();
    }

    private void startAll() throws Exception {
        var program = json.tree(SamplePrograms.json(SQUARES));
        for (Seat seat : seats) {
            String job = job(seat);
            seat.work()
                    .accept(Envelope.command(
                            "cut-" + job,
                            clock.instant(),
                            "TL-1",
                            new TableCommand.Cut(job, seat.name(), "ROLL-7", program)));
        }
        for (Seat seat : seats) {
            awaitSaid(seat, "cut-loaded");
            seat.work()
                    .accept(Envelope.commandAfter(
                            job(seat) + ":cut-loaded",
                            "start-" + job(seat),
                            clock.instant(),
                            "TL-1",
                            new TableCommand.TableOperation(job(seat), seat.name(), Operation.START)));
        }
    }

    private static String job(Seat seat) {
        return "J-0000000" + seat.name().charAt(seat.name().length() - 1);
    }

    private static void awaitSaid(Seat seat, String type) {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> lastSaid(seat).filter(type::equals).isPresent());
    }

    private static Optional<String> lastSaid(Seat seat) throws Exception {
        List<DurableFileQueue.Entry> said = seat.journal().unpublished();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(seat.journal()
                        .message(said.get(said.size() - 1))
                        .envelope()
                        .type());
    }

    private void run() throws Exception {
        open(FAST, "fast");
        try {
            startAll();
            int records =
                    RecordStream.of(SamplePrograms.cuttingSquares(SQUARES)).size();
            for (Seat seat : seats) {
                awaitSaid(seat, "cut-done");
                assertThat(seat.firmware().finishedRecords())
                        .as(seat.name())
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, records).boxed().toList());
            }
        } finally {
            close();
        }
        open(1, "life");
        try {
            startAll();
            watch();
        } finally {
            close();
        }
    }

    private void watch() throws InterruptedException {
        seats.forEach(seat -> seat.looks().clear());
        Map<Long, Long> before = driverCpu();
        Thread.sleep(WATCHED_MS);
        Map<Long, Long> after = driverCpu();
        double cpu = after.entrySet().stream()
                        .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                        .sum()
                / 1e6
                / WATCHED_MS
                / TABLES;
        List<Double> waits = new ArrayList<>();
        for (Seat seat : seats) {
            List<Long> looks = List.copyOf(seat.looks());
            for (int i = 1; i < looks.size(); i++) {
                waits.add((looks.get(i) - looks.get(i - 1)) / 1e6);
            }
        }
        waits.sort(null);
        double median = waits.get(waits.size() / 2);
        double p95 = waits.get(waits.size() * 95 / 100);
        System.out.printf(
                Locale.ROOT,
                "%d tables: %d looks, from one to the next median %.1f ms, p95 %.1f ms; %.2f %% of a core each%n",
                TABLES,
                waits.size(),
                median,
                p95,
                100 * cpu);
        assertThat(median).isLessThan(105);
        assertThat(p95).isLessThan(120);
        assertThat(cpu).isLessThan(0.02);
    }

    /**
     * ns, of the threads that drive tables and of those that speak on their lines; the simulated tables' own are not
     * among them.
     */
    private static Map<Long, Long> driverCpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<Long, Long> cpu = new TreeMap<>();
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null
                    && (thread.getThreadName().matches("table-\\d+")
                            || thread.getThreadName().startsWith("modbus-line"))) {
                cpu.put(thread.getThreadId(), threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return new LinkedHashMap<>(cpu);
    }
}
