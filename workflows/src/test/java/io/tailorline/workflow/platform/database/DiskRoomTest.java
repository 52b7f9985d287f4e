package io.tailorline.workflow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRoomTest {

    @TempDir
    private Path folder;

    @Test
    void room_is_there_when_a_file_can_be_written_and_nothing_is_left_of_it() {
        assertThat(new DiskRoom(folder, 1).isThere()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void less_room_than_asked_for_is_none() {
        assertThat(new DiskRoom(folder, Long.MAX_VALUE).isThere()).isFalse();
    }

    @Test
    void where_nothing_can_be_written_there_is_none() throws Exception {
        Path file = Files.createFile(folder.resolve("no folder"));
        assertThat(new DiskRoom(file, 1).isThere()).isFalse();
        assertThat(new DiskRoom(folder.resolve("missing"), 1).isThere()).isFalse();
    }

    @Test
    void room_is_not_negative() {
        assertThatThrownBy(() -> new DiskRoom(folder, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
