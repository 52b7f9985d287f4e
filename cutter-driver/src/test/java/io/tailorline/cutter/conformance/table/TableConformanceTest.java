package io.tailorline.cutter.conformance.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.conformance.table.TableConformance.Finding;
import io.tailorline.cutter.io.RegisterMapYaml;
import io.tailorline.cutter.modbus.ModbusTableServer;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.SimulatedTime;
import io.tailorline.cutter.table.TableFault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each rule for tables is found broken at a table that breaks it, and listed on the page. */
class TableConformanceTest {

    static final long TOKEN = 5;

    private static final double SPEED = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** Numbers of the rules that a table breaks. */
    private static Set<Integer> broken(List<Finding> found) {
        return found.stream()
                .filter(finding -> finding.broken().isPresent())
                .map(Finding::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Finding> foundWithoutFlaw() throws Exception {
        SimulatedTime time = new SimulatedTime();
        try (ModbusTableServer server = ModbusTableServer.open(table(time), InetAddress.getLoopbackAddress(), 0)) {
            return found(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), time);
        }
    }

    private static List<Finding> found(InetSocketAddress address, SimulatedTime time) throws TableFault {
        List<Finding> found = new ArrayList<>();
        time.during(() -> new TableConformance(address, RegisterMapYaml.builtIn(), TOKEN, time, PATIENCE)
                .isKept(true, found::add));
        return found;
    }

    private static TableFirmware table(SimulatedTime time) {
        return new TableFirmware(SampleJobs.TABLE, time, SPEED, FaultScript.none()).homed();
    }

    private static List<Finding> found(TableFlaw flaw) throws Exception {
        SimulatedTime time = new SimulatedTime();
        try (ModbusTableServer server = ModbusTableServer.open(table(time), InetAddress.getLoopbackAddress(), 0);
                FaultyTable faulty = new FaultyTable(server.port(), flaw)) {
            return found(faulty.address(), time);
        }
    }

    /** Without it, a rule that no table keeps at this speed would count as found broken. */
    @Test
    void no_rule_is_broken_by_a_table_without_a_flaw() throws Exception {
        List<Finding> found = foundWithoutFlaw();
        assertThat(broken(found)).as(found.toString()).isEmpty();
    }

    @Test
    void each_rule_is_broken_by_a_table_that_breaks_it() throws Exception {
        Map<TableFlaw, Future<List<Finding>>> all = new EnumMap<>(TableFlaw.class);
        for (TableFlaw flaw : TableFlaw.values()) {
            all.put(flaw, threads.submit(() -> found(flaw)));
        }
        Set<Integer> broken = new TreeSet<>();
        for (Map.Entry<TableFlaw, Future<List<Finding>>> each : all.entrySet()) {
            Set<Integer> red = broken(each.getValue().get());
            assertThat(red).as(each.getKey().name()).isNotEmpty();
            broken.addAll(red);
        }
        assertThat(broken)
                .containsAll(IntStream.rangeClosed(1, TableConformance.listed().size())
                        .boxed()
                        .toList());
    }

    @Test
    void the_page_lists_the_rules() throws Exception {
        String page = Files.readString(Path.of("../docs/table-specification.md"));
        List<String> rules = TableConformance.listed();
        for (int i = 0; i < rules.size(); i++) {
            assertThat(page)
                    .contains("| T%d | %s |\n".formatted(i + 1, rules.get(i).replaceFirst(": ", " | ")));
        }
        assertThat(page).doesNotContain("| T%d |".formatted(rules.size() + 1));
    }
}
