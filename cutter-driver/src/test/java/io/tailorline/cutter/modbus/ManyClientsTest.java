package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import com.ghgande.j2mod.modbus.facade.ModbusTCPMaster;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.SampleJobs;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several clients of one simulated table, quick ones and slow ones. */
class ManyClientsTest {

    private static final int STATUS = 256;
    private static final byte[] READ_MAGIC = {0, 9, 0, 0, 0, 6, 1, 3, 0, 0, 0, 1};

    private final TableFirmware table = new TableFirmware(SampleJobs.TABLE, new ManualClock(), 1, FaultScript.none());
    private ModbusTableServer server;

    @BeforeEach
    void open() throws Exception {
        server = ModbusTableServer.open(table, InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    private int poll(int times) {
        ModbusTCPMaster master = new ModbusTCPMaster("127.0.0.1", server.port(), 30_000, false);
        try {
            master.connect();
            master.setRetries(1);
            int read = 0;
            for (int i = 0; i < times; i++) {
                read += master.readMultipleRegisters(1, STATUS, 48).length;
            }
            return read;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            master.disconnect();
        }
    }

    @Test
    void eight_clients_poll_at_once() throws Exception {
        List<CompletableFuture<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clients.add(CompletableFuture.supplyAsync(() -> poll(50)));
        }
        for (CompletableFuture<Integer> client : clients) {
            assertThat(client.get(120, TimeUnit.SECONDS)).isEqualTo(50 * 48);
        }
    }

    @Test
    void a_client_that_sends_byte_by_byte_is_served_and_holds_nobody_up() throws Exception {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            slow.setTcpNoDelay(true);
            slow.setSoTimeout(30_000);
            OutputStream out = slow.getOutputStream();
            for (byte each : READ_MAGIC) {
                out.write(each);
                out.flush();
                assertThat(poll(1)).isEqualTo(48);
            }
            byte[] answer = slow.getInputStream().readNBytes(11);
            assertThat(answer).containsExactly(0, 9, 0, 0, 0, 5, 1, 3, 2, 0x43, 0x54);
        }
    }

    @Test
    void a_client_that_never_reads_its_answers_holds_nobody_up() throws Exception {
        try (Socket deaf = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            deaf.setReceiveBufferSize(1_024);
            for (int i = 0; i < 500; i++) {
                deaf.getOutputStream().write(READ_MAGIC);
            }
            assertThat(poll(20)).isEqualTo(20 * 48);
        }
    }
}
