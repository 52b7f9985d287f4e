package io.tailorline.workflow.store;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.QueueEntry;
import io.tailorline.workflow.TailorDesk;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a list of orders shows of each, without its body, style or cloth. They are read only for an order of a release
 * that did not write these columns.
 */
public record QueueColumns(OrderJson json) {

    /** When {@code cut_order o} is due; one that a portal of the release before has taken is due after four weeks. */
    public static final String DUE = "coalesce(o.due, cast(o.created_at + interval '28' day as date))";

    /** Of {@code cut_order o}. */
    public static final String ALL =
            "o.order_id, o.reasons, " + DUE + " as due_day, o.customer, o.garments, o.cloth, o.sex, o.asked,"
                    + " o.corrected, o.proposals,"
                    + " case when o.garments is null then o.style end as old_style,"
                    + " case when o.garments is null then o.body end as old_body,"
                    + " case when o.garments is null then o.fabric end as old_fabric";

    /** Parameters {@code garment} and {@code oldGarment}, for its word in the stored style. */
    public static final String OF_GARMENT =
            "(o.garments like :garment or o.garments is null and o.style like :oldGarment)";

    /** Parameters {@code cloth} and {@code oldCloth}, for its id in the stored cloth. */
    public static final String OF_CLOTH =
            "(o.cloth = :cloth or o.cloth is null and o.fabric like :oldCloth escape '!')";

    /** Parameters {@code text}, for the beginning of a number, and {@code part}, for that of a part of it. */
    public static final String OF_NUMBER = "(o.order_id like :text escape '!' or o.order_id like :part escape '!'"
            + " or o.customer like :text escape '!' or o.customer like :part escape '!')";

    public QueueEntry read(TailorDesk.Task task, ResultSet row) throws SQLException {
        Optional<String> customer = Optional.ofNullable(row.getString("customer"));
        Date due = row.getDate("due_day");
        String garments = row.getString("garments");
        if (garments == null) {
            Style style = json.readStyle(row.getString("old_style"));
            return new QueueEntry(
                    task,
                    due.toLocalDate(),
                    customer,
                    style.garments(),
                    json.readFabric(row.getString("old_fabric")).id(),
                    OrderChangeNotices.alterations(style),
                    json.readBody(row.getString("old_body")).sex(),
                    0);
        }
        return new QueueEntry(
                task,
                due.toLocalDate(),
                customer,
                garments(garments),
                row.getString("cloth"),
                asked(row),
                Sex.valueOf(row.getString("sex")),
                row.getInt("proposals"));
    }

    private static Set<Garment> garments(String words) {
        List<String> named = List.of(words.split(" "));
        EnumSet<Garment> garments = EnumSet.noneOf(Garment.class);
        Arrays.stream(Garment.values())
                .filter(garment -> named.contains(garment.word()))
                .forEach(garments::add);
        return garments;
    }

    private List<Notice> asked(ResultSet row) throws SQLException {
        List<Notice> asked = new ArrayList<>(json.readNotices(row.getString("asked")));
        String corrected = row.getString("corrected");
        if (corrected != null && !corrected.isEmpty()) {
            asked.add(OrderChangeNotices.correction(List.of(corrected.split(" "))));
        }
        return asked;
    }
}
