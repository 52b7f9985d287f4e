package io.tailorline.workflow.cutroom.persistence;

import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.MaterialWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which orders a job cuts for: that of its id, or of a lay those that share it. */
public class JobOrders {

    /**
     * Condition on a job {@code j}: it is of the order {@code :order}, or is a lay's that is open or has cut a piece
     * for it which counts. Both are found by an index, however many jobs there were.
     */
    static final String OF_ORDER = "j.job_id in (select o.job_id from cutroom.cut_job o where o.order_id = :order"
            + " union all select s.job_id from cutroom.job_order s"
            + " join cutroom.cut_job l on l.job_id = s.job_id where s.order_id = :order"
            + " and (l.state in " + TableJobRow.OPEN + " or exists (select 1 from cutroom.cut_piece p"
            + " where p.job_id = s.job_id and p.order_id = :order)))";

    private final JdbcClient jdbc;

    public JobOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The work of a piece that a job cuts: in the material of the job, of the piece's own order. */
    public static String workOf(PieceRef piece, String jobOf) {
        return new MaterialWork(piece.order(), MaterialWork.parse(jobOf).material()).id();
    }

    /** The job cuts these pieces; where all are of its own order nothing is to be known. */
    public void shared(String jobId, String jobOf, Collection<PieceRef> pieces) {
        Map<String, Long> counts = pieces.stream()
                .collect(Collectors.groupingBy(piece -> workOf(piece, jobOf), TreeMap::new, Collectors.counting()));
        counts.remove(jobOf);
        counts.forEach(
                (order, count) -> jdbc.sql("insert into cutroom.job_order (job_id, order_id, pieces) values (?, ?, ?)")
                        .params(jobId, order, count.intValue())
                        .update());
    }

    /** The orders that share a lay's job, each with how many pieces it has in it; empty of a job of one order. */
    public Map<String, Integer> pieces(String jobId) {
        Map<String, Integer> orders = new TreeMap<>();
        jdbc.sql("select order_id, pieces from cutroom.job_order where job_id = ?")
                .param(jobId)
                .query(row -> {
                    orders.put(row.getString("order_id"), row.getInt("pieces"));
                });
        return orders;
    }

    /** Those orders by number. */
    public List<String> of(String jobId) {
        return List.copyOf(pieces(jobId).keySet());
    }

    /** The same of several jobs, read at once; of a job of one order nothing. */
    Map<String, List<String>> of(Collection<String> jobIds) {
        Map<String, List<String>> orders = new TreeMap<>();
        if (!jobIds.isEmpty()) {
            jdbc.sql("select job_id, order_id from cutroom.job_order where job_id in (:jobs) order by order_id")
                    .param("jobs", jobIds)
                    .query(row -> {
                        orders.computeIfAbsent(row.getString("job_id"), job -> new ArrayList<>())
                                .add(row.getString("order_id"));
                    });
        }
        return orders;
    }

    /**
     * What lays have cut for this order counts no longer, for it alone: its pieces go to the lay, where they count for
     * nobody. Returns the jobs that have cut any.
     */
    List<String> writeOff(String orderId) {
        List<String> jobs = jdbc.sql("select distinct p.job_id from cutroom.cut_piece p"
                        + " join cutroom.job_order s on s.job_id = p.job_id and s.order_id = p.order_id"
                        + " where p.order_id = :order order by p.job_id")
                .param("order", orderId)
                .query(String.class)
                .list();
        jdbc.sql("""
                        update cutroom.cut_piece set order_id = (select j.order_id from cutroom.cut_job j
                            where j.job_id = cut_piece.job_id)
                        where order_id = :order and job_id in (
                            select s.job_id from cutroom.job_order s where s.order_id = :order)
                        """).param("order", orderId).update();
        return jobs;
    }

    void erase(String orderId) {
        jdbc.sql("delete from cutroom.job_order where order_id = :order or job_id in"
                        + " (select j.job_id from cutroom.cut_job j where j.order_id = :order)")
                .param("order", orderId)
                .update();
    }
}
