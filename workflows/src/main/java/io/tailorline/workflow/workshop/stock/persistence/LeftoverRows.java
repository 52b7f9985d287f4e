package io.tailorline.workflow.workshop.stock.persistence;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.workshop.stock.remnant.Leftover;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code workshop.leftover}. */
final class LeftoverRows {

    private final JdbcClient jdbc;

    LeftoverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Leftover one) {
        jdbc.sql("""
                        insert into workshop.leftover (number, kind, roll, article, lot, order_id, material, part, length_mm,
                            width_mm, from_mm, across_mm, born_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        one.number(),
                        one.kind().name(),
                        one.roll(),
                        one.article(),
                        one.lot(),
                        one.order(),
                        one.material().name(),
                        one.part(),
                        one.lengthMm(),
                        one.widthMm(),
                        one.fromMm(),
                        one.acrossMm(),
                        RollRows.at(one.bornAt()))
                .update();
    }

    void delete(String number) {
        jdbc.sql("delete from workshop.leftover where number = ?").param(number).update();
    }

    /** What was left of the roll before it was cut again. */
    void deleteEndOf(String roll) {
        jdbc.sql("delete from workshop.leftover where roll = ? and kind = ?")
                .params(roll, Leftover.Kind.END.name())
                .update();
    }

    Optional<Leftover> find(String number) {
        return jdbc.sql("select * from workshop.leftover where number = ?")
                .param(number)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The end of a roll of which somebody has reserved meanwhile is no leftover. */
    List<Leftover> all() {
        return jdbc.sql("""
                        select * from workshop.leftover l where l.kind = 'RECTANGLE' or (
                            not exists (select 1 from workshop.reservation v
                                where v.roll = l.roll and v.state in ('SOFT', 'FIRM'))
                            and exists (select 1 from workshop.cloth_roll r where r.id = l.roll and r.current_mm > 0))
                        order by born_at, number
                        """).query((row, n) -> read(row)).list();
    }

    private static Leftover read(ResultSet row) throws SQLException {
        return new Leftover(
                RollRows.text(row, "number"),
                Leftover.Kind.valueOf(RollRows.text(row, "kind")),
                RollRows.text(row, "roll"),
                RollRows.text(row, "article"),
                RollRows.text(row, "lot"),
                RollRows.text(row, "order_id"),
                Material.valueOf(RollRows.text(row, "material")),
                RollRows.text(row, "part"),
                row.getDouble("length_mm"),
                row.getDouble("width_mm"),
                row.getDouble("from_mm"),
                row.getDouble("across_mm"),
                Columns.instant(row, "born_at"));
    }
}
