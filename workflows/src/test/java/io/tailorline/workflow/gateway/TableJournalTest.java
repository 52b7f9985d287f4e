package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableJournalTest {

    private static final Envelope EVENT =
            Envelope.command("e-1", Instant.EPOCH, "1042", new NestingPayload.StopNesting("for this test"));

    @TempDir
    Path folder;

    private TableJournal journal;

    @BeforeEach
    void open() {
        journal = new TableJournal(folder, new MessageJson(), InstantSource.system());
    }

    @Test
    void a_job_that_holds_no_message_is_set_aside_alone() throws Exception {
        Files.writeString(folder.resolve("jobs/000000000001_J-1.json"), "{\"half");
        Files.write(folder.resolve("jobs/000000000002_J-2.json"), new byte[] {(byte) 0xC3, 0x28});

        for (String job : new String[] {"J-1", "J-2"}) {
            assertThat(journal.isFirst(job)).isTrue();
            UnreadableFile unreadable = catchThrowableOfType(UnreadableFile.class, journal::first);
            journal.park(unreadable, EVENT);
            assertThat(journal.hasEnded(job)).isTrue();
        }

        assertThat(journal.first()).isEmpty();
        assertThat(journal.parked()).containsExactly("000000000001_J-1.json", "000000000002_J-2.json");
        assertThat(journal.unpublished()).hasSize(2);
    }

    @Test
    void a_job_that_cannot_be_read_now_is_not_given_up() throws Exception {
        Path job = Files.createDirectory(folder.resolve("jobs/000000000001_J-1.json"));

        assertThatThrownBy(journal::first).isInstanceOf(DurableFileQueueFault.class);
        assertThat(job).exists();
        assertThat(journal.parked()).isEmpty();
    }

    @Test
    void an_event_that_is_set_aside_replaces_no_earlier_one() throws Exception {
        for (String text : new String[] {"first", "second"}) {
            Files.writeString(folder.resolve("events/000000000001_event.json"), text);
            DurableFileQueue.Entry entry = journal.unpublished().get(0);
            journal.park(catchThrowableOfType(UnreadableFile.class, () -> journal.message(entry)));
        }

        assertThat(journal.parked()).containsExactly("000000000001_event-2.json", "000000000001_event.json");
        assertThat(folder.resolve("unreadable/000000000001_event.json")).hasContent("first");
    }
}
