package io.tailorline.workflow.production.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.production.OrderNotes;
import io.tailorline.workflow.production.OrderState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/** Reads one row of {@link #SELECT}. */
public record CutOrderRow(OrderJson json) implements RowMapper<CutOrder> {

    private static final ObjectMapper MATCHING = new ObjectMapper();

    /** Every order, with the notes of the pattern and the marker now in force. */
    static final String SELECT =
            "select o.*, (select d.notes from production.order_document d where d.document_id = o.pattern_id)"
                    + " as pattern_notes, (select d.notes from production.order_document d where d.document_id = o.marker_id)"
                    + " as marker_matching from production.cut_order o";

    @Override
    public CutOrder mapRow(ResultSet row, int number) throws SQLException {
        return new CutOrder(
                row.getString("order_id"),
                OrderState.valueOf(row.getString("state")),
                json.readNotices(row.getString("reasons")),
                Optional.ofNullable(row.getString("table_name")),
                Columns.number(row, "marker_length"),
                Columns.number(row, "efficiency"),
                new OrderNotes(
                        Optional.ofNullable(row.getString("pattern_notes"))
                                .map(json::readNotices)
                                .orElse(List.of()),
                        notes(row, "marker_notes"),
                        Optional.ofNullable(row.getString("marker_matching")).map(CutOrderRow::matching),
                        shortened(row),
                        notes(row, "plan_notes")),
                Columns.number(row, "predicted_seconds"),
                Columns.number(row, "table_seconds"),
                Optional.ofNullable(row.getObject("cut_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "changed_at"));
    }

    private List<String> notes(ResultSet row, String column) throws SQLException {
        String notes = row.getString(column);
        return notes == null ? List.of() : json.readLines(notes);
    }

    static String write(OrderNotes.Matching matching) {
        return MATCHING.valueToTree(matching).toString();
    }

    private static OrderNotes.Matching matching(String json) {
        try {
            return MATCHING.readValue(json, OrderNotes.Matching.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored figures of a marker cannot be read.", broken);
        }
    }

    private static Optional<OrderNotes.ShortenedSearch> shortened(ResultSet row) throws SQLException {
        Optional<Double> given = Columns.number(row, "nest_given_seconds");
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(new OrderNotes.ShortenedSearch(
                        given.get(), row.getDouble("nest_wanted_seconds"), row.getInt("nest_waiting")));
    }
}
