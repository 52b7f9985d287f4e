package io.tailorline.workflow.cutroom.persistence;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.JobsOfOrders;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What its jobs mean for an order: whether cloth is cut for it, how much, and whether that is known. */
public class OrderCuts implements JobsOfOrders {

    private final JdbcClient jdbc;

    public OrderCuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The job of an order that was sent last. */
    public Optional<TableJob> ofOrder(String orderId) {
        return jdbc.sql("select j.* from cutroom.cut_job j where " + JobOrders.OF_ORDER
                        + " order by j.created_at desc, j.job_id limit 1")
                .param("order", orderId)
                .query(TableJobRow::read)
                .optional();
    }

    /** The same, without those that were begun without these data. */
    public Optional<TableJob> ownOfOrder(String orderId) {
        return jdbc.sql("select * from cutroom.cut_job where order_id = ? and program_id <> ?"
                        + " order by created_at desc, job_id limit 1")
                .params(orderId, TableJob.UNKNOWN_PROGRAM)
                .query(TableJobRow::read)
                .optional();
    }

    /**
     * Whether the knife may have cut for this order what still counts: a job was started that is not known to have been
     * taken off its table untouched, ended ones included, or is held.
     */
    @Override
    public boolean knifeMayHaveCut(String orderId) {
        return jdbc.sql("""
                        select count(*) from cutroom.cut_job j where %s and written_off_at is null
                            and (start_asked or elapsed_seconds > 0 or state = 'HELD')
                            and (state <> 'ABORTED' or program_id = 'unknown'
                                or exists (select 1 from cutroom.cut_piece p where p.job_id = j.job_id))
                        """.formatted(JobOrders.OF_ORDER))
                        .param("order", orderId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether it is still to be found out if the order is cut: its job is held, or will be. */
    @Override
    public boolean isUnsure(String orderId) {
        return jdbc.sql("""
                        select (select count(*) from cutroom.unsure_order where order_id = :order)
                            + (select count(*) from cutroom.cut_job j where %s and j.state = 'HELD')
                        """.formatted(JobOrders.OF_ORDER))
                        .param("order", orderId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public boolean knifeRuns(String orderId) {
        return jdbc.sql("""
                        select count(*) from cutroom.cut_job j where %s
                            and (state in ('CUTTING', 'PAUSED') or (state in ('LOADING', 'READY') and start_asked))
                        """.formatted(JobOrders.OF_ORDER))
                        .param("order", orderId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public Optional<JobState> lastState(String orderId) {
        return ofOrder(orderId).map(TableJob::state);
    }

    @Override
    public Optional<Double> secondsAhead(String orderId) {
        return jdbc.sql("select j.job_id from cutroom.cut_job j where " + JobOrders.OF_ORDER + " and j.state in "
                        + TableJobRow.OPEN)
                .param("order", orderId)
                .query(String.class)
                .optional()
                .map(this::secondsBefore);
    }

    private double secondsBefore(String jobId) {
        return jdbc.sql("""
                        select coalesce(sum(greatest(other.predicted_seconds - other.elapsed_seconds, 0)), 0)
                        from cutroom.cut_job mine join cutroom.cut_job other on other.table_name = mine.table_name
                            and (other.created_at < mine.created_at
                                or (other.created_at = mine.created_at and other.job_id < mine.job_id))
                        where mine.job_id = ? and other.state in %s
                        """.formatted(TableJobRow.BEFORE_TABLE))
                .param(jobId)
                .query(Double.class)
                .single();
    }

    /** Whether cloth was cut for the order that counts no longer. */
    @Override
    public boolean hasWrittenOff(String orderId) {
        return jdbc.sql("""
                        select count(*) from cutroom.cut_job j where order_id = ? and written_off_at is not null
                            and cut_cloth
                        """).param(orderId).query(Integer.class).single() > 0;
    }

    /** How many pieces the order has: as many as its largest job that counts, or its part of a lay's. */
    @Override
    public int mostPieces(String orderId) {
        return jdbc.sql("""
                        select coalesce(max(coalesce((select s.pieces from cutroom.job_order s
                            where s.job_id = j.job_id and s.order_id = :order), j.pieces)), 0)
                        from cutroom.cut_job j where %s and j.written_off_at is null
                        """.formatted(JobOrders.OF_ORDER))
                .param("order", orderId)
                .query(Integer.class)
                .single();
    }

    /** Table time of all jobs whose pieces count, s. */
    public double tableSeconds(String orderId) {
        return jdbc.sql(
                        "select coalesce(sum(elapsed_seconds), 0) from cutroom.cut_job where order_id = ? and written_off_at is null")
                .param(orderId)
                .query(Double.class)
                .single();
    }

    @Override
    public List<String> withJobs(List<String> orderIds) {
        return jdbc.sql("select distinct order_id from cutroom.cut_job where order_id in (:ids) order by order_id")
                .param("ids", orderIds)
                .query(String.class)
                .list();
    }

    /** A job of this order that began without these data; a done one before one that is not. */
    public Optional<TableJob> forgotten(String orderId) {
        return jdbc.sql("select * from cutroom.cut_job where order_id = ? and program_id = ? and state <> ?"
                        + " order by case state when 'DONE' then 0 else 1 end, created_at limit 1")
                .params(orderId, TableJob.UNKNOWN_PROGRAM, JobState.HELD.name())
                .query(TableJobRow::read)
                .optional();
    }
}
