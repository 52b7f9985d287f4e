package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.Frame;
import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.modbus.MailboxCodec;
import io.tailorline.cutter.modbus.StatusCodec;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.registers.BlockLayout;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.RecordCodec;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableCommand;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32;

/** A host as the specification asks for it, but for one {@link Flaw}. Cuts two small pieces, and ends. */
final class PlainHost {

    private static final long TOKEN = 0x1234_5678L;
    private static final int JOB = 4711;
    private static final int WATCHDOG_MS = 1000;
    private static final int TIMEOUT_MS = 1000;
    private static final long BEAT_NANOS = Duration.ofMillis(60).toNanos();
    private static final long POLL_NANOS = Duration.ofMillis(10).toNanos();
    private static final long TRUSTED_NANOS = Duration.ofMillis(500).toNanos();
    private static final long PATIENCE_NANOS = Duration.ofSeconds(9).toNanos();
    private static final int PIECES = 2;

    /** What the host may not decide. */
    private static final class GivesUp extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final RegisterMap map = RegisterMapYaml.builtIn();
    private final StatusCodec codec = new StatusCodec(map);
    private final MailboxCodec mail = new MailboxCodec(map);
    private final Optional<Flaw> flaw;
    private final int port;
    private final List<TableBlock> blocks = new ArrayList<>();
    private final CRC32 checksum = new CRC32();
    private int records;
    private double length;
    private Optional<Socket> socket = Optional.empty();
    private Optional<TableIdentity> identity = Optional.empty();
    private int transaction;
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
        this.port = port;
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
                    hangUp();
                }
            }
            return 1;
        } catch (GivesUp e) {
            return 1;
        }
    }

    private void hangUp() {
        try {
            if (socket.isPresent()) {
                socket.get().close();
            }
        } catch (IOException e) {
            // it is gone
        }
    }

    // ---- requests

    private int[] ask(byte[] pdu) throws IOException, GivesUp {
        transaction = has(Flaw.ONE_TRANSACTION_NUMBER) ? 7 : transaction + 1 & 0xFFFF;
        Socket line = socket.orElseThrow();
        byte[] request = new Frame(transaction, 0, map.unit(), pdu).bytes();
        line.getOutputStream().write(request);
        DataInputStream in = new DataInputStream(line.getInputStream());
        Frame answer = Frame.read(in).orElseThrow(() -> new IOException("closed"));
        while (answer.transaction() != transaction && !has(Flaw.TAKES_ANY_ANSWER)) {
            answer = Frame.read(in).orElseThrow(() -> new IOException("closed"));
        }
        if (answer.exception().isPresent()) {
            if (has(Flaw.GIVES_UP_EXCEPTION)) {
                throw new GivesUp();
            }
            throw new IOException("exception");
        }
        if (answer.function() != pdu[0]) {
            throw new IOException("another answer");
        }
        boolean isRead = answer.function() != BlockLayout.WRITE_SEVERAL;
        return isRead ? answer.words() : new int[0];
    }

    private int[] read(int address, int count) throws IOException, GivesUp {
        return ask(ByteBuffer.allocate(5)
                .put((byte) BlockLayout.READ_HOLDING)
                .putShort((short) address)
                .putShort((short) count)
                .array());
    }

    private int[] read(RegisterBlock block) throws IOException, GivesUp {
        return read(map.place(block).first(), map.place(block).count());
    }

    private static byte[] writing(int address, int... words) {
        ByteBuffer pdu = ByteBuffer.allocate(6 + 2 * words.length)
                .put((byte) BlockLayout.WRITE_SEVERAL)
                .putShort((short) address)
                .putShort((short) words.length)
                .put((byte) (2 * words.length));
        for (int word : words) {
            pdu.putShort((short) word);
        }
        return pdu.array();
    }

    private void write(RegisterBlock block, int[] words) throws IOException, GivesUp {
        ask(writing(map.place(block).first(), words));
    }

    // ---- who answers

    private void connect() throws IOException, GivesUp {
        Socket line = new Socket();
        socket = Optional.of(line);
        line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MS);
        line.setSoTimeout(TIMEOUT_MS);
        line.setTcpNoDelay(true);
        tableBeat = -1;
        if (has(Flaw.WRITES_BEFORE_READING)) {
            beat();
        }
        identify();
        if (has(Flaw.SENDS_WITHOUT_WAITING)) {
            byte[] request = new Frame(1, 0, map.unit(), new byte[] {3, 1, 0, 0, 48}).bytes();
            byte[] twice = Arrays.copyOf(request, 2 * request.length);
            System.arraycopy(request, 0, twice, request.length, request.length);
            line.getOutputStream().write(twice);
            DataInputStream in = new DataInputStream(line.getInputStream());
            Frame.read(in);
            Frame.read(in);
        }
        if (has(Flaw.READS_ACROSS_BLOCKS)) {
            try {
                read(300, 10);
            } catch (IOException refused) {
                // it goes on
            }
        }
        if (has(Flaw.READS_PART_OF_STATUS)) {
            read(map.place(RegisterBlock.STATUS).first(), 1);
        }
        if (has(Flaw.BEATS_BLINDLY)) {
            beat();
        }
    }

    private void identify() throws IOException, GivesUp {
        int[] words = read(RegisterBlock.IDENTITY);
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
            plan(now.limits().payloadWords());
        }
        identity = Optional.of(now);
    }

    // ---- the job

    private void plan(int payloadWords) {
        double x = 0;
        List<TableRecord> all = new ArrayList<>();
        for (int i = 1; i <= PIECES; i++, x += 100) {
            all.addAll(List.of(
                    new TableRecord.Piece(i, "plain/" + i),
                    new TableRecord.Air(new TablePoint(x, 0)),
                    new TableRecord.Down(),
                    new TableRecord.Cut(new TablePoint(x + 60, 0)),
                    new TableRecord.LiftPlunge(90),
                    new TableRecord.Cut(new TablePoint(x + 60, has(Flaw.CUTS_FAR) ? 100 : 60)),
                    new TableRecord.Up()));
        }
        all.add(new TableRecord.End());
        Head head = Head.HOME;
        List<Integer> payload = new ArrayList<>();
        int first = 1;
        for (int i = 0; i < all.size(); i++) {
            int[] words = RecordCodec.encode(all.get(i), head);
            if (payload.size() + words.length > payloadWords) {
                seal(first, payload);
                first = i + 1;
                payload = new ArrayList<>();
            }
            Arrays.stream(words).forEach(payload::add);
            Head after = all.get(i).movedFrom(head);
            length += all.get(i) instanceof TableRecord.Cut ? head.at().distanceTo(after.at()) : 0;
            head = after;
        }
        seal(first, payload);
        records = all.size();
    }

    private void seal(int first, List<Integer> payload) {
        int[] words = payload.stream().mapToInt(Integer::intValue).toArray();
        TableBlock.update(checksum, words);
        blocks.add(TableBlock.sealed(JOB, blocks.size(), first, words));
    }

    // ---- status, lease and commands

    private TableStatus status() throws IOException, GivesUp {
        while (true) {
            int[] words = read(RegisterBlock.STATUS);
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
            ask(writing(
                    map.entry(RegisterName.HB_HOST).address(),
                    heartbeat,
                    CommunicationLossPolicy.FINISH_PIECE.ordinal()));
            return;
        }
        long token = has(Flaw.BEATS_UNDER_OTHER_TOKEN) ? TOKEN + 1 : TOKEN;
        int[] words = codec.encode(token, heartbeat, 0, 0);
        ask(writing(map.place(RegisterBlock.LEASE).first(), Arrays.copyOf(words, 3)));
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
            write(
                    RegisterBlock.LEASE,
                    codec.encode(TOKEN, heartbeat, CommunicationLossPolicy.FINISH_PIECE.ordinal(), WATCHDOG_MS));
        }
    }

    private CommandResult command(CommandCode code, long... parameters) throws IOException, GivesUp {
        int sequence = TableCommand.next(status().command().echo());
        if (has(Flaw.SKIPS_NUMBERS)) {
            send(new TableCommand(code.code(), 0, 0, 0, TOKEN, TableCommand.next(sequence)));
        }
        long[] p = Arrays.copyOf(parameters, TableCommand.PARAMETERS);
        TableCommand command = new TableCommand(code.code(), p[0], p[1], p[2], TOKEN, sequence);
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

    private void send(TableCommand command) throws IOException, GivesUp {
        int[] words = mail.encode(command);
        words[0] = has(Flaw.WRITES_NO_CHECK_WORD) ? 0 : words[0];
        write(RegisterBlock.COMMAND, words);
        if (!has(Flaw.READS_NOTHING_BACK)) {
            status();
            read(RegisterBlock.COMMAND);
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
            if (status.state() == TableState.DONE && status.job().id() == JOB) {
                return done(status);
            }
            act(status);
            LockSupport.parkNanos(POLL_NANOS);
        }
        return 1;
    }

    private int done(TableStatus status) throws IOException, GivesUp {
        boolean proven = status.job().doneRecord() == records
                && (has(Flaw.ASKS_NO_EXECUTED)
                        || status.proof().orElseThrow().executed() == records
                        || has(Flaw.STARTS_IN_MIDDLE))
                && (has(Flaw.ASKS_NO_LENGTH) || status.job().cutLength() >= length - 2);
        if (!proven) {
            throw new GivesUp();
        }
        command(CommandCode.CLEAR_JOB);
        return 0;
    }

    private void act(TableStatus status) throws IOException, GivesUp {
        if (status.job().id() != 0 && status.job().id() != JOB) {
            if (!has(Flaw.CLEARS_ANY_JOB)) {
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
        long count = blocks.size() + (has(Flaw.LOADS_TOO_MANY) ? 1 : 0);
        command(CommandCode.LOAD, JOB, count, checksum.getValue());
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
        if (next >= blocks.size() || status.ring().freeBlocks() == 0) {
            return;
        }
        TableBlock block = blocks.get((int) next);
        if (has(Flaw.WRITES_WRONG_CRC)) {
            transfer(new TableBlock(JOB, next, block.firstRecord(), block.payload(), 1));
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
        ask(reading(writing(map.place(RegisterBlock.MAILBOX).first(), mail.encode(block, blockSequence))));
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
