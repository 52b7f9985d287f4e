package io.tailorline.cutter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever may not open a journal reads whose it is and what to do. */
class DeniedFileTest {

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final String ME = System.getProperty("user.name");
    /** As a stranger reads it, or the owner himself. */
    private static final String OWNER = ME.equals("root") ? "root, and you are " : "you, " + ME;

    private static final Path JOURNAL = Path.of("/cut/suit.journal");

    /** Enough for any system: whoever it is, not root. */
    private static final String STRANGER = "54321";

    @TempDir
    private Path folder;

    private Path journal;
    private Path locked;
    private Path store;
    private Path closed;

    @BeforeEach
    void denyAll() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        journal = Files.createFile(folder.resolve("suit.journal"));
        locked = Files.createFile(folder.resolve("coat.journal"));
        store = Files.createFile(folder.resolve("R17.cuts"));
        closed = Files.createDirectory(folder.resolve("closed"));
        Path lock = Files.createFile(folder.resolve("coat.journal.lock"));
        Files.createFile(closed.resolve("R18.cuts"));
        for (Path mine : List.of(journal, store, closed, lock)) {
            Files.setPosixFilePermissions(mine, PosixFilePermissions.fromString("---------"));
        }
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rw-rw-rw-"));
    }

    @Test
    void the_owner_of_a_journal_is_named_and_what_to_do() {
        assertThat(new DeniedFile(JOURNAL, "greta", "fred").words(JOURNAL))
                .isEqualTo(
                        "it belongs to greta, and you are fred; expected one that you may read and write. Run this as greta, or drive another table with --journal in a folder of your own.");
        assertThat(new DeniedFile(Path.of("/cut/suit.journal.lock"), "greta", "fred").words(JOURNAL))
                .startsWith("/cut/suit.journal.lock belongs to greta, and you are fred; ");
    }

    /** Another journal would know nothing of the roll: no way round its store is offered. */
    @Test
    void the_owner_of_the_store_of_a_roll_is_to_be_asked() {
        Path cuts = Path.of("/cut/R17.cuts");
        assertThat(new DeniedFile(cuts, "greta", "fred").words(cuts))
                .endsWith(
                        "Ask greta to let you read and write it, or run this as greta: it says what is cut on the roll.")
                .doesNotContain("--journal");
    }

    @Test
    void whoever_has_denied_it_to_himself_is_not_sent_to_another() {
        assertThat(new DeniedFile(JOURNAL, "fred", "fred").words(JOURNAL))
                .isEqualTo(
                        "it belongs to you, fred, and denies itself to its owner; expected one to read and write. Give yourself the right: chmod u+rwX /cut/suit.journal.");
    }

    @Test
    void a_file_that_cannot_be_made_is_denied_by_its_folder() {
        Path none = folder.resolve("none").resolve("new.journal");
        assertThat(DeniedFile.of(new AccessDeniedException(none.toString()))).contains(new DeniedFile(folder, ME, ME));
        assertThat(DeniedFile.of(new NoSuchFileException(none.toString()))).isEmpty();
    }

    @Test
    void each_file_that_is_denied_names_itself_and_its_owner() throws Exception {
        Path none = closed.resolve("new.journal");
        Path hidden = closed.resolve("R18.cuts");
        List<String> said = said(journal, locked, store, none, hidden);

        assertThat(said.get(0)).startsWith("Journal %s cannot be opened: it belongs to %s".formatted(journal, OWNER));
        assertThat(said.get(1))
                .startsWith("Journal %s cannot be opened: %s.lock belongs to %s".formatted(locked, locked, OWNER));
        assertThat(said.get(2)).startsWith("Journal %s cannot be read: it belongs to %s".formatted(store, OWNER));
        assertThat(said.get(3))
                .startsWith("Journal %s cannot be opened: %s belongs to %s".formatted(none, closed, OWNER));
        assertThat(said.get(4))
                .startsWith("Journal %s cannot be read: %s belongs to %s".formatted(hidden, closed, OWNER));
    }

    @Test
    void what_is_denied_for_another_reason_is_told_as_before() throws IOException {
        Path cuts = Files.createDirectory(folder.resolve("R19.cuts"));
        assertThatThrownBy(() -> new RollCuts(cuts).entries())
                .isInstanceOf(JournalFault.class)
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining("belongs to");
    }

    /** Nothing is denied to root, who asks as somebody else. */
    private static List<String> said(Path... files) throws Exception {
        if (!ME.equals("root")) {
            return Stream.of(files).map(DeniedJournal::said).toList();
        }
        Assumptions.assumeTrue(
                Files.isExecutable(SETPRIV),
                () -> "NOT TRIED: nothing is denied to root, and there is no %s to be somebody else"
                        .formatted(SETPRIV));
        List<String> words = new ArrayList<>(List.of(
                SETPRIV.toString(),
                "--reuid=" + STRANGER,
                "--regid=" + STRANGER,
                "--clear-groups",
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                DeniedJournal.class.getName()));
        Stream.of(files).map(Path::toString).forEach(words::add);
        Process stranger = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = stranger.inputReader()) {
            List<String> said = out.lines().toList();
            assertThat(stranger.waitFor()).isZero();
            return said;
        }
    }
}
