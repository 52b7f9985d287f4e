package io.tailorline.cutter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutJournalTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("below").resolve("table.journal");
    }

    private void writeSome() throws JournalFault {
        try (CutJournal journal = CutJournal.open(file)) {
            journal.begin(4_000_000_000L, 0xCAFEBABEL, 77, 3, 500, 88);
            journal.starting();
            journal.confirm(41);
            journal.confirm(42);
        }
    }

    @Test
    void a_new_journal_knows_nothing() throws JournalFault {
        try (CutJournal journal = CutJournal.open(file)) {
            assertThat(journal.job()).isEmpty();
        }
    }

    @Test
    void what_was_written_is_read_back() throws JournalFault {
        writeSome();
        try (CutJournal journal = CutJournal.open(file)) {
            assertThat(journal.job())
                    .contains(new JobEntry(
                            new JobEntry.Job(4_000_000_000L, 0xCAFEBABEL, 77, 500),
                            new JobEntry.Controller(3, 88),
                            new JobEntry.Progress(1, true, 42, 1),
                            Optional.empty(),
                            JobEntry.End.NOT_YET));
        }
    }

    @Test
    void the_end_of_a_job_is_kept_and_a_new_job_takes_its_place() throws JournalFault {
        writeSome();
        try (CutJournal journal = CutJournal.open(file)) {
            journal.finish(150.25, 32_000.5, 8_000, Optional.of(4368L));
        }
        try (CutJournal journal = CutJournal.open(file)) {
            assertThat(journal.job().orElseThrow().finished()).isTrue();
            assertThat(journal.job().orElseThrow().end().elapsedSeconds()).isEqualTo(150.25);
            assertThat(journal.job().orElseThrow().end().cutLength()).isEqualTo(32_000.5);
            assertThat(journal.job().orElseThrow().end().airLength()).isEqualTo(8_000);
            journal.begin(5, 6, 7, 8, 9, 10);
            assertThat(journal.job().orElseThrow().finished()).isFalse();
        }
    }

    @Test
    void a_job_given_anew_is_counted_from_there_and_one_that_was_kept_as_before() throws JournalFault {
        writeSome();
        try (CutJournal journal = CutJournal.open(file)) {
            journal.continueAt(4, 43, 88);
            assertThat(journal.job().orElseThrow().progress().countedFrom()).isEqualTo(1);
            journal.loadAgain(5, 50, 88, 0);
            journal.continueAt(6, 60, 88);
        }
        try (CutJournal journal = CutJournal.open(file)) {
            assertThat(journal.job().orElseThrow().progress().countedFrom()).isEqualTo(50);
            assertThat(journal.job().orElseThrow().progress().startRecord()).isEqualTo(60);
        }
    }

    @Test
    void a_torn_last_line_is_cut_off_and_writing_continues() throws Exception {
        writeSome();
        byte[] whole = Files.readAllBytes(file);
        long lastLine = new String(whole).lastIndexOf('\n', whole.length - 2) + 1;
        for (int length = (int) lastLine; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            try (CutJournal journal = CutJournal.open(file)) {
                assertThat(journal.job().orElseThrow().progress().doneRecord()).isEqualTo(41);
                journal.confirm(43);
            }
            try (CutJournal journal = CutJournal.open(file)) {
                assertThat(journal.job().orElseThrow().progress().doneRecord()).isEqualTo(43);
            }
        }
    }

    @Test
    void a_journal_broken_before_its_end_is_refused_with_the_line() throws Exception {
        writeSome();
        List<String> lines = Files.readAllLines(file);
        lines.set(1, lines.get(1).replace('s', 'z'));
        Files.write(file, lines);
        assertThatThrownBy(() -> CutJournal.open(file))
                .isInstanceOf(JournalFault.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void a_digit_that_is_wrong_is_noticed_by_the_checksum_of_its_line() throws Exception {
        writeSome();
        String whole = Files.readString(file);
        Files.writeString(file, whole.replace("done 41", "done 44"));
        assertThatThrownBy(() -> CutJournal.open(file))
                .isInstanceOf(JournalFault.class)
                .hasMessageContaining("line 3");
        Files.writeString(file, whole.replace("done 42", "done 48"));
        try (CutJournal journal = CutJournal.open(file)) {
            assertThat(journal.job().orElseThrow().progress().doneRecord()).isEqualTo(41);
        }
    }

    @Test
    void two_hosts_cannot_have_one_journal() throws Exception {
        try (CutJournal journal = CutJournal.open(file)) {
            assertThat(journal.job()).isEmpty();
            assertThatThrownBy(() -> CutJournal.open(file)).isInstanceOf(JournalFault.class);
        }
        CutJournal.open(file).close();
    }

    /** The holder has read its journal and refused a second host of its own: neither lets go of the lock. */
    @Test
    void a_host_of_another_process_keeps_its_journal_and_is_named() throws Exception {
        writeSome();
        Process other = holder();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo(JournalHolder.HELD);
            assertThatThrownBy(() -> CutJournal.open(file))
                    .isInstanceOf(JournalFault.class)
                    .hasMessageContaining("in use by another host, process %d;", other.pid());
        } finally {
            other.destroyForcibly().waitFor();
        }
        CutJournal.open(file).close();
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalHolder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void a_folder_is_no_journal() throws Exception {
        Files.createDirectories(file);
        assertThatThrownBy(() -> CutJournal.open(file))
                .isInstanceOf(JournalFault.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void a_job_handed_over_again_begins_where_an_operator_said() throws Exception {
        writeSome();
        try (CutJournal journal = CutJournal.open(file)) {
            journal.loadAgain(4, 40, 89, 60);
        }
        try (CutJournal journal = CutJournal.open(file)) {
            JobEntry entry = journal.job().orElseThrow();
            assertThat(entry.progress().startRecord()).isEqualTo(40);
            assertThat(entry.progress().mayHaveStarted()).isFalse();
            assertThat(entry.controller().bootCount()).isEqualTo(4);
        }
    }

    @Test
    void a_journal_does_not_grow_from_job_to_job() throws Exception {
        writeSome();
        try (CutJournal journal = CutJournal.open(file)) {
            journal.finish(150.25, 32_000, 8_000, Optional.empty());
            journal.begin(5, 6, 7, 8, 9, 10);
            journal.confirm(3);
        }
        assertThat(Files.readAllLines(file)).hasSize(2);
        try (CutJournal journal = CutJournal.open(file)) {
            assertThat(journal.job().orElseThrow().jobId()).isEqualTo(5);
            assertThat(journal.job().orElseThrow().progress().doneRecord()).isEqualTo(3);
        }
    }

    @Test
    void a_job_that_is_not_finished_is_kept_beside_the_next() throws Exception {
        writeSome();
        try (CutJournal journal = CutJournal.open(file)) {
            journal.begin(5, 6, 7, 8, 9, 10);
        }
        assertThat(Files.readAllLines(file)).hasSize(5);
    }

    @Test
    void a_broken_journal_is_let_go() throws Exception {
        writeSome();
        String whole = Files.readString(file);
        Files.writeString(file, whole.replace("start", "stort"));
        assertThatThrownBy(() -> CutJournal.open(file)).isInstanceOf(JournalFault.class);
        Files.writeString(file, whole);
        CutJournal.open(file).close();
    }

    @Test
    void a_full_disk_leaves_no_torn_line_behind() throws Exception {
        writeSome();
        for (int room = 0; room < 20; room++) {
            FullDisk disk =
                    new FullDisk(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE), room);
            try (CutJournal journal = CutJournal.open(file, disk)) {
                long known = journal.job().orElseThrow().progress().doneRecord();
                if (room < 17) {
                    assertThatThrownBy(() -> journal.confirm(100))
                            .isInstanceOf(JournalFault.class)
                            .hasMessageContaining("No space left");
                    assertThat(journal.job().orElseThrow().progress().doneRecord())
                            .isEqualTo(known);
                }
                disk.makeRoom(1000);
                journal.confirm(known + 1);
            }
        }
        try (CutJournal journal = CutJournal.open(file)) {
            assertThat(journal.job().orElseThrow().progress().doneRecord()).isEqualTo(62);
        }
    }

    /** What a method has returned from is on the disk: nothing that was shown is lost with the power. */
    @Test
    void every_line_is_forced_to_the_disk() throws Exception {
        writeSome();
        FullDisk disk = new FullDisk(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE), 1_000);
        try (CutJournal journal = CutJournal.open(file, disk)) {
            journal.confirm(43);
            assertThat(disk.unforced()).isZero();
            journal.loadAgain(4, 44, 88, 0);
            assertThat(disk.unforced()).isZero();
            journal.starting();
            assertThat(disk.unforced()).isZero();
            journal.finish(1, 2, 3, Optional.empty());
            assertThat(disk.unforced()).isZero();
        }
        assertThat(Files.readString(file)).contains(" done 43", " finished ");
    }

    @Test
    void a_count_never_goes_back() throws Exception {
        writeSome();
        try (CutJournal journal = CutJournal.open(file)) {
            journal.confirm(7);
            assertThat(journal.job().orElseThrow().progress().doneRecord()).isEqualTo(42);
        }
    }

    @Test
    void a_journal_of_before_has_no_serial_number() throws Exception {
        writeSome();
        List<String> lines = Files.readAllLines(file);
        lines.set(0, JournalLine.of("job 5 00000006 7 8 9").strip());
        Files.write(file, lines);
        try (CutJournal journal = CutJournal.open(file)) {
            assertThat(journal.job().orElseThrow().controller().serial()).isZero();
            assertThat(journal.job().orElseThrow().progress().doneRecord()).isEqualTo(42);
        }
    }
}
