package io.tailorline.workflow.patternroom.persistence;

import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.workflow.patternroom.LastOrders;
import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.platform.database.CompressedText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The last orders of customers, each with the pattern in force, by one query. */
public class StoredLastOrders implements LastOrders {

    private static final String GARMENTS = Arrays.stream(Garment.values())
            .map(garment -> "('" + garment.word() + "')")
            .collect(Collectors.joining(", "));

    private static final String LAST = """
            select * from (
                select g.garment, p.order_id, p.created_at, d.content,
                    row_number() over (partition by g.garment order by p.created_at desc, p.order_id desc) as nth
                from production.cut_order o
                join production.cut_order p on p.customer = o.customer and p.created_at < o.created_at
                join (values %s) g (garment)
                    on position(g.garment in o.garments) > 0 and position(g.garment in p.garments) > 0
                join production.order_document d on d.document_id = p.pattern_id
                where o.order_id = ? and (p.state in ('CUT', 'BUNDLED')
                    or p.approved_tag = d.tag and p.state not in ('REJECTED', 'CANCELLED'))) known
            where nth = 1
            """.formatted(GARMENTS);

    private final JdbcClient jdbc;

    public StoredLastOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String garment, String orderId, LocalDate placed, String pattern) {}

    @Override
    public List<LastOrder> of(String orderId) {
        Map<String, Pattern> patterns = new HashMap<>();
        return jdbc
                .sql(LAST)
                .param(orderId)
                .query((row, number) -> new Row(
                        row.getString("garment"),
                        row.getString("order_id"),
                        LocalDate.ofInstant(Columns.instant(row, "created_at"), ZoneOffset.UTC),
                        CompressedText.read(row, "content")))
                .list()
                .stream()
                .map(row -> new LastOrder(
                        garment(row.garment()),
                        row.orderId(),
                        row.placed(),
                        patterns.computeIfAbsent(row.orderId(), id -> pattern(id, row.pattern()))))
                .sorted(Comparator.comparing(LastOrder::garment))
                .toList();
    }

    private static Garment garment(String word) {
        return Arrays.stream(Garment.values())
                .filter(garment -> garment.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Pattern pattern(String orderId, String json) {
        try {
            return PatternJson.read(JsonCursor.parse("pattern of order " + orderId, json));
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        }
    }
}
