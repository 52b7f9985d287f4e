package io.tailorline.portal.sales.letter.persistence;

import io.tailorline.portal.sales.letter.kept.Letter;
import io.tailorline.portal.sales.letter.kept.LetterKey;
import io.tailorline.portal.sales.letter.kept.LetterKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters in {@code sales.letter}, and whose customers want none, {@code sales.letters_stopped}. */
@Repository
public class LetterBox {

    private static final String BETWEEN = " ";
    private static final String TOO_LATE = "Nobody could send it";
    private static final int AT_ONCE = 50;
    private static final int SHOWN = 200;
    private static final int LONGEST_FAULT = 1000;

    private final JdbcClient jdbc;

    LetterBox(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
    }

    /**
     * Keeps a letter, in the caller's transaction. A change that follows another one of which nobody was told yet is
     * told with it; of a state that the last letter told nothing is told again.
     */
    public void write(String orderId, LetterKind kind, List<String> details, Instant now) {
        List<LetterKey> known = known(orderId);
        if (isToldAlready(known, kind) || isToldWithTheLast(known, kind, now)) {
            return;
        }
        int version = 1 + (int) known.stream().filter(key -> key.kind() == kind).count();
        jdbc.sql("insert into sales.letter (order_id, kind, version, details, state, due_at, written_at)"
                        + " values (?, ?, ?, ?, 'WAITING', ?, ?)")
                .params(
                        orderId,
                        kind.name(),
                        version,
                        String.join(BETWEEN, details),
                        Timestamp.from(now),
                        Timestamp.from(now))
                .update();
    }

    /** The latest first. */
    private List<LetterKey> known(String orderId) {
        return jdbc.sql("select * from sales.letter where order_id = ? order by written_at desc, version desc")
                .param(orderId)
                .query((row, n) -> key(row))
                .list();
    }

    /** The state that was told last, whatever happened on the way meanwhile; empty before the first letter. */
    public Optional<LetterKind> lastState(String orderId) {
        return known(orderId).stream()
                .map(LetterKey::kind)
                .filter(told -> !told.isAside())
                .findFirst();
    }

    private static boolean isToldAlready(List<LetterKey> known, LetterKind kind) {
        return !kind.isNewsEachTime()
                && known.stream()
                        .map(LetterKey::kind)
                        .filter(told -> told == kind || !told.isAside())
                        .findFirst()
                        .filter(last -> last == kind || last == LetterKind.MEASURED && kind == LetterKind.REVIEW)
                        .isPresent();
    }

    /** It is locked until the change is there: whoever sends it waits, and tells of this one too. */
    private boolean isToldWithTheLast(List<LetterKey> known, LetterKind kind, Instant now) {
        return kind == LetterKind.CHANGED
                && !known.isEmpty()
                && known.get(0).kind() == kind
                && jdbc.sql("update sales.letter set written_at = ? where order_id = ? and kind = ? and version = ?"
                                        + " and state = 'WAITING' and tries = 0")
                                .params(
                                        Timestamp.from(now),
                                        known.get(0).orderId(),
                                        kind.name(),
                                        known.get(0).version())
                                .update()
                        == 1;
    }

    /** What is to be sent now, what waits longest first. */
    public List<Letter> due(Instant now) {
        return jdbc.sql("select * from sales.letter where state = 'WAITING' and due_at <= ? order by due_at limit ?")
                .params(Timestamp.from(now), AT_ONCE)
                .query(LetterBox::letter)
                .list();
    }

    /**
     * Takes a letter to send it; false where another portal has taken it. It is due again later, should this one die.
     */
    public boolean take(Letter letter, Instant again) {
        return jdbc.sql("update sales.letter set tries = tries + 1, due_at = ? where order_id = ? and kind = ?"
                                + " and version = ? and state = 'WAITING' and due_at = ?")
                        .params(
                                Timestamp.from(again),
                                letter.key().orderId(),
                                letter.key().kind().name(),
                                letter.key().version(),
                                Timestamp.from(letter.due()))
                        .update()
                == 1;
    }

    public void sent(LetterKey key, Instant now) {
        end(key, "SENT", now);
    }

    /** Its customer wants no letters. */
    public void leftOut(LetterKey key, Instant now) {
        end(key, "STOPPED", now);
    }

    private void end(LetterKey key, String state, Instant now) {
        jdbc.sql("update sales.letter set state = ?, details = '', fault = null, ended_at = ?"
                        + " where order_id = ? and kind = ? and version = ?")
                .params(state, Timestamp.from(now), key.orderId(), key.kind().name(), key.version())
                .update();
    }

    public void failed(LetterKey key, String fault) {
        jdbc.sql("update sales.letter set fault = ? where order_id = ? and kind = ? and version = ?")
                .params(shortened(fault), key.orderId(), key.kind().name(), key.version())
                .update();
    }

    /** It is not tried any more; what it tells is kept for whoever sends it again. */
    public void givenUp(LetterKey key, String fault, Instant now) {
        jdbc.sql("update sales.letter set state = 'GIVEN_UP', fault = ?, ended_at = ?"
                        + " where order_id = ? and kind = ? and version = ?")
                .params(
                        shortened(fault),
                        Timestamp.from(now),
                        key.orderId(),
                        key.kind().name(),
                        key.version())
                .update();
    }

    /** The latest first. */
    public List<Letter> givenUp() {
        return jdbc.sql("select * from sales.letter where state = 'GIVEN_UP' order by ended_at desc limit ?")
                .param(SHOWN)
                .query(LetterBox::letter)
                .list();
    }

    /** A letter that was given up is tried anew; false where there is none, or its secret is deleted. */
    public boolean again(LetterKey key, Instant now) {
        return jdbc.sql("update sales.letter set state = 'WAITING', tries = 0, due_at = ?, ended_at = null"
                                + " where order_id = ? and kind = ? and version = ? and state = 'GIVEN_UP'"
                                + " and (kind <> 'RECEIVED' or details <> '')")
                        .params(Timestamp.from(now), key.orderId(), key.kind().name(), key.version())
                        .update()
                == 1;
    }

    /** Deletes the secrets of orders whose first letter was written before and is not sent; returns how many. */
    public int forget(Instant before) {
        return jdbc.sql("update sales.letter set details = '', state = 'GIVEN_UP', fault = coalesce(fault, ?),"
                        + " ended_at = coalesce(ended_at, written_at)"
                        + " where kind = 'RECEIVED' and details <> '' and written_at < ?")
                .params(TOO_LATE, Timestamp.from(before))
                .update();
    }

    public boolean isStopped(String orderId) {
        return jdbc.sql("select count(*) from sales.letters_stopped where order_id = ?")
                        .param(orderId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** From now on no letter is sent; one that is on its way is. */
    public void stop(String orderId, Instant now) {
        jdbc.sql("insert into sales.letters_stopped (order_id, stopped_at) select ?, ? from sales.placed_order"
                        + " where id = ? and not exists (select 1 from sales.letters_stopped where order_id = ?)")
                .params(orderId, Timestamp.from(now), orderId, orderId)
                .update();
    }

    public void resume(String orderId) {
        jdbc.sql("delete from sales.letters_stopped where order_id = ?")
                .param(orderId)
                .update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                key(row),
                List.of(row.getString("details").split(BETWEEN)).stream()
                        .filter(detail -> !detail.isEmpty())
                        .toList(),
                row.getInt("tries"),
                row.getTimestamp("due_at").toInstant(),
                Optional.ofNullable(row.getString("fault")),
                row.getTimestamp("written_at").toInstant());
    }

    private static LetterKey key(ResultSet row) throws SQLException {
        return new LetterKey(
                row.getString("order_id"), LetterKind.valueOf(row.getString("kind")), row.getInt("version"));
    }

    private static String shortened(String fault) {
        return fault.length() > LONGEST_FAULT ? fault.substring(0, LONGEST_FAULT) : fault;
    }
}
