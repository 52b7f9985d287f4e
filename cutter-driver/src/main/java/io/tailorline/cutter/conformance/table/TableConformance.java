package io.tailorline.cutter.conformance.table;

import io.tailorline.cutter.modbus.ModbusConnection;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.table.HostClock;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.net.InetSocketAddress;
import java.time.Duration;
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

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** How long an answer may take: a table that is slow for other reasons is not accused of what it was asked, ms. */
    private static final int ANSWER_MS = 5_000;

    private final InetSocketAddress address;
    private final RegisterMap map;
    private final long token;
    private final HostClock clock;
    private final Duration timeout;

    /**
     * @param token of this host, not 0
     * @param clock on which it waits for what the table is to do
     */
    public TableConformance(InetSocketAddress address, RegisterMap map, long token, HostClock clock) {
        this(address, map, token, clock, TIMEOUT);
    }

    /** @param timeout how long to wait at most for what the table is to do by itself */
    TableConformance(InetSocketAddress address, RegisterMap map, long token, HostClock clock, Duration timeout) {
        this.clock = clock;
        this.timeout = timeout;
        this.address = address;
        this.map = map;
        this.token = token;
    }

    /**
     * What came of one rule.
     *
     * @param number of the rule in the specification
     * @param section of the specification
     * @param broken what the table did instead; empty when it keeps the rule
     */
    public record Finding(int number, int section, String rule, Optional<String> broken) {}

    /**
     * Asks every rule.
     *
     * @param cut whether the table may also cut: two short pieces within 120 mm of the origin
     * @param found told each finding as it is made
     * @return whether the table keeps them all
     * @throws TableFault when there is no table, or one that is not IDLE
     */
    public boolean isKept(boolean cut, Consumer<Finding> found) throws TableFault {
        boolean kept = true;
        int number = 0;
        try (ConformanceDialogue table = new ConformanceDialogue(
                new ModbusConnection(address, map, ANSWER_MS),
                new RawLine(address, map.unit(), ANSWER_MS),
                map,
                token,
                clock,
                timeout)) {
            table.open();
            requireIdle(table);
            for (ConformanceRule rule : rules(cut, table.identity().limits().ringBlocks())) {
                number++;
                table.open();
                Finding finding = new Finding(number, rule.section(), rule.words(), broken(rule, table));
                kept &= finding.broken().isEmpty();
                found.accept(finding);
            }
        }
        return kept;
    }

    /** In the order in which they are asked. */
    private static List<ConformanceRule> rules(boolean cut, int ringBlocks) {
        ConformanceJob job = ConformanceJob.twoPieces();
        SilentHostRules silence = new SilentHostRules(job);
        List<ConformanceRule> rules = new ArrayList<>(new IdleStateRules(job).all());
        rules.addAll(new WireRules(job).all());
        rules.addAll(new RingRules(ConformanceJob.beyond(ringBlocks)).all());
        rules.addAll(silence.withoutJob());
        if (cut) {
            rules.addAll(new HandRules(job).all());
            rules.addAll(new CuttingRules(job).all());
            rules.addAll(silence.whileCutting());
            rules.addAll(new ProgramRules(job).all());
            rules.addAll(CuttingRules.last());
        }
        return rules;
    }

    /** Every rule as the specification lists it: section and words, from rule 1 on. */
    public static List<String> listed() {
        return rules(true, 1).stream()
                .map(rule -> "%d: %s".formatted(rule.section(), rule.words()))
                .toList();
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
