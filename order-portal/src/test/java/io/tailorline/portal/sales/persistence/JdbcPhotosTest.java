package io.tailorline.portal.sales.persistence;

import static io.tailorline.portal.sales.PhotoView.BACK;
import static io.tailorline.portal.sales.PhotoView.FRONT;
import static io.tailorline.portal.sales.PhotoView.SIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.portal.fake.ContextTables;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcPhotosTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final String ORDER = "TL-4F7K-22";
    private static final byte[] ONE = new byte[1024 * 1024];
    private static final byte[] OTHER = {1, 2, 3};

    private final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private Instant now = NOON;
    private final JdbcPhotos photos = new JdbcPhotos(jdbc, () -> now);

    @BeforeEach
    void order() {
        ContextTables.in(database, "sales");
        jdbc.update(
                "insert into sales.placed_order (id, placed_at, secret_hash) values (?, current_timestamp, '')", ORDER);
    }

    @Test
    void a_photo_takes_the_place_of_the_one_before() {
        photos.store(ORDER, FRONT, OTHER);
        photos.store(ORDER, BACK, OTHER);
        now = NOON.plusSeconds(60);
        photos.store(ORDER, FRONT, ONE);
        assertThat(photos.find(ORDER, FRONT)).contains(ONE);
        assertThat(photos.find(ORDER, SIDE)).isEmpty();
        assertThat(photos.of(ORDER)).isEqualTo(Map.of(FRONT, NOON.plusSeconds(60), BACK, NOON));
        photos.remove(ORDER, FRONT);
        photos.remove(ORDER, SIDE);
        assertThat(photos.of(ORDER)).containsOnlyKeys(BACK);
    }

    @Test
    void photos_are_removed_by_age() {
        photos.store(ORDER, FRONT, OTHER);
        now = NOON.plusSeconds(60);
        photos.store(ORDER, SIDE, OTHER);
        assertThat(photos.ordersBefore(NOON)).isEmpty();
        assertThat(photos.ordersBefore(NOON.plusSeconds(90))).containsExactly(ORDER);
        assertThat(photos.removeBefore(ORDER, NOON.plusSeconds(30))).isEqualTo(1);
        assertThat(photos.of(ORDER)).containsOnlyKeys(SIDE);
    }

    @Test
    void an_order_that_is_deleted_takes_its_photos_along() {
        photos.store(ORDER, FRONT, OTHER);
        jdbc.update("delete from sales.placed_order where id = ?", ORDER);
        assertThat(jdbc.queryForObject("select count(*) from sales.photo", Integer.class))
                .isZero();
        assertThatThrownBy(() -> photos.store(ORDER, FRONT, OTHER)).isInstanceOf(DataIntegrityViolationException.class);
    }
}
