package io.tailorline.workflow.gateway;

import io.micrometer.core.instrument.Counter;
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
    private final Counter uncertain;
    private final Counter jobs;
    private final Counter pieces;
    private final Counter cutSeconds;
    private final Counter predictedSeconds;
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
        uncertain = counter("tailorline.table.uncertain", "Times that an operator had to look at the cloth");
        jobs = counter("tailorline.table.jobs", "Jobs cut to the end");
        pieces = counter("tailorline.table.pieces", "Pieces of the jobs cut to the end");
        cutSeconds = counter("tailorline.table.cut.seconds", "Table time of these jobs, as the table counted");
        predictedSeconds = counter("tailorline.table.predicted.seconds", "Table time of these jobs, as planned");
        for (FaultCode code : FaultCode.values()) {
            faults(code);
        }
    }

    /** @param state a name of {@link TableState} */
    void state(String state) {
        this.state = state;
    }

    /** A link that is lost or a refusal has no code of the table: it counts as {@code none}. */
    void fault(TableFault fault) {
        if (fault instanceof TableFault.Uncertain) {
            uncertain.increment();
        } else {
            faults(fault.code()).increment();
        }
    }

    private Counter faults(FaultCode code) {
        return Counter.builder("tailorline.table.faults")
                .description("Faults by the table's code")
                .tags(table.and("code", word(code)))
                .register(meters);
    }

    /**
     * @param seconds that the table counted, s
     * @param predicted that the program was planned with, s
     */
    void cut(int done, double seconds, double predicted) {
        jobs.increment();
        pieces.increment(done);
        cutSeconds.increment(seconds);
        predictedSeconds.increment(predicted);
    }

    private Counter counter(String name, String what) {
        return Counter.builder(name).description(what).tags(table).register(meters);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
