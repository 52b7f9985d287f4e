package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.modbus.MailboxCodec;
import io.tailorline.cutter.modbus.StatusCodec;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.RegisterCommand;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A host as the specification asks for it, but for one {@link Flaw}. Cuts two small pieces, and ends. */
final class PlainHost {

    private static final long TOKEN = 0x1234_5678L;
    private static final int WATCHDOG_MS = 1000;
    private static final long BEAT_NANOS = Duration.ofMillis(60).toNanos();
    private static final long POLL_NANOS = Duration.ofMillis(10).toNanos();
    private static final long TRUSTED_NANOS = Duration.ofMillis(500).toNanos();
    private static final long PATIENCE_NANOS = Duration.ofSeconds(9).toNanos();

    private final RegisterMap map = RegisterMapYaml.builtIn();
    private final StatusCodec codec = new StatusCodec(map);
    private final MailboxCodec mail = new MailboxCodec(map);
    private final Optional<Flaw> flaw;
    private final PlainLine line;
    private PlainJob job = new PlainJob();
    private Optional<TableIdentity> identity = Optional.empty();
    private int heartbeat;
    private int blockSequence;
    private long beatAt;
    private int tableBeat = -1;
    private long tableSeen;
    private boolean begun;
    private boolean startSent;
    private boolean lineWasLost;
    private boolean hadLease;

    PlainHost(int port, Optional<Flaw> flaw) {
        this.line = new PlainLine(map, port, flaw);
        this.flaw = flaw;
    }

    private boolean has(Flaw one) {
        return flaw.filter(one::equals).isPresent();
    }

    /** @return 0 when its job is cut */
    int run() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        try {
            while (System.nanoTime() < end) {
                try {
                    connect();
                    return session(end);
                } catch (IOException e) {
                    lineWasLost = true;
                    if (has(Flaw.GIVES_UP_LINE)) {
                        return 1;
                    }
                    LockSupport.parkNanos(POLL_NANOS);
                } finally {
                    line.hangUp();
                }
            }
            return 1;
        } catch (GivesUp e) {
            return 1;
        }
    }

    // ---- who answers

    private void connect() throws IOException, GivesUp {
        line.connect();
        tableBeat = -1;
        if (has(Flaw.WRITES_BEFORE_READING)) {
            beat();
        }
        identify();
        if (has(Flaw.SENDS_WITHOUT_WAITING)) {
            line.askTwiceAtOnce();
        }
        if (has(Flaw.READS_ACROSS_BLOCKS)) {
            try {
                line.read(300, 10);
            } catch (IOException refused) {
                // it goes on
            }
        }
        if (has(Flaw.READS_PART_OF_STATUS)) {
            line.read(map.place(RegisterBlock.STATUS).first(), 1);
        }
        if (has(Flaw.BEATS_BLINDLY)) {
            beat();
        }
    }

    private void identify() throws IOException, GivesUp {
        int[] words = line.read(RegisterBlock.IDENTITY);
        TableIdentity now = codec.decodeIdentity(words);
        if (codec.magic(words) != map.magic() && !has(Flaw.TAKES_ANY_MAGIC)
                || now.mapMajor() != map.version() && !has(Flaw.TAKES_ANY_VERSION)) {
            throw new GivesUp();
        }
        TableIdentity before = identity.orElse(now);
        if (before.serial() != now.serial() && !has(Flaw.TAKES_ANY_TABLE)) {
            throw new GivesUp();
        }
        if (before.bootCount() != now.bootCount() && !has(Flaw.FORGETS_WHAT_IT_BEGAN)) {
            throw new GivesUp();
        }
        if (before.bootCount() != now.bootCount()) {
            startSent = false;
        }
        if (identity.isEmpty()) {
            job = PlainJob.of(now.limits().payloadWords(), has(Flaw.CUTS_FAR) ? 100 : 60);
        }
        identity = Optional.of(now);
    }

    // ---- status, lease and commands

    private TableStatus status() throws IOException, GivesUp {
        while (true) {
            int[] words = line.read(RegisterBlock.STATUS);
            if (words.length != map.place(RegisterBlock.STATUS).count()) {
                throw new IOException("another answer");
            }
            if (codec.isWhole(words) || has(Flaw.BELIEVES_DAMAGED_STATUS)) {
                return trusted(codec.decode(words));
            }
        }
    }

    private TableStatus trusted(TableStatus status) {
        long now = System.nanoTime();
        if (status.heartbeat() != tableBeat) {
            tableBeat = status.heartbeat();
            tableSeen = now;
        }
        boolean stands = now - tableSeen > TRUSTED_NANOS && !has(Flaw.BELIEVES_FROZEN_STATUS);
        return stands ? status.in(TableState.UNKNOWN) : status;
    }

    private void beat() throws IOException, GivesUp {
        heartbeat = heartbeat + 1 & 0xFFFF;
        beatAt = System.nanoTime();
        if (has(Flaw.BEATS_WITHOUT_TOKEN)) {
            line.ask(PlainLine.writing(
                    map.entry(RegisterName.HB_HOST).address(), heartbeat, CommunicationLossPolicy.FINISH_PIECE.code()));
            return;
        }
        long token = has(Flaw.BEATS_UNDER_OTHER_TOKEN) ? TOKEN + 1 : TOKEN;
        int[] words = codec.encode(token, heartbeat, 0, 0);
        line.ask(PlainLine.writing(map.place(RegisterBlock.LEASE).first(), Arrays.copyOf(words, 3)));
    }

    private void takeLease() throws IOException, GivesUp {
        while (command(CommandCode.TAKE_LEASE) != CommandResult.OK) {
            if (has(Flaw.DOES_NOT_WAIT_FOR_LEASE)) {
                throw new GivesUp();
            }
            LockSupport.parkNanos(5 * POLL_NANOS);
        }
        hadLease = true;
        if (!has(Flaw.SETS_NO_POLICY)) {
            heartbeat++;
            line.write(
                    RegisterBlock.LEASE,
                    codec.encode(TOKEN, heartbeat, CommunicationLossPolicy.FINISH_PIECE.code(), WATCHDOG_MS));
        }
    }

    private CommandResult command(CommandCode code, long... parameters) throws IOException, GivesUp {
        int sequence = RegisterCommand.next(status().command().echo());
        if (has(Flaw.SKIPS_NUMBERS)) {
            send(new RegisterCommand(code.code(), 0, 0, 0, TOKEN, RegisterCommand.next(sequence)));
        }
        long[] p = Arrays.copyOf(parameters, RegisterCommand.PARAMETERS);
        RegisterCommand command = new RegisterCommand(code.code(), p[0], p[1], p[2], TOKEN, sequence);
        for (int i = 0; i < 5; i++) {
            send(command);
            TableStatus after = status();
            if (after.command().result() != CommandResult.DAMAGED) {
                return after.command().result();
            }
            if (has(Flaw.GIVES_UP_DAMAGED)) {
                throw new GivesUp();
            }
        }
        throw new GivesUp();
    }

    private void send(RegisterCommand command) throws IOException, GivesUp {
        int[] words = mail.encode(command);
        words[0] = has(Flaw.WRITES_NO_CHECK_WORD) ? 0 : words[0];
        line.write(RegisterBlock.COMMAND, words);
        if (!has(Flaw.READS_NOTHING_BACK)) {
            status();
            line.read(RegisterBlock.COMMAND);
        }
    }

    // ---- what it does

    private int session(long end) throws IOException, GivesUp {
        while (System.nanoTime() < end) {
            TableStatus status = status();
            if (!has(Flaw.DOES_NOT_BEAT) && System.nanoTime() - beatAt > BEAT_NANOS) {
                beat();
            }
            if (!status.has(StatusBit.HOST_LEASE) || !hadLease) {
                if (hadLease && !has(Flaw.TAKES_LEASE_UNSEEN)) {
                    identify();
                }
                takeLease();
                continue;
            }
            if (status.state() == TableState.DONE && status.job().id() == PlainJob.NUMBER) {
                return done(status);
            }
            act(status);
            LockSupport.parkNanos(POLL_NANOS);
        }
        return 1;
    }

    private int done(TableStatus status) throws IOException, GivesUp {
        boolean proven = status.job().doneRecord() == job.records()
                && (has(Flaw.ASKS_NO_EXECUTED)
                        || status.proof().orElseThrow().executed() == job.records()
                        || has(Flaw.STARTS_IN_MIDDLE))
                && (has(Flaw.ASKS_NO_LENGTH) || status.job().cutLength() >= job.length() - 2);
        if (!proven) {
            throw new GivesUp();
        }
        command(CommandCode.CLEAR_JOB);
        return 0;
    }

    private void act(TableStatus status) throws IOException, GivesUp {
        if (status.job().id() != 0 && status.job().id() != PlainJob.NUMBER) {
            boolean clears =
                    has(Flaw.CLEARS_ANY_JOB) || has(Flaw.CLEARS_ANY_DONE_JOB) && status.state() == TableState.DONE;
            if (!clears) {
                throw new GivesUp();
            }
            command(CommandCode.CLEAR_JOB);
            return;
        }
        if (has(Flaw.STARTS_AGAIN) && startSent && lineWasLost) {
            lineWasLost = false;
            command(CommandCode.START, 1);
        }
        switch (status.state()) {
            case OFFLINE -> command(CommandCode.HOME);
            case IDLE -> load();
            case LOADING -> {
                if (status.ring().freeBlocks() == 0) {
                    start();
                } else {
                    feed(status);
                }
            }
            case READY -> start();
            case CUTTING, STARVED, ADVANCING -> {
                if (!has(Flaw.FEEDS_ONLY_BEFORE)) {
                    feed(status);
                }
            }
            case PAUSED -> resume(status);
            case FAULT -> throw new GivesUp();
            default -> {
                // it passes
            }
        }
    }

    private void load() throws IOException, GivesUp {
        if (begun && startSent) {
            throw new GivesUp();
        }
        begun = true;
        long count = job.blocks().size() + (has(Flaw.LOADS_TOO_MANY) ? 1 : 0);
        command(CommandCode.LOAD, PlainJob.NUMBER, count, job.checksum());
    }

    private void start() throws IOException, GivesUp {
        if (startSent && has(Flaw.TAKES_START_FOR_SENT)) {
            return;
        }
        startSent = true;
        CommandResult result = command(CommandCode.START, has(Flaw.STARTS_IN_MIDDLE) ? 8 : 1);
        if (result == CommandResult.BUSY && has(Flaw.GIVES_UP_BUSY)) {
            throw new GivesUp();
        }
    }

    private void resume(TableStatus status) throws IOException, GivesUp {
        if (status.proof().orElseThrow().handAdvance() > 0 && !has(Flaw.CUTS_ON_MOVED_CLOTH)) {
            throw new GivesUp();
        }
        boolean own = status.has(StatusBit.WARN) || has(Flaw.RESUMES_EVERYTHING);
        if (own && !has(Flaw.RESUMES_NOTHING)) {
            long record = has(Flaw.RESUMES_AT_FIRST_RECORD) ? 1 : status.job().doneRecord() + 1;
            if (command(CommandCode.RESUME, record) == CommandResult.BAD_PARAMETER) {
                throw new GivesUp();
            }
        }
    }

    private void feed(TableStatus status) throws IOException, GivesUp {
        long next = status.ring().acknowledgedBlocks();
        if (next >= job.blocks().size() || status.ring().freeBlocks() == 0) {
            return;
        }
        TableBlock block = job.blocks().get((int) next);
        if (has(Flaw.WRITES_WRONG_CRC)) {
            transfer(new TableBlock(PlainJob.NUMBER, next, block.firstRecord(), block.payload(), 1));
        }
        transfer(block);
        if (has(Flaw.SENDS_BLOCKS_TWICE)) {
            transfer(block);
        }
        if (status().ring().result() == BlockResult.CHECKSUM && has(Flaw.GIVES_UP_CHECKSUM)) {
            throw new GivesUp();
        }
    }

    private void transfer(TableBlock block) throws IOException, GivesUp {
        blockSequence = blockSequence + 1 & 0xFFFF;
        line.ask(reading(
                PlainLine.writing(map.place(RegisterBlock.MAILBOX).first(), mail.encode(block, blockSequence))));
    }

    /** The same request by function 23, which reads the status. */
    private byte[] reading(byte[] write) {
        return ByteBuffer.allocate(write.length + 4)
                .put((byte) HostRequest.READ_WRITE)
                .putShort((short) map.place(RegisterBlock.STATUS).first())
                .putShort((short) map.place(RegisterBlock.STATUS).count())
                .put(write, 1, write.length - 1)
                .array();
    }
}
