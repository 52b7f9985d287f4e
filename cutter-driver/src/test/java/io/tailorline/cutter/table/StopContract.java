package io.tailorline.cutter.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every way to a table must tell of a stop that nobody asked for, and how the job continues after it. */
interface StopContract extends TableUnderContract {

    @Test
    default void a_limit_switch_costs_the_position_and_one_record_is_cut_over() throws Exception {
        TableController table = cutting("record 40 limit-hit");
        TableStatus fault = passUntil(table, TableState.FAULT);
        assertThat(fault.fault()).isEqualTo(FaultCode.LIMIT);
        assertThat(fault.faultRecord()).isEqualTo(40);
        assertThat(fault.job().doneRecord()).isEqualTo(39);
        assertThat(fault.has(StatusBit.KNIFE_DOWN)).isFalse();
        table.reset();
        assertThat(table.status().state()).isEqualTo(TableState.OFFLINE);
        assertRefused(() -> table.resume(40), CommandResult.BAD_STATE);
        table.home();
        passUntil(table, TableState.IDLE);
        table.resume(40);
        passUntil(table, TableState.DONE);
        assertEveryRecordCutOnce();
    }

    @Test
    default void an_emergency_stop_must_be_acknowledged_at_the_table() throws Exception {
        TableController table = cutting("record 20 estop 3");
        TableStatus fault = passUntil(table, TableState.FAULT);
        assertThat(fault.fault()).isEqualTo(FaultCode.EMERGENCY_STOP);
        assertThat(fault.has(StatusBit.ESTOP_OK)).isFalse();
        assertThat(fault.has(StatusBit.NEED_RESET)).isTrue();
        assertRefused(table::reset, CommandResult.LOCAL);
        clock().passMs(3_100);
        assertThat(table.status().state()).isEqualTo(TableState.FAULT);
        table.reset();
        assertThat(table.status().state()).isEqualTo(TableState.PAUSED);
        table.resume(20);
        passUntil(table, TableState.DONE);
        assertEveryRecordCutOnce();
    }
}
