package io.tailorline.workflow.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import java.util.Locale;

/** Measures one table: its state, its faults, and what it has cut against what was predicted. */
final class TableMeters {

    private final MeterRegistry meters;
    private final Tags table;
    private volatile String state = TableState.UNKNOWN.name();

    TableMeters(MeterRegistry meters, String table) {
        this.meters = meters;
        this.table = Tags.of("table", table);
        for (TableState each : TableState.values()) {
            Gauge.builder("tailorline.table.state", () -> state.equals(each.name()) ? 1 : 0)
                    .description("1 for the state that the table is in, 0 for every other")
                    .tags(this.table.and("state", word(each)))
                    .register(meters);
        }
        Gauge.builder("tailorline.table.connected", () -> state.equals(TableState.UNKNOWN.name()) ? 0 : 1)
                .description("1 while the table answers")
                .tags(this.table)
                .register(meters);
        count("tailorline.table.uncertain", 0);
        count("tailorline.table.pieces", 0);
        count("tailorline.table.jobs", 0);
        count("tailorline.table.cut.seconds", 0);
        count("tailorline.table.predicted.seconds", 0);
        fault(FaultCode.NONE, 0);
    }

    /** @param state a name of {@link TableState} */
    void state(String state) {
        this.state = state;
    }

    /** A link that is lost or a refusal has no code of the table: it counts as {@code none}. */
    void fault(TableFault fault) {
        if (fault instanceof TableFault.Uncertain) {
            count("tailorline.table.uncertain", 1);
        } else {
            fault(fault.code(), 1);
        }
    }

    private void fault(FaultCode code, double times) {
        meters.counter("tailorline.table.faults", table.and("code", word(code))).increment(times);
    }

    /**
     * @param seconds that the table counted, s
     * @param predicted that the program was planned with, s
     */
    void cut(int pieces, double seconds, double predicted) {
        count("tailorline.table.jobs", 1);
        count("tailorline.table.pieces", pieces);
        count("tailorline.table.cut.seconds", seconds);
        count("tailorline.table.predicted.seconds", predicted);
    }

    private void count(String name, double amount) {
        meters.counter(name, table).increment(amount);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
