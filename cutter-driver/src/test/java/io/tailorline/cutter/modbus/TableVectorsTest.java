package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.ProgramBuilder;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.SamplePrograms;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.registers.BlockLayout;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.RecordCodec;
import io.tailorline.cutter.table.RegisterCommand;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.PieceRef;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every test vector of {@code docs/table-specification.md}, held byte by byte against what the code sends and answers.
 */
class TableVectorsTest {

    private static final Path PAGE = Path.of("../docs/table-specification.md");
    private static final Pattern VECTOR = Pattern.compile("```text\n# ([^\n]*)\n(.*?)```", Pattern.DOTALL);
    private static final RegisterMap MAP = RegisterMapYaml.builtIn();
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final int BYTES_IN_LINE = 32;
    private static final long TOKEN = 0x1234_5678L;
    private static final long JOB = 4711;
    private static final int WORDS_IN_BLOCK = 20;

    @Test
    void every_vector_is_what_the_code_sends_and_answers() throws Exception {
        Map<String, String> told = new LinkedHashMap<>();
        Matcher vectors = VECTOR.matcher(Files.readString(PAGE));
        while (vectors.find()) {
            told.put(vectors.group(1), vectors.group(2));
        }
        Map<String, String> expected = vectors();
        if (Boolean.getBoolean("tailorline.printVectors")) {
            expected.forEach((name, text) -> System.out.printf("```text%n# %s%n%s```%n%n", name, text));
        }
        assertThat(told).containsExactlyEntriesOf(expected);
    }

    /** A square of 60 mm with a hole in its middle and a notch in its right edge. */
    private static CutProgram square() {
        ProgramBuilder builder = new ProgramBuilder();
        builder.beginPiece(PieceRef.parse("1/square/1"))
                .add(new CutStep.Drill(at(130, 130)))
                .add(new CutStep.Travel(at(100, 100)))
                .add(new CutStep.KnifeDown())
                .add(new CutStep.CutTo(at(160, 100)))
                .add(new CutStep.CornerLift(90))
                .add(new CutStep.CutTo(at(160, 130)))
                .add(new CutStep.CutNotch(at(160, 130), 180, 6, Notch.Kind.SINGLE))
                .add(new CutStep.CutTo(at(160, 160)))
                .add(new CutStep.CornerLift(180))
                .add(new CutStep.CutTo(at(100, 160)))
                .add(new CutStep.CornerLift(-90))
                .add(new CutStep.CutTo(at(100, 100)))
                .add(new CutStep.KnifeUp())
                .endPiece();
        return builder.build(SampleJobs.TABLE, SamplePrograms.NO_TIME);
    }

    private static TablePoint at(double x, double y) {
        return new TablePoint(x, y);
    }

    private static Map<String, String> vectors() throws Exception {
        CutProgram program = square();
        CutJob job = CutJob.of(JOB, program).inBlocksOf(WORDS_IN_BLOCK);
        Map<String, String> vectors = new LinkedHashMap<>();
        vectors.put("records of the program", records(program));
        vectors.put("one record of every kind", records(SamplePrograms.everyStep()));
        vectors.put("blocks and checksums", blocks(job));
        dialogue(job, vectors);
        version1(vectors);
        return vectors;
    }

    private static String records(CutProgram program) {
        StringBuilder text = new StringBuilder();
        for (RecordStream.Entry entry : RecordStream.of(program)) {
            text.append(String.format(
                    Locale.ROOT,
                    "%2d  %-24s %s%n",
                    entry.index(),
                    words(RecordCodec.encode(entry.record(), entry.before())),
                    entry.record().toString().replaceAll("TablePoint|TableRecord\\.", "")));
        }
        return text.toString();
    }

    private static String words(int... words) {
        return Arrays.stream(words)
                .mapToObj(word -> String.format(Locale.ROOT, "%04X", word))
                .collect(Collectors.joining(" "));
    }

    private static String blocks(CutJob job) {
        StringBuilder text = new StringBuilder();
        for (TableBlock block : job.blocks()) {
            text.append(String.format(
                    Locale.ROOT,
                    "job %d, block %d, first record %d, %d words, CRC-32 %08X%n%s%n",
                    block.jobId(),
                    block.number(),
                    block.firstRecord(),
                    block.payload().length,
                    block.checksum(),
                    words(block.payload())));
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "program: %d records, %d blocks, CRC-32 %08X%n",
                        job.records(),
                        job.blocks().size(),
                        job.checksum()))
                .toString();
    }

    private static void dialogue(CutJob job, Map<String, String> vectors) throws Exception {
        ManualClock clock = new ManualClock();
        TableFirmware table = new TableFirmware(SampleJobs.TABLE, clock, 1, FaultScript.none()).homed();
        try (ModbusTableServer server = ModbusTableServer.open(table, InetAddress.getLoopbackAddress(), 0);
                Wire wire = new Wire(server.port(), MAP)) {
            vectors.put("identity", wire.read(RegisterBlock.IDENTITY, 3));
            vectors.put("identity by function 4", wire.read(RegisterBlock.IDENTITY, 4));
            vectors.put("TAKE_LEASE", wire.command(CommandCode.TAKE_LEASE, 1));
            vectors.put("heartbeat", wire.heartbeat(1));
            vectors.put("policy and watchdog", wire.silence(2, CommunicationLossPolicy.FINISH_PIECE, 10_000));
            vectors.put("status, idle", wire.read(RegisterBlock.STATUS, 3));
            vectors.put(
                    "LOAD",
                    wire.command(CommandCode.LOAD, 2, job.id(), job.blocks().size(), job.checksum()));
            vectors.put(
                    "block 0 by function 23", wire.writeThenRead(job.blocks().get(0), 1));
            vectors.put("block 1 by function 16", wire.write(job.blocks().get(1), 2));
            vectors.put("status, ready", wire.read(RegisterBlock.STATUS, 3));
            vectors.put("START", wire.command(CommandCode.START, 3, 1));
            vectors.put("the same START again", wire.command(CommandCode.START, 3, 1));
            vectors.put("status of START", wire.read(RegisterBlock.STATUS, 3));
            vectors.put("a command whose number is not the next", wire.command(CommandCode.PAUSE, 9));
            vectors.put("status after it", wire.read(RegisterBlock.STATUS, 3));
            vectors.put("a damaged command", wire.damagedCommand());
            vectors.put("status after the damaged command", wire.read(RegisterBlock.STATUS, 3));
            clock.passMs(1_000);
            vectors.put("status after 1 s of cutting", wire.read(RegisterBlock.STATUS, 3));
            clock.passMs(4_000);
            vectors.put("status, done", wire.read(RegisterBlock.STATUS, 3));
            vectors.put("CLEAR_JOB", wire.command(CommandCode.CLEAR_JOB, 4));
            vectors.put("DROP_LEASE by function 6", wire.commandWordByWord(CommandCode.DROP_LEASE, 5));
            vectors.put("not mapped", wire.exchange(Requests.read(3, 394, 1)));
            vectors.put("not writable", wire.exchange(Requests.writeOne(256, 6)));
        }
    }

    private static void version1(Map<String, String> vectors) throws Exception {
        RegisterMap map = MAP.inVersion1();
        TableFirmware table = new TableFirmware(SampleJobs.TABLE, new ManualClock(), 1, FaultScript.none()).homed();
        try (ModbusTableServer server = ModbusTableServer.open(table, map, InetAddress.getLoopbackAddress(), 0);
                Wire wire = new Wire(server.port(), map)) {
            vectors.put("version 1: identity", wire.read(RegisterBlock.IDENTITY, 3));
            vectors.put("version 1: TAKE_LEASE", wire.command(CommandCode.TAKE_LEASE, 1));
        }
    }

    /** Requests as the driver writes them, and answers as they come. */
    private static final class Wire implements AutoCloseable {
        private final Socket socket;
        private final RegisterMap map;
        private final MailboxCodec mail;
        private int transaction;

        Wire(int port, RegisterMap map) throws IOException {
            this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
            this.map = map;
            this.mail = new MailboxCodec(map);
            socket.setSoTimeout(30_000);
        }

        String read(RegisterBlock block, int function) throws IOException {
            BlockLayout place = map.place(block);
            return exchange(Requests.read(function, place.first(), place.count()));
        }

        String command(CommandCode code, int sequence, long... parameters) throws IOException {
            return exchange(
                    Requests.write(map.place(RegisterBlock.COMMAND).first(), words(code, sequence, parameters)));
        }

        private int[] words(CommandCode code, int sequence, long... parameters) {
            long[] p = Arrays.copyOf(parameters, RegisterCommand.PARAMETERS);
            return mail.encode(new RegisterCommand(code.code(), p[0], p[1], p[2], TOKEN, sequence));
        }

        /** PAUSE with one bit of its number of the command turned: it reads HOME. */
        String damagedCommand() throws IOException {
            int[] words = words(CommandCode.PAUSE, 4);
            words[map.offset(RegisterName.CMD)] ^= 4;
            return exchange(Requests.write(map.place(RegisterBlock.COMMAND).first(), words));
        }

        String commandWordByWord(CommandCode code, int sequence) throws IOException {
            StringBuilder text = new StringBuilder();
            int address = map.place(RegisterBlock.COMMAND).first();
            for (int word : words(code, sequence)) {
                text.append(exchange(Requests.writeOne(address, word)));
                address++;
            }
            return text.toString();
        }

        String heartbeat(int beat) throws IOException {
            int[] words = new StatusCodec(map).encode(TOKEN, beat, 0, 0);
            return exchange(Requests.write(map.entry(RegisterName.HOST_TOKEN).address(), Arrays.copyOf(words, 3)));
        }

        String silence(int beat, CommunicationLossPolicy policy, int watchdogMs) throws IOException {
            int[] words = new StatusCodec(map).encode(TOKEN, beat, policy.code(), watchdogMs);
            return exchange(Requests.write(map.place(RegisterBlock.LEASE).first(), words));
        }

        String writeThenRead(TableBlock block, int sequence) throws IOException {
            BlockLayout from = map.place(RegisterBlock.STATUS);
            return exchange(Requests.readWrite(
                    from.first(),
                    from.count(),
                    map.place(RegisterBlock.MAILBOX).first(),
                    mail.encode(block, sequence)));
        }

        String write(TableBlock block, int sequence) throws IOException {
            return exchange(Requests.write(map.place(RegisterBlock.MAILBOX).first(), mail.encode(block, sequence)));
        }

        String exchange(Requests.PendingRequest asked) throws IOException {
            ModbusRequest request = asked.request();
            return raw(request.getFunctionCode(), request.getMessage());
        }

        private String raw(int function, byte[] message) throws IOException {
            transaction++;
            ByteBuffer frame = ByteBuffer.allocate(8 + message.length)
                    .putShort((short) transaction)
                    .putShort((short) 0)
                    .putShort((short) (2 + message.length))
                    .put((byte) map.unit())
                    .put((byte) function)
                    .put(message);
            socket.getOutputStream().write(frame.array());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] head = in.readNBytes(6);
            byte[] body = in.readNBytes(ByteBuffer.wrap(head).getShort(4));
            return lines(">", frame.array())
                    + lines(
                            "<",
                            ByteBuffer.allocate(6 + body.length)
                                    .put(head)
                                    .put(body)
                                    .array());
        }

        private static String lines(String direction, byte[] frame) {
            StringBuilder text = new StringBuilder();
            for (int at = 0; at < frame.length; at += BYTES_IN_LINE) {
                text.append(at == 0 ? direction : " ")
                        .append(' ')
                        .append(HEX.formatHex(frame, at, Math.min(frame.length, at + BYTES_IN_LINE)))
                        .append('\n');
            }
            return text.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
