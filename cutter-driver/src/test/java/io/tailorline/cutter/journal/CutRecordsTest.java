package io.tailorline.cutter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of a program's cuts outlives everything else. */
class CutRecordsTest {

    private static final CutRecords.Entry BEGUN = entry(CutRecords.Event.BEGUN, "R 17/3, navy");
    private static final CutRecords.Entry CUT = entry(CutRecords.Event.CUT, "R 17/3, navy");
    private static final CutRecords.Entry AGAIN = entry(CutRecords.Event.AGAIN, "flaw\nin the left front, 100 %");

    @TempDir
    private Path folder;

    private static CutRecords.Entry entry(CutRecords.Event event, String words) {
        return new CutRecords.Entry(Instant.parse("2026-01-02T03:04:05Z"), event, 4711, "7F3A-C21E", words);
    }

    private Path file() {
        return folder.resolve("program.json.cuts");
    }

    private CutRecords records() {
        return new CutRecords(file());
    }

    @Test
    void each_line_comes_back_and_the_last_of_a_program_counts() throws Exception {
        assertThat(records().entries()).isEmpty();
        records().add(BEGUN);
        records().add(CUT);
        records().add(AGAIN);
        assertThat(records().entries()).containsExactly(BEGUN, CUT, AGAIN);
        assertThat(records().last("7F3A-C21E")).contains(AGAIN);
        assertThat(records().last("0000-0000")).isEmpty();
    }

    @Test
    void a_torn_last_line_does_not_count_and_swallows_no_other() throws Exception {
        records().add(BEGUN);
        String whole = Files.readString(file());
        Files.writeString(file(), whole + whole.substring(0, 20));
        assertThat(records().entries()).containsExactly(BEGUN);
        records().add(CUT);
        assertThat(records().entries()).containsExactly(BEGUN, CUT);
    }

    @Test
    void a_line_that_is_broken_before_the_last_is_named() throws Exception {
        records().add(BEGUN);
        records().add(CUT);
        Files.writeString(file(), Files.readString(file()).replaceFirst("BEGUN", "BEGAN"));
        assertThatThrownBy(() -> records().entries())
                .isInstanceOf(JournalFault.class)
                .hasMessageContaining("is broken in line 1");
    }
}
