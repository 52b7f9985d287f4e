package io.tailorline.portal.cutroom.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.portal.fake.CalibratedTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Files of an earlier release, and the tables that they go into. */
class LegacyFileImportTest {

    private static final PieceRef FRONT = PieceRef.parse("TL-4F7K-22/jacket.front/L");
    private static final PieceRef BACK = PieceRef.parse("TL-4F7K-22/jacket.back/L");

    @TempDir
    Path data;

    private final DataSource database =
            JdbcConnectionPool.create("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
    private final JdbcCalibrations calibrations = new JdbcCalibrations(new JdbcTemplate(database));
    private final JdbcPickedPieces picked =
            new JdbcPickedPieces(new JdbcTemplate(database), () -> Instant.parse("2026-11-28T06:00:00Z"));
    private LegacyFileImport files;

    @BeforeEach
    void makeTables() {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/portal/V108__picked_pieces_and_calibrations.sql"))
                .execute(database);
        files = new LegacyFileImport(data, calibrations, picked);
    }

    private void write(String name, String text) throws Exception {
        Files.createDirectories(data.resolve(name).getParent());
        Files.writeString(data.resolve(name), text);
    }

    @Test
    void files_are_taken_over_once_and_kept() throws Exception {
        write("calibration/table-1.json", CalibratedTable.file(0.3));
        write("picked/J-1.txt", FRONT + "\n" + BACK + "\n");

        files.takeOver();
        assertThat(calibrations.of("table-1")).isPresent();
        assertThat(picked.of("J-1")).containsExactlyInAnyOrder(FRONT, BACK);
        assertThat(data.resolve("picked/J-1.txt.taken-over")).exists();
        assertThat(data.resolve("calibration/table-1.json.taken-over")).exists();

        picked.tell("J-1", List.of(FRONT), false);
        calibrations.remove("table-1");
        files.takeOver();
        assertThat(picked.of("J-1")).containsExactly(BACK);
        assertThat(calibrations.of("table-1")).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_stays_where_it_is() throws Exception {
        write("picked/J-2.txt", "what is this?\n");
        files.takeOver();
        assertThat(data.resolve("picked/J-2.txt")).exists();
        assertThat(picked.of("J-2")).isEmpty();
    }

    @Test
    void a_piece_that_two_hands_pick_is_picked_once_and_forgotten_after_its_time() {
        picked.tell("J-3", List.of(FRONT), true);
        picked.tell("J-3", List.of(FRONT, BACK), true);
        assertThat(picked.of("J-3")).hasSize(2);
        assertThat(picked.purge(Instant.parse("2026-11-28T05:59:59Z"))).isZero();
        assertThat(picked.purge(Instant.parse("2026-11-28T06:00:01Z"))).isEqualTo(2);
    }
}
