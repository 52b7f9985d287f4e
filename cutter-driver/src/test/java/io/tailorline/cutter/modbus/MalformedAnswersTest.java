package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableFault;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A table, or what stands in for one, answers with anything at all. Whatever it is, a call ends soon and with nothing
 * but a {@link TableFault}.
 */
class MalformedAnswersTest {

    /** Malformed answers; 10 000 with {@code -Dtailorline.malformedAnswers=10000}, which takes minutes. */
    private static final int ANSWERS = Integer.getInteger("tailorline.malformedAnswers", 400);

    private static final long SEED = Long.getLong("tailorline.seed", 20_261_125);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int TIMEOUT_MS = 20;
    private static final RegisterMap MAP = RegisterMapYaml.builtIn();

    private final Random random = new Random(SEED);
    private final Map<Ill, Integer> given = new EnumMap<>(Ill.class);
    private int answers;

    /** What is wrong with an answer. */
    private enum Ill {
        RUBBISH,
        CUT_SHORT,
        TOO_LONG,
        OTHER_UNIT,
        OTHER_FUNCTION,
        OTHER_TRANSACTION,
        OTHER_PROTOCOL,
        OTHER_LENGTH,
        OTHER_COUNT,
        OTHER_ECHO,
        EXCEPTION,
        IMPOSSIBLE_VALUES,
        TWICE,
        LATE,
        NONE,
        HUNG_UP
    }

    @Test
    void nothing_that_is_answered_makes_the_driver_fall_or_hang() throws Exception {
        CutJob job = SampleJobs.pieces(2);
        try (FakeSlave slave = new FakeSlave().likeATable(MAP, 110)) {
            slave.answerBy(this::answer);
            int calls = 0;
            while (answers < ANSWERS) {
                try (ModbusTable table = new ModbusTable(
                        slave.address(), MAP, 99, SteadyClock.startingAt(InstantSource.system()), TIMEOUT_MS)) {
                    for (int i = 0; i < 40 && answers < ANSWERS; i++) {
                        healthyStatus(slave, job);
                        requireShortAndOurs(table, job, calls++);
                    }
                }
            }
            assertThat(given).as("seed %d", SEED).containsOnlyKeys(Ill.values());
        }
    }

    private void healthyStatus(FakeSlave slave, CutJob job) {
        int[] status = MAP.empty(RegisterBlock.STATUS);
        MAP.write(RegisterName.STATE, status, random.nextInt(13));
        MAP.write(RegisterName.JOB_ID, status, random.nextBoolean() ? job.id() : 0);
        MAP.write(RegisterName.FREE_BLOCKS, status, random.nextInt(3));
        MAP.write(RegisterName.ACK_BLOCK, status, random.nextInt(4));
        MAP.write(RegisterName.HB_CTRL, status, random.nextInt(0x10000));
        slave.put(MAP, RegisterBlock.STATUS, status);
        slave.likeATable(MAP, 110);
    }

    private void requireShortAndOurs(ModbusTable table, CutJob job, int call) {
        long begin = System.nanoTime();
        try {
            call(table, job, call);
        } catch (TableFault fault) {
            assertThat(fault.getMessage()).isNotBlank();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .as("call %d, seed %d", call, SEED)
                .isLessThan(LONGEST);
    }

    private static void call(ModbusTable table, CutJob job, int call) throws TableFault {
        switch (call % 12) {
            case 0 -> table.identity();
            case 1, 2, 3 -> table.status();
            case 4 -> table.takeLease();
            case 5 -> table.load(job);
            case 6 -> table.feed(job);
            case 7 -> table.home();
            case 8 -> table.onSilence(CommunicationLossPolicy.FINISH_PIECE, Duration.ofSeconds(1));
            case 9 -> table.words(RegisterBlock.LEASE);
            case 10 -> table.resume(17);
            default -> table.goTo(new TablePoint(3, 4));
        }
    }

    /** Every other answer is right, so that the driver gets anywhere at all. */
    private synchronized void answer(FakeSlave.Request request, byte[] right, OutputStream out)
            throws IOException, InterruptedException {
        if (random.nextBoolean() || answers >= ANSWERS) {
            out.write(right);
            return;
        }
        Ill ill = Ill.values()[random.nextInt(Ill.values().length)];
        answers++;
        given.merge(ill, 1, Integer::sum);
        byte[] data = java.util.Arrays.copyOfRange(right, 8, right.length);
        int length = right.length - 6;
        switch (ill) {
            case RUBBISH -> out.write(bytes(1 + random.nextInt(300)));
            case CUT_SHORT -> out.write(right, 0, random.nextInt(right.length));
            case TOO_LONG -> {
                out.write(right);
                out.write(bytes(1 + random.nextInt(40)));
            }
            case OTHER_UNIT -> out.write(framed(request, 0, length, 2 + random.nextInt(200), request.function(), data));
            case OTHER_FUNCTION -> out.write(framed(request, 0, length, 1, random.nextInt(256), data));
            case OTHER_TRANSACTION ->
                out.write(FakeSlave.frame(random.nextInt(0x10000), 0, length, 1, request.function(), data));
            case OTHER_PROTOCOL ->
                out.write(framed(request, 1 + random.nextInt(0xFFFF), length, 1, request.function(), data));
            case OTHER_LENGTH -> out.write(framed(request, 0, random.nextInt(0x10000), 1, request.function(), data));
            case OTHER_COUNT -> out.write(FakeSlave.frame(request, counted(random.nextInt(126))));
            case OTHER_ECHO -> out.write(FakeSlave.frame(request, bytes(data.length)));
            case EXCEPTION -> out.write(FakeSlave.exception(request, random.nextInt(256)));
            case IMPOSSIBLE_VALUES -> {
                byte[] values = bytes(data.length);
                values[0] = data[0];
                out.write(FakeSlave.frame(request, values));
            }
            case TWICE -> {
                out.write(right);
                out.write(right);
            }
            case LATE -> {
                Thread.sleep(TIMEOUT_MS + 20);
                out.write(right);
            }
            case NONE -> {
                // silence
            }
            case HUNG_UP -> throw new IOException("hung up");
        }
    }

    private static byte[] framed(
            FakeSlave.Request request, int protocol, int length, int unit, int function, byte[] data) {
        return FakeSlave.frame(request.transaction(), protocol, length, unit, function, data);
    }

    private byte[] counted(int registers) {
        byte[] data = bytes(1 + 2 * registers);
        data[0] = (byte) (2 * registers);
        return data;
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
