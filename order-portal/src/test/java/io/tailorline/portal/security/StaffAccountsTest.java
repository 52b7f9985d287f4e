package io.tailorline.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class StaffAccountsTest {

    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(4);

    @TempDir
    private Path folder;

    @Test
    void passwords_are_told_once_and_kept_hashed() throws Exception {
        Path file = folder.resolve("staff-accounts.properties");

        StaffAccounts first = StaffAccounts.open(file, Map.of(), encoder);
        StaffAccounts second = StaffAccounts.open(file, Map.of(), encoder);

        assertThat(first.fresh()).containsOnlyKeys("tailor", "cutter");
        assertThat(second.fresh()).isEmpty();
        String password = first.fresh().get("tailor");
        assertThat(password).hasSize(12);
        assertThat(Files.readString(file)).doesNotContain(password);
        assertThat(encoder.matches(password, second.hash("tailor"))).isTrue();
    }

    @Test
    void a_password_from_the_settings_comes_first_and_is_not_kept() throws Exception {
        Path file = folder.resolve("staff-accounts.properties");

        StaffAccounts given = StaffAccounts.open(file, Map.of("tailor", "needle", "cutter", "shears"), encoder);

        assertThat(encoder.matches("needle", given.hash("tailor"))).isTrue();
        assertThat(given.fresh()).isEmpty();
        assertThat(file).doesNotExist();
    }
}
