package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.RegisterCommand;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a Modbus library or a slow line would have a table do something twice, or a host believe what was said to
 * another.
 */
class ModbusConnectionTest extends FakeSlaveFixture {

    /** What a busy machine may add to a time limit, ms: short of what a try more for every request would. */
    private static final int BUSY_MS = 2_000;

    /** How long something that comes by itself is waited for, ms. */
    private static final int WAIT_MS = 20_000;

    @Test
    void a_command_whose_answer_is_late_is_sent_once() throws Exception {
        CountDownLatch givenUp = new CountDownLatch(1);
        slave.answerBy((request, right, out) -> {
            if (request.function() == 16) {
                givenUp.await();
            }
            out.write(right);
        });
        assertThatThrownBy(table::home).isInstanceOf(TableFault.LinkLost.class);
        givenUp.countDown();
        table.status();
        assertThat(slave.writesTo(COMMAND)).as("before the next request").isEqualTo(1);
    }

    @Test
    void a_silent_line_keeps_no_call_longer_than_twice_the_timeout() throws Exception {
        int timeoutMs = 1_000;
        try (ModbusTable patient =
                new ModbusTable(slave.address(), MAP, 99, SteadyClock.startingAt(InstantSource.system()), timeoutMs)) {
            patient.takeLease();
            slave.answerBy((request, right, out) -> {});
            for (int call = 0; call < 3; call++) {
                long asked = System.nanoTime();
                assertThatThrownBy(patient::status).isInstanceOf(TableFault.LinkLost.class);
                assertThat(Duration.ofNanos(System.nanoTime() - asked))
                        .isLessThan(Duration.ofMillis(2 * timeoutMs + BUSY_MS));
            }
        }
    }

    @Test
    void a_controller_whose_heart_stands_still_is_not_believed() throws Exception {
        slave.registers[MAP.entry(RegisterName.STATE).address()] = TableState.IDLE.code();
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
        clock.passMs(499);
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
        clock.passMs(1);
        assertThat(table.status().state()).isEqualTo(TableState.UNKNOWN);
        slave.registers[MAP.entry(RegisterName.HB_CTRL).address()]++;
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
    }

    @Test
    void a_command_that_another_host_s_comes_after_is_not_sent_again() throws Exception {
        MailboxCodec words = new MailboxCodec(MAP);
        slave.answerBy((request, right, out) -> {
            if (request.function() != 16
                    && request.address() == MAP.place(RegisterBlock.STATUS).first()
                    && slave.writesTo(COMMAND) == 1) {
                slave.put(MAP, RegisterBlock.COMMAND, words.encode(new RegisterCommand(1, 0, 0, 0, 55, 2)));
            }
            out.write(right);
        });
        assertThatThrownBy(() -> table.start(1))
                .isInstanceOf(TableFault.LinkLost.class)
                .hasMessageContaining("0x00000037")
                .hasMessageContaining("START");
        assertThat(slave.writesTo(COMMAND)).isEqualTo(1);
    }

    /** Another host that comes first with the number of each of the next {@code commands}. */
    private void anotherHostIsFirst(int commands) {
        MailboxCodec words = new MailboxCodec(MAP);
        slave.answerBy((request, right, out) -> {
            if (request.function() != 16
                    && request.address() == MAP.place(RegisterBlock.STATUS).first()
                    && slave.writesTo(COMMAND) <= commands) {
                slave.put(MAP, RegisterBlock.COMMAND, words.encode(new RegisterCommand(1, 0, 0, 0, 55, 1)));
            }
            out.write(right);
        });
    }

    @Test
    void a_command_is_tried_until_it_is_first() throws Exception {
        anotherHostIsFirst(60);
        table.start(1);
        assertThat(slave.writesTo(COMMAND)).isEqualTo(61);
    }

    @Test
    void a_command_that_never_comes_first_is_told() {
        anotherHostIsFirst(Integer.MAX_VALUE);
        assertThatThrownBy(() -> table.start(1))
                .isExactlyInstanceOf(TableFault.class)
                .hasMessageContaining("START")
                .hasMessageContaining(TIMEOUT_MS + " ms");
    }

    @Test
    void a_refusal_of_a_parameter_is_not_that_of_a_command_that_has_none() throws Exception {
        int[] status = MAP.empty(RegisterBlock.STATUS);
        MAP.write(RegisterName.CMD_RESULT, status, CommandResult.BAD_PARAMETER.code());
        slave.put(MAP, RegisterBlock.STATUS, status);
        assertThatThrownBy(table::home).isInstanceOf(TableFault.LinkLost.class).hasMessageContaining("late command");
        assertThat(slave.writesTo(COMMAND)).isEqualTo(1);
        assertThatThrownBy(() -> table.start(7)).isInstanceOf(TableFault.CommandRefused.class);
    }

    private void damagedAfterTheFirstCommand(int echo) {
        int[] status = MAP.empty(RegisterBlock.STATUS);
        MAP.write(RegisterName.CMD_RESULT, status, CommandResult.DAMAGED.code());
        MAP.write(RegisterName.CMD_SEQ_ECHO, status, echo);
        int[] sound = MAP.empty(RegisterBlock.STATUS);
        slave.answerBy((request, right, out) -> {
            if (request.function() == 16) {
                slave.put(MAP, RegisterBlock.STATUS, slave.writesTo(COMMAND) == 1 ? status : sound);
            }
            out.write(right);
        });
    }

    @Test
    void a_command_that_came_damaged_is_sent_once_more() throws Exception {
        damagedAfterTheFirstCommand(0);
        table.start(1);
        assertThat(slave.writesTo(COMMAND)).isEqualTo(2);
    }

    @Test
    void a_command_whose_result_is_hidden_by_a_damaged_one_is_not_sent_twice() throws Exception {
        damagedAfterTheFirstCommand(1);
        assertThatThrownBy(() -> table.advance(100))
                .isInstanceOf(TableFault.LinkLost.class)
                .hasMessageContaining("A damaged command hides the result of ADVANCE");
        assertThat(slave.writesTo(COMMAND)).isEqualTo(1);
    }

    @Test
    void a_doubled_answer_is_not_taken_for_the_next_one_s() throws Exception {
        byte[][] before = {{}};
        slave.answerBy((request, right, out) -> {
            out.write(before[0]);
            out.write(right);
            before[0] = right;
        });
        for (TableState state : List.of(TableState.IDLE, TableState.CUTTING, TableState.PAUSED)) {
            slave.registers[MAP.entry(RegisterName.STATE).address()] = state.code();
            assertThat(table.status().state()).isEqualTo(state);
        }
    }

    @Test
    void an_answer_that_comes_after_its_time_is_not_taken_for_the_next_one_s() throws Exception {
        int state = MAP.entry(RegisterName.STATE).address();
        slave.registers[state] = TableState.IDLE.code();
        table.status();
        CountDownLatch givenUp = new CountDownLatch(1);
        slave.answerBy((request, right, out) -> {
            givenUp.await();
            out.write(right);
        });
        assertThatThrownBy(table::status).isInstanceOf(TableFault.LinkLost.class);
        givenUp.countDown();
        slave.answerBy((request, right, out) -> out.write(right));
        slave.registers[state] = TableState.FAULT.code();
        assertThat(table.status().state()).isEqualTo(TableState.FAULT);
    }

    @Test
    void tables_asked_at_the_same_time_are_not_mixed_up() throws Exception {
        int tables = 8;
        List<FakeSlave> slaves = new ArrayList<>();
        List<ModbusTable> hosts = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(tables);
        try {
            CountDownLatch ready = new CountDownLatch(tables);
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int i = 0; i < tables; i++) {
                int piece = i + 1;
                FakeSlave own = new FakeSlave().likeATable(MAP, 110);
                own.registers[MAP.entry(RegisterName.PIECE_NO).address()] = piece;
                ModbusTable host = new ModbusTable(own.address(), MAP, 99, clock, WAIT_MS);
                slaves.add(own);
                hosts.add(host);
                wrong.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    int count = 0;
                    for (int look = 0; look < 100; look++) {
                        count += host.status().job().pieceNo() == piece ? 0 : 1;
                    }
                    return count;
                }));
            }
            for (Future<Integer> count : wrong) {
                assertThat(count.get(60, TimeUnit.SECONDS)).isZero();
            }
            for (FakeSlave own : slaves) {
                assertThat(own.requests.stream().map(FakeSlave.Request::transaction))
                        .as("each line numbers its own requests")
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, own.requests.size())
                                .boxed()
                                .toList());
            }
        } finally {
            threads.shutdownNow();
            hosts.forEach(ModbusTable::close);
            for (FakeSlave own : slaves) {
                own.close();
            }
        }
    }

    @Test
    void a_wrong_unit_id_looks_like_a_dead_line_and_is_given_up_soon() {
        slave.answerBy((request, right, out) -> {});
        assertEndsWithin(2 * TIMEOUT_MS, "unit 1 is not its unit id: a wrong one looks like a dead connection");
    }

    @Test
    void an_answer_of_another_unit_is_not_taken() throws Exception {
        table.status();
        slave.answerBy((request, right, out) -> {
            right[6] = 2;
            out.write(right);
        });
        assertThatThrownBy(table::status).isInstanceOf(TableFault.LinkLost.class);
    }

    @Test
    void an_answer_that_trickles_in_is_given_up_as_soon() {
        slave.answerBy((request, right, out) -> {
            for (byte one : right) {
                Thread.sleep(TIMEOUT_MS / 2);
                out.write(one);
                out.flush();
            }
        });
        assertEndsWithin(2 * TIMEOUT_MS, "did not answer correctly");
    }

    @ParameterizedTest
    @CsvSource({
        "1, it does not know the function, false",
        "2, it has no such registers, false",
        "3, it does not take the value, false",
        "4, it failed at it, false",
        "6, it is busy, true",
        "11, the device behind the gateway does not answer, true",
        "99, a reason that the protocol does not know, false"
    })
    void an_exception_is_told_in_words(int code, String words, boolean passes) {
        slave.answerBy((request, right, out) -> out.write(FakeSlave.exception(request, code)));
        assertThatThrownBy(table::status)
                .isInstanceOf(TableFault.class)
                .hasMessageContaining(words)
                .hasMessageContaining("Maybe")
                .satisfies(fault ->
                        assertThat(fault instanceof TableFault.LinkLost).isEqualTo(passes));
    }

    @Test
    void a_table_that_has_answered_before_is_not_taken_for_something_else() throws Exception {
        slave.answerBy((request, right, out) -> out.write(FakeSlave.exception(request, 2)));
        assertThatThrownBy(table::status).hasMessageContaining("Maybe it is no cutting table");
        slave.answerBy((request, right, out) -> out.write(right));
        table.status();
        slave.answerBy((request, right, out) -> out.write(FakeSlave.exception(request, 2)));
        assertThatThrownBy(table::status)
                .hasMessageContaining("It has taken such requests before")
                .hasMessageContaining("drive again");
    }

    @Test
    void lines_that_come_and_go_leave_no_thread_behind() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        for (int i = 0; i < 10; i++) {
            try (ModbusTable host = host(slave, MAP)) {
                host.identity();
                slave.answerBy((request, right, out) -> out.write(FakeSlave.frame(request, new byte[] {1})));
                assertThatThrownBy(host::status).isInstanceOf(TableFault.LinkLost.class);
                slave.answerBy((request, right, out) -> out.write(right));
                host.status();
            }
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(thread) && isOfALine(thread.getName())) {
                thread.join(WAIT_MS);
                assertThat(thread.isAlive()).as("%s lives on", thread).isFalse();
            }
        }
    }

    private static boolean isOfALine(String thread) {
        return thread.contains("modbus") || thread.contains("atchdog") || thread.contains("j2mod");
    }

    @Test
    void j2mod_s_own_logging_is_left_out() {
        assertThat(System.getProperty("java.class.path"))
                .doesNotContain("reload4j")
                .doesNotContain("log4j");
    }

    private void assertEndsWithin(int millis, String said) {
        Instant begin = Instant.now();
        assertThatThrownBy(table::status)
                .isInstanceOf(TableFault.LinkLost.class)
                .hasMessageContaining(said);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMillis(millis + BUSY_MS));
    }
}
