package io.tailorline.portal.cutroom.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.cutroom.CutRoom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableBoardTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"DONE, false", "IDLE, true", "FAULT, true", "UNKNOWN, true"})
    void a_table_whose_job_is_over_is_free_and_nothing_else(String state, boolean told) {
        CutRoom.Table table = new CutRoom.Table("table-1", state, Optional.empty(), 0, 0, 0, NOON, "CUTTING");

        assertThat(TableBoard.rows(List.of(table), List.of()))
                .singleElement()
                .satisfies(row -> assertThat(row.tellsTable()).isEqualTo(told));
    }
}
