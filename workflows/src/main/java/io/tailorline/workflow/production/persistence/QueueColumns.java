package io.tailorline.workflow.production.persistence;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.workflow.patternroom.QueueEntry;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.patternroom.json.OrderJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a list of orders shows of each, without its body, style or cloth. */
public record QueueColumns(OrderJson json) {

    /** Of {@code cut_order o}. */
    public static final String ALL = "o.order_id, o.reasons, o.due, o.customer, o.garments, o.cloth, o.sex, o.asked,"
            + " o.corrected, o.proposals";

    /** Parameters {@code text}, for the beginning of a number, and {@code part}, for that of a part of it. */
    public static final String OF_NUMBER = "(o.order_id like :text escape '!' or o.order_id like :part escape '!'"
            + " or o.customer like :text escape '!' or o.customer like :part escape '!')";

    public QueueEntry read(TailorDesk.Task task, ResultSet row) throws SQLException {
        return new QueueEntry(
                task,
                row.getDate("due").toLocalDate(),
                Optional.ofNullable(row.getString("customer")),
                garments(row.getString("garments")),
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
        if (!corrected.isEmpty()) {
            asked.add(OrderChangeNotices.correction(List.of(corrected.split(" "))));
        }
        return asked;
    }
}
