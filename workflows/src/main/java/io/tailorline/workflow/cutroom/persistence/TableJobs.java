package io.tailorline.workflow.cutroom.persistence;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.JobsOfOrders;
import io.tailorline.workflow.platform.database.Columns;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PagePosition;
import io.tailorline.workflow.platform.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The jobs of the cutter room. */
public class TableJobs implements JobsOfOrders {

    private static final String ENDED = "('DONE', 'ABORTED')";

    /** All other states by name, so that the few open jobs are found by their index among all that ever were. */
    private static final String OPEN = Arrays.stream(JobState.values())
            .filter(state -> state != JobState.DONE && state != JobState.ABORTED)
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public TableJobs(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A job that cuts the order's program: on new cloth, or on that of the job that the order continues.
     *
     * @param predictedSeconds table time, s
     */
    public void add(String jobId, String orderId, String table, String roll, int pieces, double predictedSeconds) {
        jdbc.sql("""
                        insert into cutroom.cut_job (job_id, order_id, table_name, roll, state, scanned, start_asked, pieces, pieces_done,
                            predicted_seconds, elapsed_seconds, created_at, changed_at, program_id, cloth)
                        values (?, ?, ?, ?, ?, false, false, ?, 0, ?, 0, ?, ?,
                            coalesce((select program_id from production.cut_order where order_id = ?), ''),
                            coalesce((select j.cloth from cutroom.cut_job j join production.cut_order o on o.continues_job = j.job_id
                                where o.order_id = ?), ?))
                        """)
                .params(
                        jobId,
                        orderId,
                        table,
                        roll,
                        JobState.QUEUED.name(),
                        pieces,
                        predictedSeconds,
                        now(),
                        now(),
                        orderId,
                        orderId,
                        jobId)
                .update();
    }

    public Optional<TableJob> find(String jobId) {
        return jdbc.sql("select * from cutroom.cut_job where job_id = ?")
                .param(jobId)
                .query(TableJobs::read)
                .optional();
    }

    /** As {@link #find}, and nobody else may change the job until the transaction ends. */
    public Optional<TableJob> lock(String jobId) {
        return jdbc.sql("select * from cutroom.cut_job where job_id = ? for update")
                .param(jobId)
                .query(TableJobs::read)
                .optional();
    }

    /** The jobs of an order that are not ended, locked: more than one where a table has one from before a restore. */
    @Override
    public List<TableJob> lockOpen(String orderId) {
        return jdbc.sql("select * from cutroom.cut_job where order_id = ? and state in " + OPEN
                        + " order by created_at, job_id for update")
                .param(orderId)
                .query(TableJobs::read)
                .list();
    }

    /** Of each table the first open jobs, at most {@code most}, in the order in which they were sent. */
    public List<TableJob> next(int most) {
        return firstOfEachTable("", most);
    }

    /** Of each table the first open job that is not held. */
    public List<TableJob> nextToMove() {
        return firstOfEachTable(" and state <> '" + JobState.HELD + "'", 1);
    }

    private List<TableJob> firstOfEachTable(String filter, int most) {
        return jdbc.sql(
                        "select * from (select j.*, row_number() over (partition by table_name order by created_at, job_id)"
                                + " as place from cutroom.cut_job j where state in " + OPEN + filter
                                + ") queued where place <= ? order by created_at, job_id")
                .param(most)
                .query(TableJobs::read)
                .list();
    }

    /** A part of the open jobs, in the order in which they were sent. */
    public Page<TableJob> open(PageRequest request) {
        String beyond = request.from().isEmpty()
                ? ""
                : " and (created_at %1$s :at or (created_at = :at and job_id %1$s :id))"
                        .formatted(request.isBackwards() ? "<" : ">");
        JdbcClient.StatementSpec query = jdbc.sql("select * from cutroom.cut_job where state in " + OPEN + beyond
                        + " order by created_at %1$s, job_id %1$s limit :most"
                                .formatted(request.isBackwards() ? "desc" : "asc"))
                .param("most", request.limit() + 1);
        request.from()
                .ifPresent(place ->
                        query.param("at", place.at().atOffset(ZoneOffset.UTC)).param("id", place.id()));
        return Page.of(
                request, query.query(TableJobs::read).list(), job -> new PagePosition(job.createdAt(), job.jobId()));
    }

    public int openCount() {
        return jdbc.sql("select count(*) from cutroom.cut_job where state in " + OPEN)
                .query(Integer.class)
                .single();
    }

    /** The job of an order that was sent last. */
    public Optional<TableJob> ofOrder(String orderId) {
        return jdbc.sql("select * from cutroom.cut_job where order_id = ? order by created_at desc, job_id limit 1")
                .param(orderId)
                .query(TableJobs::read)
                .optional();
    }

    /** The same, without those that were begun without these data. */
    public Optional<TableJob> ownOfOrder(String orderId) {
        return jdbc.sql("select * from cutroom.cut_job where order_id = ? and program_id <> ?"
                        + " order by created_at desc, job_id limit 1")
                .params(orderId, TableJob.UNKNOWN_PROGRAM)
                .query(TableJobs::read)
                .optional();
    }

    /** The latest first. */
    public List<TableJob> ended(int limit) {
        return jdbc.sql("select * from cutroom.cut_job where state in " + ENDED
                        + " order by changed_at desc, job_id limit ?")
                .param(limit)
                .query(TableJobs::read)
                .list();
    }

    /**
     * Whether the knife may have cut for this order what still counts: a job was started that is not known to have been
     * taken off its table untouched, ended ones included, or is held.
     */
    @Override
    public boolean knifeMayHaveCut(String orderId) {
        return jdbc.sql("""
                        select count(*) from cutroom.cut_job j where order_id = ? and written_off_at is null
                            and (start_asked or elapsed_seconds > 0 or state = 'HELD')
                            and (state <> 'ABORTED' or program_id = 'unknown'
                                or exists (select 1 from cutroom.cut_piece p where p.job_id = j.job_id))
                        """).param(orderId).query(Integer.class).single() > 0;
    }

    /** Whether it is still to be found out if the order is cut: its job is held, or will be. */
    @Override
    public boolean isUnsure(String orderId) {
        return jdbc.sql("""
                        select count(*) from production.cut_order o where order_id = ? and (unsure_since is not null
                            or exists (select 1 from cutroom.cut_job j where j.order_id = o.order_id and j.state = 'HELD'))
                        """).param(orderId).query(Integer.class).single() > 0;
    }

    /** Whether cloth was cut for the order that counts no longer. */
    @Override
    public boolean hasWrittenOff(String orderId) {
        return jdbc.sql("""
                        select count(*) from cutroom.cut_job j where order_id = ? and written_off_at is not null
                            and cut_cloth
                        """).param(orderId).query(Integer.class).single() > 0;
    }

    /** How many pieces the order has: as many as its largest job that counts. */
    @Override
    public int mostPieces(String orderId) {
        return jdbc.sql(
                        "select coalesce(max(pieces), 0) from cutroom.cut_job where order_id = ? and written_off_at is null")
                .param(orderId)
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

    /** What was cut for the order counts no longer. */
    @Override
    public void writeOff(String orderId) {
        jdbc.sql("update cutroom.cut_job set written_off_at = ?, cut_cloth ="
                        + " exists (select 1 from cutroom.cut_piece p where p.job_id = cut_job.job_id)"
                        + " where order_id = ? and written_off_at is null")
                .params(now(), orderId)
                .update();
    }

    /** All open jobs of a table. */
    public List<TableJob> openOf(String table) {
        return jdbc.sql("select * from cutroom.cut_job where table_name = ? and state in " + OPEN
                        + " order by created_at, job_id")
                .param(table)
                .query(TableJobs::read)
                .list();
    }

    /** All jobs that are held, in the order in which they were sent. */
    public List<TableJob> held() {
        return jdbc.sql("select * from cutroom.cut_job where state = ? order by created_at, job_id")
                .param(JobState.HELD.name())
                .query(TableJobs::read)
                .list();
    }

    /** Its suit may be cut already. If it is not, its roll is scanned anew. */
    public void hold(String jobId) {
        jdbc.sql(
                        "update cutroom.cut_job set state = ?, scanned = false, start_asked = false, fault = null, question = null,"
                                + " changed_at = ? where job_id = ?")
                .params(JobState.HELD.name(), now(), jobId)
                .update();
    }

    /** Holds every open job; returns their tables. */
    public List<String> holdOpen() {
        List<String> tables = jdbc.sql("select distinct table_name from cutroom.cut_job where state in " + OPEN)
                .query(String.class)
                .list();
        jdbc.sql(
                        "update cutroom.cut_job set state = ?, scanned = false, start_asked = false, fault = null, question = null,"
                                + " changed_at = ? where state in " + OPEN)
                .params(JobState.HELD.name(), now())
                .update();
        return tables;
    }

    /**
     * A job that a table had and of which these data, being restored, know nothing but what its gateway tells.
     *
     * @param pieces that it has cut
     */
    public void addForgotten(String jobId, String orderId, String table, JobState state, int pieces) {
        jdbc.sql("""
                        insert into cutroom.cut_job (job_id, order_id, table_name, roll, state, scanned, start_asked, pieces, pieces_done,
                            predicted_seconds, elapsed_seconds, created_at, changed_at, cloth, program_id)
                        values (?, ?, ?, (select roll from production.cut_order where order_id = ?), ?, true, true, ?, ?, 0, 0, ?, ?, ?, ?)
                        """)
                .params(
                        jobId,
                        orderId,
                        table,
                        orderId,
                        state.name(),
                        pieces,
                        pieces,
                        now(),
                        now(),
                        jobId,
                        TableJob.UNKNOWN_PROGRAM)
                .update();
    }

    /** A job of this order that began without these data; a done one before one that is not. */
    public Optional<TableJob> forgotten(String orderId) {
        return jdbc.sql("select * from cutroom.cut_job where order_id = ? and program_id = ? and state <> ?"
                        + " order by case state when 'DONE' then 0 else 1 end, created_at limit 1")
                .params(orderId, TableJob.UNKNOWN_PROGRAM, JobState.HELD.name())
                .query(TableJobs::read)
                .optional();
    }

    /** How many jobs a table has before it. */
    public int queueLength(String table) {
        return jdbc.sql("select count(*) from cutroom.cut_job where table_name = ? and state in " + OPEN)
                .param(table)
                .query(Integer.class)
                .single();
    }

    public void move(String jobId, JobState state) {
        jdbc.sql("update cutroom.cut_job set state = ?, fault = null, changed_at = ? where job_id = ?")
                .params(state.name(), now(), jobId)
                .update();
    }

    public void fault(String jobId, JobState state, String fault) {
        jdbc.sql("update cutroom.cut_job set state = ?, fault = ?, changed_at = ? where job_id = ?")
                .params(state.name(), fault, now(), jobId)
                .update();
    }

    /** @param report what there is to say of it, in words */
    public void done(String jobId, Optional<String> report) {
        jdbc.sql("update cutroom.cut_job set state = ?, fault = null, report = ?, changed_at = ? where job_id = ?")
                .params(Arrays.asList(JobState.DONE.name(), report.orElse(null), now(), jobId))
                .update();
    }

    /** A person is asked something; what it is stays until the job moves on. */
    public void ask(String jobId, String why, String question) {
        jdbc.sql("update cutroom.cut_job set state = ?, fault = ?, question = ?, changed_at = ? where job_id = ?")
                .params(JobState.UNCERTAIN.name(), why, question, now(), jobId)
                .update();
    }

    /** What a person is asked about a job whose cut is uncertain. */
    public Optional<String> question(String jobId) {
        return jdbc.sql("select question from cutroom.cut_job where job_id = ? and state = ?")
                .params(jobId, JobState.UNCERTAIN.name())
                .query(String.class)
                .optional();
    }

    /** @param roll on which it will be cut */
    public void scanned(String jobId, String roll) {
        jdbc.sql("update cutroom.cut_job set scanned = true, scanned_at = ?, roll = ?, changed_at = ? where job_id = ?")
                .params(now(), roll, now(), jobId)
                .update();
    }

    /**
     * The open job of another table for which this roll was scanned; a roll lies on one table at a time. Until the
     * transaction ends nobody else can ask: of two who scan one roll at the same instant the second sees the first.
     */
    public Optional<TableJob> lockOnRoll(String roll, String besides) {
        jdbc.sql("select id from cutroom.roll_lock for update")
                .query(Integer.class)
                .single();
        return jdbc.sql("select * from cutroom.cut_job where roll = ? and table_name <> ? and scanned and state in "
                        + OPEN + " order by start_asked desc, changed_at limit 1")
                .params(roll, besides)
                .query(TableJobs::read)
                .optional();
    }

    /** An operator has started it. */
    public void started(String jobId, ClothCheck check) {
        jdbc.sql("update cutroom.cut_job set start_asked = true, cloth_check = ?, changed_at = ? where job_id = ?")
                .params(check.name(), now(), jobId)
                .update();
    }

    /** The start has led to nothing: an operator may start it once more. */
    public void startEnded(String jobId) {
        jdbc.sql("update cutroom.cut_job set start_asked = false, changed_at = ? where job_id = ?")
                .params(now(), jobId)
                .update();
    }

    /** @param elapsedSeconds table time since the start, s */
    public void counted(String jobId, int piecesDone, double elapsedSeconds) {
        jdbc.sql("update cutroom.cut_job set pieces_done = ?, elapsed_seconds = ? where job_id = ?")
                .params(piecesDone, elapsedSeconds, jobId)
                .update();
    }

    /** How far the knife came. */
    public void cutTo(String jobId, CutExtent extent) {
        jdbc.sql(
                        "update cutroom.cut_job set done_record = ?, may_be_cut_to = ?, head_x = ?, head_y = ? where job_id = ?")
                .params(Arrays.asList(
                        extent.sure(),
                        extent.possible(),
                        extent.head().map(TablePoint::x).orElse(null),
                        extent.head().map(TablePoint::y).orElse(null),
                        jobId))
                .update();
    }

    /** The jobs that cut on one piece of cloth, the first one first. */
    public List<TableJob> onCloth(String cloth) {
        return jdbc.sql("select * from cutroom.cut_job where cloth = ? order by created_at, job_id")
                .param(cloth)
                .query(TableJobs::read)
                .list();
    }

    /**
     * Whether a roll was scanned on the table of a job for another piece of cloth after the job had ended. A job begun
     * without these data left no instant of the scan.
     */
    public boolean clothHasChanged(TableJob job) {
        OffsetDateTime ended = job.changedAt().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        select count(*) from cutroom.cut_job where table_name = ? and cloth <> ?
                            and (scanned_at >= ? or scanned and changed_at >= ?)
                        """)
                        .params(job.table(), job.cloth(), ended, ended)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @param messageId of the last event that the process received of the job */
    public void received(String jobId, String messageId) {
        jdbc.sql("update cutroom.cut_job set last_event = ? where job_id = ?")
                .params(messageId, jobId)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static CutExtent extent(ResultSet row) throws SQLException {
        double x = row.getDouble("head_x");
        Optional<TablePoint> head =
                row.wasNull() ? Optional.empty() : Optional.of(new TablePoint(x, row.getDouble("head_y")));
        return new CutExtent(row.getLong("done_record"), row.getLong("may_be_cut_to"), head);
    }

    private static TableJob read(ResultSet row, int number) throws SQLException {
        return new TableJob(
                row.getString("job_id"),
                row.getString("order_id"),
                row.getString("table_name"),
                row.getString("roll"),
                JobState.valueOf(row.getString("state")),
                row.getBoolean("scanned"),
                row.getBoolean("start_asked"),
                ClothCheck.valueOf(row.getString("cloth_check")),
                row.getInt("pieces"),
                row.getInt("pieces_done"),
                row.getDouble("predicted_seconds"),
                row.getDouble("elapsed_seconds"),
                Optional.ofNullable(row.getString("fault")),
                Optional.ofNullable(row.getString("report")),
                Optional.ofNullable(row.getString("last_event")),
                row.getString("program_id"),
                row.getString("cloth"),
                extent(row),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "changed_at"));
    }
}
