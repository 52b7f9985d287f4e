package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.run.CutRun;
import io.tailorline.cutter.run.PollInterval;
import io.tailorline.cutter.run.PollingPolicy;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rubbish of every kind against a simulated table, while one host drives a job and another watches: nobody waits,
 * nothing breaks, the job is cut once. More of it with {@code -Dtailorline.malformedFrames=10000}, another seed with
 * {@code -Dtailorline.seed=N}.
 */
@Timeout(300)
class MalformedFramesTest {

    private static final int FRAMES = Integer.getInteger("tailorline.malformedFrames", 400);
    private static final long SEED = Long.getLong("tailorline.seed", 20_261_125L);

    /** Nobody waits longer for an answer, ms. */
    private static final long LONGEST_WAIT_MS = 2_000;

    private static final long TOKEN = 99;
    private static final int TIMEOUT_MS = 2_000;

    private final InstantSource clock = SteadyClock.startingAt(InstantSource.system());
    private final CutJob job = SampleJobs.pieces(3);
    private final SplittableRandom chance = new SplittableRandom(SEED);

    @TempDir
    Path folder;

    @Test
    void rubbish_harms_nobody_else() throws Exception {
        TableFirmware table = new TableFirmware(SampleJobs.TABLE, clock, 20, FaultScript.none());
        try (ModbusTableServer server = ModbusTableServer.open(table, InetAddress.getLoopbackAddress(), 0);
                ModbusTable host = host(server, TOKEN);
                ModbusTable watcher = host(server, 1)) {
            CompletableFuture<Void> driving = CompletableFuture.runAsync(() -> drive(host));
            long longest = 0;
            for (int i = 0; i < FRAMES || !driving.isDone(); i++) {
                throwAt(server.port());
                if (i % 10 == 0) {
                    long before = System.nanoTime();
                    TableStatus status = watcher.status();
                    longest = Math.max(longest, System.nanoTime() - before);
                    assertThat(status.job().id()).isIn(0L, job.id());
                }
            }
            driving.get(60, TimeUnit.SECONDS);
            assertThat(TimeUnit.NANOSECONDS.toMillis(longest)).isLessThan(LONGEST_WAIT_MS);
            assertThat(table.leaseToken()).isEqualTo(TOKEN);
        }
        assertThat(table.finishedRecords())
                .as("seed %d", SEED)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, job.records()).boxed().toList());
    }

    private ModbusTable host(ModbusTableServer server, long token) {
        return new ModbusTable(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), token, clock, TIMEOUT_MS);
    }

    private void drive(ModbusTable host) {
        try (CutJournal journal = CutJournal.open(folder.resolve("journal"))) {
            PollingPolicy patience =
                    new PollingPolicy(clock, PollInterval.of(Duration.ofMillis(20)), Duration.ofSeconds(20));
            CutRun run = SampleJobs.confirmed(new CutRun(job, host, journal, TOKEN, progress -> {}, patience));
            run.load().start().monitor();
        } catch (Exception e) {
            throw new AssertionError("The job was not cut.", e);
        }
    }

    /** One connection with one to three frames; some hang up at once, some in the middle, a few wait for an answer. */
    private void throwAt(int port) {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setSoTimeout(1 + chance.nextInt(20));
            OutputStream out = line.getOutputStream();
            for (int frames = 1 + chance.nextInt(3); frames > 0; frames--) {
                byte[] frame = frame();
                int first = chance.nextInt(4) == 0 ? chance.nextInt(frame.length + 1) : frame.length;
                out.write(frame, 0, first);
                out.flush();
                out.write(frame, first, frame.length - first);
                out.flush();
            }
            if (chance.nextInt(8) == 0) {
                line.getInputStream().read(new byte[300]);
            }
        } catch (IOException e) {
            // hung up on, which is what rubbish deserves
        }
    }

    private byte[] frame() {
        return switch (chance.nextInt(9)) {
            case 0 -> random(1 + chance.nextInt(300));
            case 1 -> cut(request(3, address(), 1 + chance.nextInt(125)));
            case 2 -> with(request(3, 256, 48), 4, chance.nextInt(256), chance.nextInt(256));
            case 3 -> with(request(3, 256, 48), 2, chance.nextInt(256), chance.nextInt(256));
            case 4 -> request(chance.nextInt(256), address(), chance.nextInt(65_536));
            case 5 -> request(3 + chance.nextInt(2), address(), 126 + chance.nextInt(2_000));
            case 6 -> write(readOnlyOrUnmapped(), 1 + chance.nextInt(123), 0);
            case 7 -> write(1024, 120, chance.nextInt(3));
            default -> write(383, 11, chance.nextInt(3));
        };
    }

    private int address() {
        return chance.nextInt(4) == 0 ? chance.nextInt(65_536) : chance.nextInt(1_200);
    }

    private int readOnlyOrUnmapped() {
        int[] places = {0, 4, 256, 272, 300, 700, 2_000, 65_500};
        return places[chance.nextInt(places.length)];
    }

    private byte[] request(int function, int address, int count) {
        return ByteBuffer.allocate(12)
                .putShort((short) chance.nextInt(65_536))
                .putShort((short) 0)
                .putShort((short) 6)
                .put((byte) 1)
                .put((byte) function)
                .putShort((short) address)
                .putShort((short) count)
                .array();
    }

    /** FC16 with random words; its byte count may be wrong by some. */
    private byte[] write(int address, int words, int wrong) {
        ByteBuffer frame = ByteBuffer.allocate(13 + 2 * words)
                .putShort((short) chance.nextInt(65_536))
                .putShort((short) 0)
                .putShort((short) (7 + 2 * words))
                .put((byte) 1)
                .put((byte) 16)
                .putShort((short) address)
                .putShort((short) words)
                .put((byte) (2 * words + wrong));
        byte[] payload = random(2 * words);
        return frame.put(payload).array();
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }

    private byte[] cut(byte[] frame) {
        return java.util.Arrays.copyOf(frame, chance.nextInt(frame.length));
    }

    private static byte[] with(byte[] frame, int at, int high, int low) {
        frame[at] = (byte) high;
        frame[at + 1] = (byte) low;
        return frame;
    }
}
