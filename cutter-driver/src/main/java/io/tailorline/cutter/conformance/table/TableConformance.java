package io.tailorline.cutter.conformance.table;

import io.tailorline.cutter.modbus.ModbusConnection;
import io.tailorline.cutter.modbus.ModbusTable;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tries whether a table's controller keeps to {@code docs/table-specification.md}: each rule is asked of the table
 * itself, in an order in which one leads to the next. A table that breaks one may break those after it for that reason.
 */
public final class TableConformance {

    private static final long JOB = 0x7A11_0001L;

    private final InetSocketAddress address;
    private final RegisterMap map;
    private final long token;

    /** @param token of this host, not 0 */
    public TableConformance(InetSocketAddress address, RegisterMap map, long token) {
        this.address = address;
        this.map = map;
        this.token = token;
    }

    /**
     * What came of one rule.
     *
     * @param section of the specification
     * @param broken what the table did instead; empty when it keeps the rule
     */
    public record Finding(int section, String rule, Optional<String> broken) {}

    /**
     * Asks every rule.
     *
     * @param cut whether the table may also cut: two short pieces within 120 mm of the origin
     * @param found told each finding as it is made
     * @return whether the table keeps them all
     * @throws TableFault when there is no table, or one that is not IDLE
     */
    public boolean isKept(boolean cut, Consumer<Finding> found) throws TableFault {
        ConformanceJob job = new ConformanceJob(JOB);
        List<ConformanceRule> rules = new ArrayList<>(new StandstillRules(job).all());
        if (cut) {
            rules.addAll(new CuttingRules(job).all());
        }
        boolean kept = true;
        try (ConformanceDialogue table =
                new ConformanceDialogue(new ModbusConnection(address, map, ModbusTable.USUAL_TIMEOUT_MS), map, token)) {
            table.open();
            requireIdle(table);
            for (ConformanceRule rule : rules) {
                table.open();
                Finding finding = new Finding(rule.section(), rule.words(), broken(rule, table));
                kept &= finding.broken().isEmpty();
                found.accept(finding);
            }
        }
        return kept;
    }

    private static void requireIdle(ConformanceDialogue table) throws TableFault {
        TableStatus status = table.status();
        if (status.state() != TableState.IDLE) {
            throw new TableFault("The table is %s; expected IDLE. Maybe home it, or clear its job, first."
                    .formatted(status.state()));
        }
        if (status.job().id() != 0) {
            throw new TableFault(String.format(
                    Locale.ROOT,
                    "The table is IDLE and holds job %d with %d records done; expected no job. Maybe finish it, or 'operate clear'.",
                    status.job().id(),
                    status.job().doneRecord()));
        }
    }

    private static Optional<String> broken(ConformanceRule rule, ConformanceDialogue table) {
        try {
            rule.question().ask(table);
            return Optional.empty();
        } catch (ConformanceRule.Broken e) {
            return Optional.of(e.what());
        } catch (TableFault e) {
            return Optional.of("it could not be asked: " + e.getMessage());
        }
    }
}
