package io.tailorline.cutter.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.modbus.ModbusTableServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code status} as it is typed, and what every command says of a table that is not there, or of wrong usage. */
class StatusCommandTest extends TypedCommands {

    @Test
    void the_status_names_the_registers() throws Exception {
        try (ModbusTableServer server = serve(table())) {
            assertThat(drive(server.port())).isZero();
            assertThat(run("status", "--host", "127.0.0.1", "--port", Integer.toString(server.port())))
                    .isZero();
            assertThat(out.toString())
                    .containsPattern("  256  STATE +10  DONE")
                    .containsPattern("  275  PIECES_DONE +3")
                    .containsPattern("    5  CAPS +79  READ_WRITE DRILL LABEL CONVEYOR SHARPEN")
                    .containsPattern("  292  ELAPSED +[0-9]+  ms")
                    .containsPattern("  420  WATCHDOG_MS +1000  ms");
        }
    }

    @Test
    void a_table_that_is_not_there_is_named_in_one_line() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(drive(port)).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(
                        line -> assertThat(line).contains("127.0.0.1:" + port).contains("Maybe"));
        assertThat(run("status", "--port", Integer.toString(port))).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void what_is_no_table_is_told_from_one() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(run("status", "--port", Integer.toString(deaf.getLocalPort())))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("did not answer");
        }
    }

    @Test
    void wrong_usage_and_broken_files_have_their_own_codes() throws Exception {
        assertThat(run("simulate", "--port", "0", "--speed", "0")).isEqualTo(2);
        assertThat(run("simulate", "--port", "70000")).isEqualTo(2);
        assertThat(run("drive", program.toString())).isEqualTo(2);
        assertThat(run("drive", folder.resolve("none.json").toString(), "--port", "1"))
                .isEqualTo(3);
        Path script = Files.writeString(folder.resolve("faults"), "record 60 fire\n");
        assertThat(run("simulate", "--port", "0", "--faults", script.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("line 1").contains("estop");
        assertThat(run("simulate", "--port", "0", "--faults", "nowhere")).isEqualTo(3);
        assertThat(run("status", "--host", "no.such.host.invalid", "--port", "1"))
                .isEqualTo(1);
    }
}
