package io.tailorline.workflow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.platform.folder.UnbrokenFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a database in a file remembers of its last start, and what its folder does. */
class FolderIdentityTest {

    @TempDir
    private Path folder;

    private FolderIdentity start() {
        return FolderIdentity.open(folder, InstantSource.system());
    }

    private String startedAndStored() {
        FolderIdentity start = start();
        start.isStored();
        return start.current();
    }

    @Test
    void the_next_start_knows_the_last_one() {
        String last = startedAndStored();
        assertThat(start().isOf(last)).isTrue();
    }

    @Test
    void starts_that_came_to_nothing_do_not_make_a_database_an_older_one() {
        String last = startedAndStored();
        start();
        start();
        assertThat(start().isOf(last)).isTrue();
    }

    @Test
    void a_database_file_that_was_put_back_alone_has_an_earlier_start() {
        String backup = startedAndStored();
        startedAndStored();
        assertThat(start().isOf(backup)).isFalse();
    }

    @Test
    void no_start_counts_in_a_folder_that_was_restored() throws IOException {
        String last = startedAndStored();
        Files.delete(folder.resolve(UnbrokenFolder.NAME));
        assertThat(start().isOf(last)).isFalse();
    }
}
