package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tailorline.cutter.registers.CheckWord;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A foreign master, Debian's mbpoll, reads and writes the simulated table. */
class MbpollTest {

    private final ManualClock clock = new ManualClock();
    private final TableFirmware table = new TableFirmware(SampleJobs.TABLE, clock, 1, FaultScript.none());
    private ModbusTableServer server;

    /** What a command printed, and how it ended. */
    private record Printed(int exit, String text) {}

    @BeforeEach
    void open() throws Exception {
        assumeTrue(isInstalled(), "mbpoll is not installed: apt-get install mbpoll");
        clock.passMs(2_000);
        server = ModbusTableServer.open(table, InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("mbpoll", "-V")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Printed mbpoll(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("mbpoll", "-m", "tcp", "-p", Integer.toString(server.port()), "-a", "1", "-0", "-B", "-1"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Printed(process.exitValue(), text);
    }

    @Test
    void it_reads_the_identity_as_holding_and_as_input_registers() throws Exception {
        for (String type : List.of("4:hex", "3:hex")) {
            Printed identity = mbpoll("-t", type, "-r", "0", "-c", "2", "127.0.0.1");
            assertThat(identity.exit()).isZero();
            assertThat(identity.text()).contains("0x4354").contains("0x0200");
        }
    }

    @Test
    void it_reads_long_values_high_word_first() throws Exception {
        Printed serial = mbpoll("-t", "4:int", "-r", "2", "-c", "1", "127.0.0.1");
        assertThat(serial.text()).contains("2026001");
        Printed field = mbpoll("-t", "3:int", "-r", "6", "-c", "2", "127.0.0.1");
        assertThat(field.text()).contains("16000").contains("18000");
    }

    @Test
    void it_reads_all_status_registers_in_one_request() throws Exception {
        Printed status = mbpoll("-t", "4", "-r", "256", "-c", "48", "127.0.0.1");
        assertThat(status.exit()).isZero();
        assertThat(status.text()).containsPattern("\\[256\\]:\\s+1\\s").containsPattern("\\[288\\]:\\s+100\\s");
    }

    @Test
    void it_takes_the_lease_homes_the_table_and_is_heard() throws Exception {
        Printed take = command(13, 1);
        assertThat(take.exit()).as(take.text()).isZero();
        assertThat(table.leaseToken()).isEqualTo(77);
        command(7, 2);
        assertThat(table.status().command().result()).isEqualTo(CommandResult.OK);
        assertThat(mbpoll("-t", "4", "-r", "256", "-c", "1", "127.0.0.1").text())
                .containsPattern("\\[256\\]:\\s+2\\s");
    }

    @Test
    void a_command_whose_check_word_does_not_hold_is_not_taken() throws Exception {
        mbpoll("-t", "4", "-r", "384", "127.0.0.1", "13", "0", "0", "0", "0", "0", "0", "0", "77", "1");
        assertThat(table.leaseToken()).isZero();
        assertThat(table.status().command()).isEqualTo(new TableStatus.CommandStatus(0, CommandResult.DAMAGED));
    }

    /** A command without parameters by the host 77. */
    private Printed command(int code, int sequence) throws Exception {
        int[] words = {0, code, 0, 0, 0, 0, 0, 0, 0, 77, sequence};
        words[0] = CheckWord.of(words, 0);
        List<String> args = new ArrayList<>(List.of("-t", "4", "-r", "383", "127.0.0.1"));
        IntStream.of(words).mapToObj(Integer::toString).forEach(args::add);
        return mbpoll(args.toArray(String[]::new));
    }

    @Test
    void it_writes_one_register_by_function_6() throws Exception {
        assertThat(mbpoll("-t", "4", "-r", "418", "127.0.0.1", "5").exit()).isZero();
        assertThat(table.hostHeartbeat()).isEqualTo(5);
    }

    @Test
    void what_is_not_mapped_or_not_written_is_an_illegal_address() throws Exception {
        for (Printed refused : List.of(
                mbpoll("-t", "4", "-r", "30000", "-c", "1", "127.0.0.1"),
                mbpoll("-t", "3", "-r", "384", "-c", "1", "127.0.0.1"),
                mbpoll("-t", "4", "-r", "256", "127.0.0.1", "6"))) {
            assertThat(refused.text()).contains("Illegal data address");
        }
    }
}
