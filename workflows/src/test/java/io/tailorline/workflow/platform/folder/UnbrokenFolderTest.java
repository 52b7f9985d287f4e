package io.tailorline.workflow.platform.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that was restored or copied is known, however faithful the copy is. */
class UnbrokenFolderTest {

    private static final Instant FIRST = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-28T09:00:00Z");

    @TempDir
    private Path parent;

    @Test
    void a_folder_that_stays_in_its_place_is_unbroken_since_it_was_opened_first() throws IOException {
        Path folder = parent.resolve("data");
        assertThat(UnbrokenFolder.open(folder, () -> FIRST)).isEqualTo(new UnbrokenFolder(FIRST, true));
        assertThat(UnbrokenFolder.open(folder, () -> LATER)).isEqualTo(new UnbrokenFolder(FIRST, false));
    }

    @Test
    void a_copy_with_all_its_times_and_names_is_broken() throws IOException {
        Path folder = parent.resolve("data");
        UnbrokenFolder.open(folder, () -> FIRST);
        Path lost = Files.move(folder, parent.resolve("data.lost"));
        Files.createDirectory(folder);
        Files.copy(
                lost.resolve(UnbrokenFolder.NAME),
                folder.resolve(UnbrokenFolder.NAME),
                StandardCopyOption.COPY_ATTRIBUTES);
        assertThat(UnbrokenFolder.open(folder, () -> LATER)).isEqualTo(new UnbrokenFolder(LATER, true));
    }

    @Test
    void rights_and_names_of_the_folder_may_change() throws IOException {
        Path folder = parent.resolve("data");
        UnbrokenFolder.open(folder, () -> FIRST);
        folder.resolve(UnbrokenFolder.NAME).toFile().setReadOnly();
        Path moved = Files.move(folder, parent.resolve("elsewhere"));
        assertThat(UnbrokenFolder.open(moved, () -> LATER).isBroken()).isFalse();
    }

    @Test
    void a_person_who_deletes_the_file_says_that_the_folder_was_restored() throws IOException {
        UnbrokenFolder.open(parent, () -> FIRST);
        Files.delete(parent.resolve(UnbrokenFolder.NAME));
        assertThat(UnbrokenFolder.open(parent, () -> LATER).isBroken()).isTrue();
    }
}
