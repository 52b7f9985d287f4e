package io.tailorline.workflow.workshop.genealogy.persistence;

import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.workshop.genealogy.CutCloth;
import io.tailorline.workflow.workshop.genealogy.Genealogy;
import io.tailorline.workflow.workshop.genealogy.RollOfCloth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The genealogy in the table {@code workshop.cut_cloth}, beside the rolls of the stock. */
public final class StoredGenealogy implements Genealogy {

    private static final String ROLLS = "select r.id, r.lot, l.dye_lot, r.article, r.parent from workshop.cloth_roll r"
            + " join workshop.cloth_lot l on l.id = r.lot";

    private final JdbcClient jdbc;

    public StoredGenealogy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void cut(String job, List<CutCloth> cuts) {
        jdbc.sql("delete from workshop.cut_cloth where job = ?").param(job).update();
        for (CutCloth cut : cuts) {
            jdbc.sql("""
                            insert into workshop.cut_cloth (job, order_id, material, roll, article, pieces, counts, cut_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            cut.job(),
                            cut.order(),
                            cut.material().name(),
                            cut.roll(),
                            cut.article(),
                            cut.pieces().stream().map(PieceRef::toString).collect(Collectors.joining("\n")),
                            cut.counts(),
                            cut.cutAt().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Override
    public void writtenOff(String job, String order) {
        jdbc.sql("update workshop.cut_cloth set counts = false where job = ? and order_id = ?")
                .params(job, order)
                .update();
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql("select count(*) from (select 1 from workshop.cut_cloth limit 1) one")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    @Override
    public List<CutCloth> ofRolls(Collection<String> rolls) {
        return rolls.isEmpty() ? List.of() : cuts("roll in (:values)", rolls);
    }

    @Override
    public List<CutCloth> ofOrder(String order) {
        return cuts("order_id in (:values)", List.of(order));
    }

    @Override
    public List<CutCloth> ofJob(String job) {
        return cuts("job in (:values)", List.of(job));
    }

    private List<CutCloth> cuts(String condition, Collection<String> values) {
        return jdbc.sql("select * from workshop.cut_cloth where " + condition + " order by cut_at desc, job, order_id")
                .param("values", values)
                .query((row, n) -> cut(row))
                .list();
    }

    private static CutCloth cut(ResultSet row) throws SQLException {
        return new CutCloth(
                text(row, "job"),
                text(row, "order_id"),
                Material.valueOf(text(row, "material")),
                text(row, "roll"),
                text(row, "article"),
                text(row, "pieces").lines().map(PieceRef::parse).toList(),
                row.getBoolean("counts"),
                Columns.instant(row, "cut_at"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    @Override
    public List<String> lotsCalled(String name) {
        return jdbc.sql("select id from workshop.cloth_lot where upper(id) = upper(:name)"
                        + " or upper(dye_lot) = upper(:name) order by id")
                .param("name", name)
                .query(String.class)
                .list();
    }

    @Override
    public List<RollOfCloth> rollsOfLot(String lot) {
        return counted("r.lot in (:values)", List.of(lot));
    }

    @Override
    public List<RollOfCloth> rollWithRemnants(String roll) {
        Map<String, RollOfCloth> found = new LinkedHashMap<>();
        List<RollOfCloth> next = rolls(List.of(roll));
        while (!next.isEmpty()) {
            next.forEach(one -> found.put(one.id(), one));
            next = counted(
                            "r.parent in (:values)",
                            next.stream().map(RollOfCloth::id).toList())
                    .stream()
                    .filter(remnant -> !found.containsKey(remnant.id()))
                    .toList();
        }
        return List.copyOf(found.values());
    }

    @Override
    public List<RollOfCloth> rolls(Collection<String> rolls) {
        if (rolls.isEmpty()) {
            return List.of();
        }
        List<RollOfCloth> known = new ArrayList<>(counted("r.id in (:values)", rolls));
        List<String> counted = known.stream().map(RollOfCloth::id).toList();
        List<String> others = rolls.stream()
                .distinct()
                .filter(roll -> !counted.contains(roll))
                .toList();
        if (!others.isEmpty()) {
            known.addAll(jdbc.sql("select roll, max(article) as article from workshop.cut_cloth where roll in (:values)"
                            + " group by roll order by roll")
                    .param("values", others)
                    .query((row, n) -> RollOfCloth.uncounted(text(row, "roll"), text(row, "article")))
                    .list());
        }
        return known;
    }

    private List<RollOfCloth> counted(String condition, Collection<String> values) {
        return jdbc.sql(ROLLS + " where " + condition + " order by r.id")
                .param("values", values)
                .query((row, n) -> new RollOfCloth(
                        text(row, "id"),
                        Optional.of(text(row, "lot")),
                        text(row, "dye_lot"),
                        text(row, "article"),
                        Optional.ofNullable(row.getString("parent"))))
                .list();
    }
}
