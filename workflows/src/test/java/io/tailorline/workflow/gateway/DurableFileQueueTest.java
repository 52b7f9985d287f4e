package io.tailorline.workflow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileQueueTest {

    @TempDir
    Path folder;

    @Test
    void the_oldest_is_read_alone() throws Exception {
        DurableFileQueue jobs = new DurableFileQueue(folder);
        jobs.add("first", "1");
        jobs.add("second", "2");
        Files.createSymbolicLink(folder.resolve("000000000003_third.json"), folder.resolve("nowhere"));

        assertThat(jobs.first().orElseThrow().content()).isEqualTo("1");
        assertThat(jobs.find("second").orElseThrow().content()).isEqualTo("2");
        assertThatThrownBy(() -> jobs.find("third").orElseThrow().content()).isInstanceOf(IOException.class);
    }

    @Test
    void files_of_other_names_are_left_alone() throws Exception {
        Files.writeString(folder.resolve("notes.json"), "{}");
        DurableFileQueue jobs = new DurableFileQueue(folder);
        jobs.add("first", "1");
        assertThat(jobs.entries()).extracting(DurableFileQueue.Entry::key).containsExactly("first");
    }

    @Test
    void what_is_older_is_purged() throws Exception {
        DurableFileQueue ended = new DurableFileQueue(folder);
        ended.add("old", "{}");
        ended.add("young", "{}");
        Instant now = Instant.now();
        Files.setLastModifiedTime(ended.find("old").orElseThrow().file(), FileTime.from(now.minusSeconds(7200)));
        assertThat(ended.purge(now.minusSeconds(3600))).isEqualTo(1);
        assertThat(ended.has("old")).isFalse();
        assertThat(ended.has("young")).isTrue();
    }

    @Test
    void a_folder_that_is_gone_is_a_fault_that_names_it() throws Exception {
        Path inner = folder.resolve("jobs");
        DurableFileQueue jobs = new DurableFileQueue(inner);
        Files.delete(inner);

        assertThatThrownBy(() -> jobs.add("first", "1"))
                .isInstanceOf(DurableFileQueueFault.class)
                .hasMessageContaining(inner.toString());
        Files.createDirectories(inner);
        jobs.add("first", "1");
        assertThat(jobs.has("first")).isTrue();
    }
}
