package io.tailorline.workflow.platform.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read a data folder, and who may use it. */
class DataFolderTest {

    @TempDir
    Path place;

    private Path folder;

    @BeforeEach
    void name() {
        folder = place.resolve("above").resolve("data");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    }

    private static void open(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    @Test
    void a_new_one_is_for_its_owner_alone_and_so_is_the_database_before_it_is_written() throws Exception {
        try (DataFolder data = DataFolder.openAlone(folder)) {
            Path database = data.database();
            assertThat(mode(folder)).isEqualTo("rwx------");
            assertThat(mode(database.getParent())).isEqualTo("rwx------");
            assertThat(mode(Path.of(database + ".mv.db"))).isEqualTo("rw-------");
            assertThat(mode(folder.resolve("in-use"))).isEqualTo("rw-------");
            for (String kept : new String[] {"broker", "gateway"}) {
                assertThat(mode(folder.resolve(kept))).as(kept).isEqualTo("rwx------");
            }
        }
        assertThat(mode(folder.getParent()))
                .as("the folder above, as any that is made")
                .isEqualTo(mode(Files.createDirectory(place.resolve("any"))));
    }

    @Test
    void what_an_older_release_left_open_is_closed() throws Exception {
        Path jobs = Files.createDirectories(folder.resolve("gateway/table-1/jobs"));
        Path job = Files.writeString(jobs.resolve("1"), "a job");
        Path database = Files.createDirectories(folder.resolve("db")).resolve("tailorline.mv.db");
        Files.writeString(database, "orders");
        open(job, "rw-rw-rw-");
        open(jobs, "rwxrwxrwx");
        open(database, "rw-r--r--");
        open(folder, "rwxr-xr-x");
        DataFolder.open(folder).close();
        assertThat(mode(job)).isEqualTo("rw-------");
        assertThat(mode(jobs)).isEqualTo("rwx------");
        assertThat(mode(database)).isEqualTo("rw-------");
        assertThat(mode(folder)).isEqualTo("rwx------");
        assertThat(database).hasContent("orders");
    }

    @Test
    void what_is_not_tailorlines_stays_as_it_is_and_no_link_is_followed() throws Exception {
        Path foreign = Files.writeString(Files.createDirectories(folder).resolve("letter.txt"), "theirs");
        Path elsewhere = Files.writeString(place.resolve("elsewhere"), "theirs");
        Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("broker")).resolve("link"), elsewhere);
        for (Path file : new Path[] {foreign, elsewhere}) {
            open(file, "rw-r--r--");
        }
        open(folder, "rwxr-xr-x");
        open(folder.resolve("broker"), "rwxr-xr-x");
        DataFolder.open(folder).close();
        assertThat(mode(foreign)).isEqualTo("rw-r--r--");
        assertThat(mode(elsewhere)).isEqualTo("rw-r--r--");
        assertThat(mode(folder)).isEqualTo("rwxr-xr-x");
        assertThat(mode(folder.resolve("broker"))).isEqualTo("rwx------");
    }

    @Test
    void two_processes_cannot_have_it_and_the_second_is_told_who_has() throws Exception {
        Process first = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = first.inputReader(StandardCharsets.UTF_8)) {
            said.lines().filter("open"::equals).findFirst().orElseThrow();
            assertThatThrownBy(() -> DataFolder.openAlone(folder))
                    .isInstanceOf(FolderInUse.class)
                    .hasMessage("The data folder %s is in use by process %d.".formatted(folder, first.pid()));
        } finally {
            first.destroyForcibly().waitFor();
        }
        DataFolder.openAlone(folder).close();
    }

    /** Another process that has the folder until it is killed. */
    static final class Holder {
        public static void main(String[] folder) throws Exception {
            DataFolder.openAlone(Path.of(folder[0]));
            System.out.println("open");
            System.in.read();
        }
    }

    @Test
    void a_drawn_password_stays_and_its_owner_alone_reads_it() throws Exception {
        Path secrets = DataFolder.secrets(folder);
        String drawn = DrawnPassword.in(secrets, "broker-password");
        assertThat(drawn).matches("[0-9a-f]{48}");
        assertThat(DrawnPassword.in(secrets, "broker-password")).isEqualTo(drawn);
        assertThat(DrawnPassword.in(secrets, "database-password")).isNotEqualTo(drawn);
        assertThat(mode(secrets)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(secrets)) {
            for (Path file : files.toList()) {
                assertThat(mode(file)).as("%s", file).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void a_file_that_was_cut_off_is_no_password() throws Exception {
        Path secrets = Files.createDirectories(DataFolder.secrets(folder));
        Files.createFile(secrets.resolve("broker-password"));
        assertThatThrownBy(() -> DrawnPassword.in(secrets, "broker-password"))
                .hasMessageContaining("broker-password is empty; expected a password");
    }
}
