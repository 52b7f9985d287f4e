package io.tailorline.cutter.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.run.SteadyClock;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our host and slaves that are not ours: npm's {@code modbus-serial} and {@code libmodbus}. They only store registers,
 * so that what arrived is seen word for word.
 */
class ModbusPeersTest {

    private static final int EVERYWHERE = 65_535;
    private static final long TOKEN = 0x1234_5678L;

    @TempDir
    private Path folder;

    /** A map, by its name. */
    private record Named(String name, Supplier<RegisterMap> map) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> librariesAndMaps() {
        return Stream.of(RegisterStore.Library.values())
                .flatMap(library -> Stream.of(
                        Arguments.of(
                                library,
                                new Named(
                                        "our own",
                                        () -> RegisterMapYaml.builtIn().inVersion1())),
                        Arguments.of(library, new Named("foreign", SampleMaps::foreign)),
                        Arguments.of(library, new Named("word by word", SampleMaps::wordByWord))));
    }

    private static ModbusTable host(RegisterStore store, RegisterMap map) {
        return new ModbusTable(store.address(), map, TOKEN, SteadyClock.startingAt(InstantSource.system()), 2_000);
    }

    private RegisterStore table(RegisterStore.Library library, RegisterMap map) throws Exception {
        RegisterStore store = RegisterStore.open(library, map.unit(), EVERYWHERE, folder);
        TableIdentity identity =
                new TableIdentity(0x0102, 70_001, 9, 0b1110, new TableIdentity.Limits(1600, 1800, 64, 110, 500));
        store.set(map, RegisterBlock.IDENTITY, new StatusCodec(map).encode(identity));
        return store;
    }

    @ParameterizedTest
    @MethodSource("librariesAndMaps")
    void an_identity_and_a_status_are_read(RegisterStore.Library library, Named named) throws Exception {
        RegisterMap map = named.map().get();
        try (RegisterStore store = table(library, map);
                ModbusTable host = host(store, map)) {
            int[] status = map.empty(RegisterBlock.STATUS);
            map.write(RegisterName.STATE, status, TableState.CUTTING.code());
            map.write(RegisterName.DONE_RECORD, status, 80_936_959);
            map.putMeasure(RegisterName.POS_X, status, -12.34);
            store.set(map, RegisterBlock.STATUS, status);
            assertThat(host.identity().serial()).isEqualTo(70_001);
            assertThat(host.identity().limits().fieldY()).isEqualTo(1800);
            assertThat(host.status().state()).isEqualTo(TableState.CUTTING);
            assertThat(host.status().job().doneRecord()).isEqualTo(80_936_959);
            assertThat(host.status().machine().position().x()).isEqualTo(-12.34);
        }
    }

    @ParameterizedTest
    @MethodSource("librariesAndMaps")
    void a_command_and_a_heartbeat_land_where_the_map_says(RegisterStore.Library library, Named named)
            throws Exception {
        RegisterMap map = named.map().get();
        try (RegisterStore store = table(library, map);
                ModbusTable host = host(store, map)) {
            host.takeLease();
            int[] command = store.holding(
                    map.place(RegisterBlock.COMMAND).first(),
                    map.place(RegisterBlock.COMMAND).count());
            assertThat(new MailboxCodec(map).decodeCommand(command))
                    .isEqualTo(new io.tailorline.cutter.table.RegisterCommand(13, 0, 0, 0, TOKEN, 1));
            await().atMost(Duration.ofMinutes(1)).until(() -> beat(store, map) >= 2);
            assertThat(host.leaseHolder()).isEqualTo(TOKEN);
        }
    }

    private static int beat(RegisterStore store, RegisterMap map) throws Exception {
        return store.holding(map.entry(RegisterName.HB_HOST).address(), 1)[0];
    }

    @ParameterizedTest
    @MethodSource("librariesAndMaps")
    void a_block_lands_word_for_word(RegisterStore.Library library, Named named) throws Exception {
        RegisterMap map = named.map().get();
        CutJob job = SampleJobs.pieces(1);
        TableBlock block = job.inBlocksOf(map.payloadWords()).blocks().get(0);
        try (RegisterStore store = table(library, map);
                ModbusTable host = host(store, map)) {
            int[] status = map.empty(RegisterBlock.STATUS);
            map.write(RegisterName.JOB_ID, status, job.id());
            map.write(RegisterName.FREE_BLOCKS, status, 64);
            store.set(map, RegisterBlock.STATUS, status);
            assertThatThrownBy(() -> host.feed(job))
                    .as("it stores, and acknowledges nothing")
                    .isInstanceOf(TableFault.class)
                    .hasMessageContaining("refused block 0");
            int[] mailbox = store.holding(
                    map.place(RegisterBlock.MAILBOX).first(),
                    map.place(RegisterBlock.MAILBOX).count());
            assertThat(new MailboxCodec(map).decodeBlock(mailbox)).contains(block);
            assertThat(block.checksumHolds()).isTrue();
            assertThat(mailbox[map.offset(RegisterName.BLOCK_SEQ)]).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource(RegisterStore.Library.class)
    void low_word_first_is_what_the_peer_sees(RegisterStore.Library library) throws Exception {
        RegisterMap map = SampleMaps.foreign();
        try (RegisterStore store = table(library, map);
                ModbusTable host = host(store, map)) {
            host.takeLease();
            assertThat(store.holding(map.entry(RegisterName.CMD_HOST_TOKEN).address(), 2))
                    .containsExactly(0x5678, 0x1234);
        }
    }

    @ParameterizedTest
    @EnumSource(RegisterStore.Library.class)
    void registers_that_are_not_there_are_told_as_an_exception(RegisterStore.Library library) throws Exception {
        try (RegisterStore store = RegisterStore.open(library, 1, 100, folder)) {
            RegisterMap map = RegisterMapYaml.builtIn();
            store.set(
                    map,
                    RegisterBlock.IDENTITY,
                    new StatusCodec(map)
                            .encode(new TableIdentity(
                                    0x0100, 1, 1, 0, new TableIdentity.Limits(1600, 1800, 64, 110, 500))));
            try (ModbusTable host = host(store, map)) {
                assertThatThrownBy(host::status)
                        .isInstanceOf(TableFault.class)
                        .hasMessageContaining("it has no such registers (Modbus exception 02)");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RegisterStore.Library.class)
    void another_unit_is_silent_and_given_up(RegisterStore.Library library) throws Exception {
        try (RegisterStore store = RegisterStore.open(library, 9, EVERYWHERE, folder);
                ModbusTable host = new ModbusTable(
                        store.address(),
                        RegisterMapYaml.builtIn(),
                        TOKEN,
                        SteadyClock.startingAt(InstantSource.system()),
                        300)) {
            assertThatThrownBy(host::status)
                    .isInstanceOf(TableFault.LinkLost.class)
                    .hasMessageContaining("unit 1 is not its unit id");
        }
    }
}
