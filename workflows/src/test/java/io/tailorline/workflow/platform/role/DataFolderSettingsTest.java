package io.tailorline.workflow.platform.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What opens the embedded database, and what of it can be read by others. */
class DataFolderSettingsTest {

    private static final String URL = "spring.datasource.url";
    private static final String PASSWORD = "spring.datasource.password";

    @TempDir
    Path folder;

    /** The settings of a start in this folder, which ends at once. */
    private StandardEnvironment start(String... more) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource("of the test", Map.of("tailorline.data", folder.toString())));
        for (String setting : more) {
            String[] parts = setting.split("=", 2);
            settings.getPropertySources().addFirst(new MapPropertySource(parts[0], Map.of(parts[0], parts[1])));
        }
        SpringApplication application = new SpringApplication(Object.class);
        try {
            new RolesEnvironment().postProcessEnvironment(settings, application);
            return settings;
        } finally {
            application.getListeners().stream()
                    .filter(OpenUntilTheEnd.class::isInstance)
                    .map(OpenUntilTheEnd.class::cast)
                    .forEach(folders -> folders.onApplicationEvent(
                            new ApplicationFailedEvent(application, new String[0], null, new IllegalStateException())));
        }
    }

    private static Connection open(String url, String password) throws SQLException {
        return DriverManager.getConnection(url, "sa", password);
    }

    @Test
    void a_new_database_opens_with_the_drawn_password_alone_and_others_read_no_file_of_it() throws Exception {
        StandardEnvironment settings = start();
        String url = settings.getRequiredProperty(URL);
        open(url, settings.getRequiredProperty(PASSWORD)).close();
        assertThatThrownBy(() -> open(url, "")).hasMessageContaining("Wrong user name or password");
        assertThat(start().getRequiredProperty(PASSWORD)).isEqualTo(settings.getRequiredProperty(PASSWORD));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as("%s", file)
                        .endsWith("------");
            }
        }
    }

    /** As after a restore of the one without the other. */
    @Test
    void a_database_with_another_password_is_refused_with_both_places() throws Exception {
        StandardEnvironment settings = start();
        open(settings.getRequiredProperty(URL), settings.getRequiredProperty(PASSWORD))
                .close();
        Files.writeString(folder.resolve("secrets/database-password"), "of another backup");
        StartRefused refused = catchThrowableOfType(StartRefused.class, this::start);
        assertThat(refused)
                .hasMessage("The database in %s has another password than the one in %s."
                        .formatted(folder, folder.resolve("secrets/database-password")));
        assertThat(refused.cure()).contains("restored");
    }

    @Test
    void a_database_without_a_password_is_of_before_and_refused() throws Exception {
        String before = "jdbc:h2:file:" + folder.resolve("db").resolve("tailorline");
        open(before, "").close();
        StartRefused refused = catchThrowableOfType(StartRefused.class, this::start);
        assertThat(refused.cure()).contains("before 0.2.0", "--tailorline.data=DIR");
        open(before, "").close();
    }

    @Test
    void a_database_that_another_has_open_is_refused_in_one_sentence() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("db").resolve("tailorline");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Older.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = other.inputReader()) {
            said.lines().filter("open"::equals).findFirst().orElseThrow();
            StartRefused refused = catchThrowableOfType(StartRefused.class, this::start);
            assertThat(refused).hasMessage("The database in %s is open in another process.".formatted(folder));
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    /** A release that does not yet say who has the folder. */
    static final class Older {
        public static void main(String[] url) throws Exception {
            open(url[0], "");
            System.out.println("open");
            System.in.read();
        }
    }

    @Test
    void who_names_a_database_or_a_password_of_his_own_is_left_alone() {
        assertThat(start("spring.datasource.url=jdbc:h2:mem:own").getProperty(PASSWORD))
                .isEmpty();
        assertThat(start("spring.datasource.password=his").getProperty(PASSWORD))
                .isEqualTo("his");
        assertThat(folder.resolve("secrets")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused_with_its_name() throws Exception {
        Files.createFile(folder.resolve("file"));
        folder = folder.resolve("file").resolve("data");
        StartRefused refused = catchThrowableOfType(StartRefused.class, this::start);
        assertThat(refused).hasMessageContaining(folder.toString());
        assertThat(refused.cure()).contains("--tailorline.data=DIR");
    }
}
