package io.tailorline.workflow.production.persistence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.io.NoticeJson;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.cutroom.FoundFlaw;
import io.tailorline.workflow.platform.database.CompressedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Markers around flaws that nobody has stored yet: one for each work, until it is taken or left. */
public class ProposedMarkers {

    private final JdbcClient jdbc;

    public ProposedMarkers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A marker that is sought, or found.
     *
     * @param command that asked a nester for it
     * @param flaw as the operator measured it
     * @param cloth with the flaw, and the rules, that it was asked for by
     * @param beginMm from the cut end of its roll to its first millimetre, mm
     * @param answer of the nester, as the message has it; empty before
     * @param seconds that cutting it would take, s; {@link #NO_TABLE}, or empty until it is planned
     * @param noneFor why there is none; empty before the answer, and where there is one
     */
    public record Proposed(
            String command,
            FoundFlaw flaw,
            AskedCloth cloth,
            double beginMm,
            Optional<String> answer,
            OptionalDouble seconds,
            Optional<List<Notice>> noneFor) {

        /** Seconds of a marker that no table can cut. */
        public static final double NO_TABLE = Double.POSITIVE_INFINITY;

        public boolean isSought() {
            return answer.isEmpty() && noneFor.isEmpty();
        }
    }

    /** Instead of what was sought for this work before. */
    public void sought(String workId, String command, FoundFlaw flaw, AskedCloth cloth, double beginMm) {
        drop(workId);
        jdbc.sql("insert into production.proposed_marker (order_id, command, flaw, asked_cloth, begin_mm)"
                        + " values (?, ?, ?, ?, ?)")
                .params(workId, command, write(flaw), cloth.write(), beginMm)
                .update();
    }

    public Optional<Proposed> of(String workId) {
        return jdbc.sql("select * from production.proposed_marker where order_id = ?")
                .param(workId)
                .query((row, n) -> read(workId, row))
                .optional();
    }

    public void found(String workId, String command, String answer) {
        jdbc.sql("update production.proposed_marker set answer = ? where order_id = ? and command = ?")
                .params(CompressedText.of(answer), workId, command)
                .update();
    }

    /** @param seconds that cutting it would take, s, or {@link Proposed#NO_TABLE} */
    public void planned(String workId, String command, double seconds) {
        jdbc.sql("update production.proposed_marker set seconds = ? where order_id = ? and command = ?")
                .params(seconds, workId, command)
                .update();
    }

    public void none(String workId, String command, List<Notice> why) {
        jdbc.sql("update production.proposed_marker set none_for = ? where order_id = ? and command = ?")
                .params(NoticeJson.write(why).toString(), workId, command)
                .update();
    }

    /** Nobody will take it. */
    public void drop(String workId) {
        jdbc.sql("delete from production.proposed_marker where order_id = ?")
                .param(workId)
                .update();
    }

    private static Proposed read(String workId, ResultSet row) throws SQLException {
        double seconds = row.getDouble("seconds");
        OptionalDouble cut = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(seconds);
        return new Proposed(
                row.getString("command"),
                readFlaw(row.getString("flaw")),
                AskedCloth.read(workId, row.getString("asked_cloth")),
                row.getDouble("begin_mm"),
                row.getBytes("answer") == null ? Optional.empty() : Optional.of(CompressedText.read(row, "answer")),
                cut,
                Optional.ofNullable(row.getString("none_for")).map(ProposedMarkers::readNone));
    }

    /** A sentence of a release that had no codes stands there as it is. */
    private static List<Notice> readNone(String stored) {
        try {
            return NoticeJson.read(JsonCursor.parse("none_for", stored).node());
        } catch (FormatFault sentence) {
            return List.of(Notice.verbatim(stored));
        }
    }

    private static String write(FoundFlaw flaw) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("fromCutEndMm", flaw.fromCutEndMm())
                .put("fromSelvedgeMm", flaw.fromSelvedgeMm())
                .put("alongMm", flaw.alongMm())
                .put("acrossMm", flaw.acrossMm())
                .put("kind", flaw.kind())
                .toString();
    }

    private static FoundFlaw readFlaw(String json) {
        try {
            JsonCursor file = JsonCursor.parse("flaw", json);
            return new FoundFlaw(
                    file.field("fromCutEndMm").number(),
                    file.field("fromSelvedgeMm").number(),
                    file.field("alongMm").number(),
                    file.field("acrossMm").number(),
                    file.field("kind").text());
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        }
    }
}
