package io.tailorline.portal.sales.persistence;

import io.tailorline.portal.sales.PhotoView;
import io.tailorline.portal.sales.Photos;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table {@code sales.photo}, which loses its rows with those of {@code sales.placed_order}. */
@Repository
class JdbcPhotos implements Photos {

    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    JdbcPhotos(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The order is locked first: of two photos of one view that arrive together the later one stays. */
    @Override
    public void store(String orderId, PhotoView view, byte[] jpeg) {
        jdbc.queryForList("select id from sales.placed_order where id = ? for update", String.class, orderId);
        remove(orderId, view);
        jdbc.update(
                "insert into sales.photo (order_id, photo_view, stored_at, jpeg) values (?, ?, ?, ?)",
                orderId,
                view.name(),
                Timestamp.from(clock.instant()),
                jpeg);
    }

    @Override
    public Optional<byte[]> find(String orderId, PhotoView view) {
        return jdbc
                .query(
                        "select jpeg from sales.photo where order_id = ? and photo_view = ?",
                        (row, number) -> row.getBytes(1),
                        orderId,
                        view.name())
                .stream()
                .findFirst();
    }

    @Override
    public Map<PhotoView, Instant> of(String orderId) {
        Map<PhotoView, Instant> stored = new EnumMap<>(PhotoView.class);
        jdbc.query(
                "select photo_view, stored_at from sales.photo where order_id = ?",
                row -> {
                    stored.put(
                            PhotoView.valueOf(row.getString(1)),
                            row.getTimestamp(2).toInstant());
                },
                orderId);
        return stored;
    }

    @Override
    public void remove(String orderId, PhotoView view) {
        jdbc.update("delete from sales.photo where order_id = ? and photo_view = ?", orderId, view.name());
    }

    @Override
    public List<String> ordersBefore(Instant oldest) {
        return jdbc.queryForList(
                "select distinct order_id from sales.photo where stored_at < ?", String.class, Timestamp.from(oldest));
    }

    @Override
    public int removeAll(String orderId) {
        return jdbc.update("delete from sales.photo where order_id = ?", orderId);
    }

    @Override
    public int removeBefore(String orderId, Instant oldest) {
        return jdbc.update(
                "delete from sales.photo where order_id = ? and stored_at < ?", orderId, Timestamp.from(oldest));
    }
}
