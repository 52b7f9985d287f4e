package io.tailorline.cutter.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.program.TablePoint;
import org.junit.jupiter.api.Test;

/** What every way to a table must do by hand, while no job runs. */
interface ManualContract extends TableUnderContract {

    @Test
    default void homing_takes_its_time_and_ends_in_idle() throws Exception {
        TableController table = alice();
        table.takeLease();
        clock().passMs(1_100);
        table.home();
        assertThat(table.status().state()).isEqualTo(TableState.HOMING);
        clock().passMs(4_100);
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
        assertThat(table.status().has(StatusBit.HOMED)).isTrue();
    }

    @Test
    default void cloth_is_moved_on_by_hand_while_no_job_runs() throws Exception {
        TableController table = homed();
        table.advance(300);
        clock().passMs(5_000);
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
        table.load(job());
        table.start(1);
        assertRefused(() -> table.advance(300), CommandResult.BAD_STATE);
        assertThatThrownBy(() -> table.advance(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void the_blade_is_sharpened_by_hand() throws Exception {
        TableController table = cutting();
        assertRefused(table::sharpen, CommandResult.BAD_STATE);
        passUntil(table, TableState.DONE);
        table.clear();
        assertThat(table.status().machine().knifeLength()).isPositive();
        table.sharpen();
        clock().passMs(1_000);
        assertThat(table.status().machine().knifeLength()).isZero();
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
    }

    @Test
    default void the_feed_is_changed_at_any_time_and_shown() throws Exception {
        TableController table = cutting();
        table.setFeed(40);
        assertThat(table.status().machine().feedOverride()).isEqualTo(40);
        assertRefused(() -> table.setFeed(0), CommandResult.BAD_PARAMETER);
        assertRefused(() -> table.setFeed(101), CommandResult.BAD_PARAMETER);
        assertRefused(() -> table.setFeed(-1), CommandResult.BAD_PARAMETER);
        assertThat(table.status().machine().feedOverride()).isEqualTo(40);
        table.setFeed(100);
        passUntil(table, TableState.DONE);
        assertEveryRecordCutOnce();
    }

    @Test
    default void the_head_goes_to_a_point_of_the_field_and_nowhere_else() throws Exception {
        TableController table = homed();
        table.goTo(new TablePoint(512.34, 700));
        clock().passMs(5_000);
        assertThat(table.status().machine().position().x()).isCloseTo(512.34, within(0.005));
        assertThat(table.status().machine().position().y()).isCloseTo(700, within(0.005));
        assertRefused(() -> table.goTo(new TablePoint(-1, 10)), CommandResult.BAD_PARAMETER);
        assertRefused(() -> table.goTo(new TablePoint(10, 1_801)), CommandResult.BAD_PARAMETER);
    }
}
