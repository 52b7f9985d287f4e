package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code workshop.place}. */
final class StoredPlaces {

    private final JdbcClient jdbc;

    StoredPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Place> all() {
        return jdbc.sql("select * from workshop.place order by id")
                .query((row, n) -> read(row))
                .list();
    }

    /** Large and small letters are the same to whoever types or scans it. */
    Optional<Place> find(String id) {
        return jdbc.sql("select * from workshop.place where upper(id) = upper(?)")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<StockRefusal> set(Place place) {
        Optional<Place> known = find(place.id());
        if (known.isPresent() && known.get().kind() != place.kind()) {
            return Optional.of(StockRefusal.of(
                    Code.PLACE_TAKEN, "kind", place.id(), known.get().kind().code()));
        }
        if (known.isPresent()) {
            jdbc.sql("update workshop.place set name = ?, slots = ? where id = ?")
                    .params(place.name(), place.slots(), known.get().id())
                    .update();
        } else {
            jdbc.sql("insert into workshop.place (id, kind, name, slots) values (?, ?, ?, ?)")
                    .params(place.id(), place.kind().name(), place.name(), place.slots())
                    .update();
        }
        return Optional.empty();
    }

    private static Place read(ResultSet row) throws SQLException {
        return new Place(
                RollRows.text(row, "id"),
                Place.Kind.valueOf(RollRows.text(row, "kind")),
                RollRows.text(row, "name"),
                row.getInt("slots"));
    }
}
