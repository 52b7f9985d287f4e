package io.tailorline.workflow.cutroom.persistence;

import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PagePosition;
import io.tailorline.workflow.platform.paging.PageRequest;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the board and lists show of the jobs: of each table the next, all that are open, the last that ended. */
public class JobLists {

    private final JdbcClient jdbc;

    public JobLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of each table the first open jobs, at most {@code most}, in the order in which they were sent; those whose roll
     * rests after the others.
     */
    public List<TableJob> next(int most) {
        return firstOfEachTable(TableJobRow.OPEN, most);
    }

    /** Of each table the first open job that was sent and is not held. */
    public List<TableJob> nextToMove() {
        return firstOfEachTable(TableJobRow.MOVING, 1);
    }

    private List<TableJob> firstOfEachTable(String states, int most) {
        return jdbc.sql("select * from (select j.*, row_number() over (partition by table_name"
                        + " order by case when state in " + TableJobRow.BEFORE_TABLE
                        + " then 0 else 1 end, created_at, job_id)"
                        + " as place from cutroom.cut_job j where state in " + states
                        + ") queued where place <= ? order by created_at, job_id")
                .param(most)
                .query(TableJobRow::read)
                .list();
    }

    /** A part of the open jobs, in the order in which they were sent. */
    public Page<TableJob> open(PageRequest request) {
        String beyond = request.from().isEmpty()
                ? ""
                : " and (created_at %1$s :at or (created_at = :at and job_id %1$s :id))"
                        .formatted(request.isBackwards() ? "<" : ">");
        JdbcClient.StatementSpec query = jdbc.sql(
                        "select * from cutroom.cut_job where state in " + TableJobRow.OPEN + beyond
                                + " order by created_at %1$s, job_id %1$s limit :most"
                                        .formatted(request.isBackwards() ? "desc" : "asc"))
                .param("most", request.limit() + 1);
        request.from()
                .ifPresent(place ->
                        query.param("at", place.at().atOffset(ZoneOffset.UTC)).param("id", place.id()));
        return Page.of(
                request, query.query(TableJobRow::read).list(), job -> new PagePosition(job.createdAt(), job.jobId()));
    }

    public int openCount() {
        return jdbc.sql("select count(*) from cutroom.cut_job where state in " + TableJobRow.OPEN)
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    public List<TableJob> ended(int limit) {
        return jdbc.sql("select * from cutroom.cut_job where state in " + TableJobRow.ENDED
                        + " order by changed_at desc, job_id limit ?")
                .param(limit)
                .query(TableJobRow::read)
                .list();
    }

    /** How many jobs a table has before it. */
    public int queueLength(String table) {
        return jdbc.sql("select count(*) from cutroom.cut_job where table_name = ? and state in "
                        + TableJobRow.BEFORE_TABLE)
                .param(table)
                .query(Integer.class)
                .single();
    }
}
