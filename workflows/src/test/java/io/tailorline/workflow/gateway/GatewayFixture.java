package io.tailorline.workflow.gateway;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.cutter.modbus.ModbusTable;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.sim.RingRetention;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableState;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.messages.BrokenMessage;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.messages.TableCommand.Operation;
import io.tailorline.workflow.platform.supervision.SupervisedLoop;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.util.FileSystemUtils;

/** A gateway with one simulated table on a real Modbus line, without a broker: its events stay in the journal. */
final class GatewayFixture implements AutoCloseable {

    static final String TABLE = "table-1";
    static final Duration LIMIT = Duration.ofMinutes(2);

    final List<Payload.TableTelemetry> telemetry = new CopyOnWriteArrayList<>();
    private final MessageJson json = new MessageJson();
    private final InstantSource clock = Clock.systemUTC();
    private final Path folder;
    private final TableTime tableTime;
    private final TableFirmware firmware;
    private final ModbusTableServer server;
    private TableJournal journal;
    private GatewayWork work;
    private final ThreadFailures failures = new ThreadFailures(new SimpleMeterRegistry(), clock);
    private SupervisedLoop loop;
    private final Blindness blindness = new Blindness();
    private volatile int awaitedPiece = Integer.MAX_VALUE;
    private Envelope lastSent;
    private int messages;

    GatewayFixture(Path folder, double speed, String... faults) throws Exception {
        this(folder, speed, RingRetention.LOST, faults);
        firmware.homed();
        start();
    }

    private GatewayFixture(Path folder, double speed, RingRetention memory, String... faults) throws Exception {
        this.folder = folder;
        this.tableTime = new TableTime(speed);
        this.firmware = new TableFirmware(
                BuiltInProfile.REFERENCE.profile(), tableTime, speed, FaultScript.parse(List.of(faults)), memory);
        this.server = ModbusTableServer.open(firmware, InetAddress.getLoopbackAddress(), 0);
    }

    /** With a table that was just switched on. */
    static GatewayFixture cold(Path folder, double speed) throws Exception {
        GatewayFixture gateway = new GatewayFixture(folder, speed, RingRetention.LOST);
        gateway.start();
        return gateway;
    }

    /** With a table that keeps its job without power. */
    static GatewayFixture retaining(Path folder, double speed, String... faults) throws Exception {
        GatewayFixture gateway = new GatewayFixture(folder, speed, RingRetention.RETAINED, faults);
        gateway.firmware.homed();
        gateway.start();
        return gateway;
    }

    private void start() {
        prepare();
        loop.start();
    }

    /** At an event, and at the piece that the test waits for, the table's time stops until the test has looked. */
    private void hear(Payload.TableTelemetry said) {
        if (said.pieceNo() >= awaitedPiece) {
            tableTime.stop();
        }
        telemetry.add(said);
    }

    private void prepare() {
        journal = new TableJournal(folder, json, InstantSource.system());
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
        TableEventReporter reporter = new TableEventReporter(
                TABLE,
                journal,
                tableTime::stop,
                (order, said) -> hear(said),
                clock,
                new TableMeters(new SimpleMeterRegistry(), TABLE));
        TableWorker worker = new TableWorker(
                TABLE,
                journal,
                token -> blindness.over(
                        new ModbusTable(address, token, clock, ModbusTable.USUAL_TIMEOUT_MS), this::waitsForItsHost),
                reporter,
                clock);
        work = new GatewayWork(Map.of(TABLE, worker));
        loop = new SupervisedLoop(TABLE, Duration.ofSeconds(2), worker::run, failures);
    }

    void isBlindFor(int looks) {
        blindness.lastsFor(looks);
    }

    /** The gateway is told to stop while it writes down what the table has done, and is started again. */
    void stopsWhileItWrites() {
        blindness.stopsAtTheNextRecord();
    }

    /** The table goes on meanwhile. */
    void restart() {
        stop();
        start();
    }

    /** Nobody watches the table until it stands. */
    void restartOnceTheTableStands() {
        stopsUntilTheTableStands();
        start();
    }

    private void stopsUntilTheTableStands() {
        stop();
        firmware.setWatchdogMs(Math.toIntExact(CommunicationLossPolicy.USUAL_WATCHDOG.toMillis()));
        until(() -> tableState() == TableState.PAUSED);
    }

    /** Its folder is put back as it was before any job came, once the table stands. */
    void isRestored() throws IOException {
        stopsUntilTheTableStands();
        FileSystemUtils.deleteRecursively(folder);
        start();
    }

    /** What a gateway keeps that took a call-off and died before it could obey. */
    void diedAfterCallOff(String jobId) throws DurableFileQueueFault {
        stop();
        new TableJournal(folder, json, InstantSource.system()).callOff(jobId);
        start();
    }

    /** What a gateway keeps that took a command to stand and died before it could obey. */
    void diedAfterPause(String jobId) throws DurableFileQueueFault {
        stop();
        new TableJournal(folder, json, InstantSource.system()).requestPause(jobId);
        start();
    }

    /** A command to stand that was kept and is heard by nobody. */
    void pauseIsStored(String jobId) throws DurableFileQueueFault {
        journal.requestPause(jobId);
    }

    boolean isPauseRequested(String jobId) throws DurableFileQueueFault {
        return journal.isPauseRequested(jobId);
    }

    /** The gateway is gone; what it is sent stays with the broker until the next one takes it. */
    void restartAndDeliver(Envelope message) throws BrokenMessage {
        stop();
        prepare();
        deliver(message);
        loop.start();
    }

    /** The broker's word arrives before the table's thread has looked into its journal. */
    void restartWithCommand(String jobId, Operation operation) throws BrokenMessage {
        stop();
        prepare();
        command(jobId, operation);
        loop.start();
    }

    TableState tableState() {
        return firmware.status().state();
    }

    private void stop() {
        loop.interrupt();
        loop.stop();
    }

    void cut(String jobId, int squares) throws BrokenMessage {
        work.accept(Envelope.command(
                "cut-" + jobId,
                clock.instant(),
                "TL-1",
                new TableCommand.Cut(jobId, TABLE, "ROLL-7", json.tree(SamplePrograms.json(squares)))));
    }

    void command(String jobId, Operation operation) throws BrokenMessage {
        send(jobId, new TableCommand.TableOperation(jobId, TABLE, operation));
    }

    void answer(String jobId, long firstUncut) throws BrokenMessage {
        send(jobId, new TableCommand.AnswerQuestion(jobId, TABLE, firstUncut));
    }

    /** A command as an operator sends it who has heard all that was said of the job until now. */
    private void send(String jobId, Payload command) throws BrokenMessage {
        List<String> heard = List.copyOf(events(jobId).keySet());
        String last = heard.isEmpty() ? "nothing" : heard.get(heard.size() - 1);
        lastSent = Envelope.commandAfter(last, "message-" + ++messages, clock.instant(), "TL-1", command);
        deliver(lastSent);
    }

    /** The last command or answer. */
    Envelope lastSent() {
        return lastSent;
    }

    /** What the broker delivers, perhaps for the second time. */
    void deliver(Envelope message) throws BrokenMessage {
        work.accept(message);
    }

    /**
     * A busy machine lets the gateway's thread be silent for more than the usual second: the table goes on for a
     * minute.
     */
    private void waitsForItsHost() {
        firmware.setWatchdogMs(60_000 * TableTime.HASTE);
    }

    /**
     * The gateway dies, the table goes on to the end alone, and is switched off and on before anybody has seen that.
     */
    void endsUnseen() {
        until(() -> tableState() == TableState.CUTTING);
        stop();
        until(() -> tableState() == TableState.DONE, TableTime.HASTE);
        firmware.restart();
        start();
    }

    /** How many records a job of so many squares has. */
    static long records(int squares) {
        return CutJob.of(1, SamplePrograms.cuttingSquares(squares)).records();
    }

    /** What the table carried out, in order. */
    List<Long> cutRecords() {
        return firmware.finishedRecords();
    }

    /** Waits until it was said so often. */
    void saysAgain(String jobId, String type, int times) {
        until(() -> typesSaid(jobId).stream().filter(type::equals).count() >= times);
    }

    /** What was said of the job so far, in order; what has the same id counts once, as for the process. */
    List<Payload> said(String jobId) {
        return List.copyOf(events(jobId).values());
    }

    /** What the gateway has told of its jobs, in order. */
    List<Payload.JobsRecalled> recalled() {
        return unpublished().stream()
                .map(entry -> read(entry).payload())
                .filter(Payload.JobsRecalled.class::isInstance)
                .map(Payload.JobsRecalled.class::cast)
                .toList();
    }

    /** As if every event until now had reached a process that lost it in a restore. */
    void allArePublished() throws DurableFileQueueFault {
        for (DurableFileQueue.Entry entry : unpublished()) {
            journal.published(entry);
        }
    }

    void recall(Instant since) throws BrokenMessage {
        deliver(Envelope.command(
                "recall-" + ++messages, clock.instant(), "", new TableCommand.RecallJobs(TABLE, since.toString())));
    }

    private Map<String, Payload> events(String jobId) {
        Map<String, Payload> said = new LinkedHashMap<>();
        for (DurableFileQueue.Entry entry : unpublished()) {
            Envelope event = read(entry);
            if (event.payload() instanceof JobEvent about && about.jobId().equals(jobId)) {
                said.putIfAbsent(event.id(), event.payload());
            }
        }
        return said;
    }

    private Envelope read(DurableFileQueue.Entry entry) {
        try {
            return journal.message(entry).envelope();
        } catch (UnreadableFile | DurableFileQueueFault unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private List<DurableFileQueue.Entry> unpublished() {
        try {
            return journal.unpublished();
        } catch (DurableFileQueueFault unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    List<String> typesSaid(String jobId) {
        return said(jobId).stream().map(Payload::type).toList();
    }

    /** Waits until the last thing said of the job is of this type; to the end of a job the table makes haste. */
    void says(String jobId, String type) {
        until(
                () -> {
                    List<String> said = typesSaid(jobId);
                    return !said.isEmpty() && said.get(said.size() - 1).equals(type);
                },
                type.equals("cut-done") ? TableTime.HASTE : 1);
    }

    /** Waits until the table has told that it cuts this job. */
    void cutsPiece(String jobId, int pieceNo) {
        awaitedPiece = pieceNo;
        until(() -> telemetry.stream().anyMatch(said -> said.jobId().equals(jobId) && said.pieceNo() >= pieceNo));
        awaitedPiece = Integer.MAX_VALUE;
    }

    /** Waits; meanwhile, and only then, the table's time passes. */
    void until(Callable<Boolean> wanted) {
        until(wanted, 1);
    }

    private void until(Callable<Boolean> wanted, int times) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> {
            long stops = tableTime.stops();
            if (wanted.call()) {
                return true;
            }
            tableTime.goOn(stops, times);
            return false;
        });
        tableTime.stop();
    }

    @Override
    public void close() throws IOException {
        stop();
        server.close();
    }
}
