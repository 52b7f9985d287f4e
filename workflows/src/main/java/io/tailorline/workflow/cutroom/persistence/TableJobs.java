package io.tailorline.workflow.cutroom.persistence;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutHistory;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.JobDecisions;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.platform.database.VersionedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The jobs of the cutter room: what is sent to a table, and what becomes of it. */
public class TableJobs implements JobDecisions {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final VersionedRows rows;
    private final JobOrders shared;
    private final CutHistory history;

    /** @param history is told what counts no longer, and what was cut without these data */
    public TableJobs(JdbcClient jdbc, InstantSource clock, CutHistory history) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.history = history;
        this.rows = new VersionedRows(jdbc, "cutroom.cut_job", "job_id");
        this.shared = new JobOrders(jdbc);
    }

    /**
     * A job: on new cloth, or on that of the job that the order continues.
     *
     * @param article id of the cloth in the catalogue
     * @param programId of the document that it cuts
     * @param predictedSeconds table time, s
     */
    public void add(
            String jobId,
            String orderId,
            String article,
            String table,
            String roll,
            String programId,
            int pieces,
            double predictedSeconds) {
        jdbc.sql("""
                        insert into cutroom.cut_job (job_id, order_id, article, table_name, roll, state, scanned, start_asked,
                            pieces, pieces_done, predicted_seconds, elapsed_seconds, created_at, changed_at, program_id, cloth)
                        values (?, ?, ?, ?, ?, ?, false, false, ?, 0, ?, 0, ?, ?, ?,
                            coalesce((select j.cloth from cutroom.cut_job j
                                join cutroom.continued_order c on c.job_id = j.job_id where c.order_id = ?), ?))
                        """)
                .params(
                        jobId,
                        orderId,
                        article,
                        table,
                        roll,
                        JobState.QUEUED.name(),
                        pieces,
                        predictedSeconds,
                        now(),
                        now(),
                        programId,
                        orderId,
                        jobId)
                .update();
    }

    /** The orders that share a lay's job, by number; empty of a job of one order. */
    public List<String> sharing(String jobId) {
        return shared.of(jobId);
    }

    /** The same of several jobs, read at once; of a job of one order nothing. */
    public Map<String, List<String>> sharing(Collection<String> jobIds) {
        return shared.of(jobIds);
    }

    /** A job that is added cuts these pieces; those of other orders than its own share it. */
    public void shared(String jobId, String jobOf, Collection<PieceRef> pieces) {
        shared.shared(jobId, jobOf, pieces);
    }

    /** The order's next job is cut on new cloth. */
    public void continueOnNewCloth(String orderId) {
        jdbc.sql("delete from cutroom.continued_order where order_id = ?")
                .param(orderId)
                .update();
    }

    /** The order's next job is cut on the cloth that lies on the table of this one, which was aborted. */
    public void continueOn(String orderId, String jobId) {
        continueOnNewCloth(orderId);
        jdbc.sql("insert into cutroom.continued_order (order_id, job_id) values (?, ?)")
                .params(orderId, jobId)
                .update();
    }

    /** The job on whose cloth the order's next one is cut; empty for new cloth. */
    public Optional<TableJob> continues(String orderId) {
        return jdbc.sql("select j.* from cutroom.cut_job j join cutroom.continued_order c on c.job_id = j.job_id"
                        + " where c.order_id = ?")
                .param(orderId)
                .query(this::read)
                .optional();
    }

    /** A decision about the job as it was read, which does not change it: whoever changes it meanwhile comes second. */
    @Override
    public void decided(String jobId) {
        rows.touch(jobId);
    }

    public Optional<TableJob> find(String jobId) {
        return jdbc.sql("select * from cutroom.cut_job where job_id = ?")
                .param(jobId)
                .query(this::read)
                .optional();
    }

    /** The jobs of an order that are not ended: more than one where a table has one from before a restore. */
    public List<TableJob> openOfOrder(String orderId) {
        return jdbc.sql("select * from cutroom.cut_job where order_id = ? and state in " + TableJobRow.OPEN
                        + " order by created_at, job_id")
                .param(orderId)
                .query(this::read)
                .list();
    }

    @Override
    public List<String> readOpen(String orderId) {
        return openOfOrder(orderId).stream().map(TableJob::jobId).toList();
    }

    /** What was cut for the order counts no longer, and its next job is cut on new cloth. */
    @Override
    public void writeOff(String orderId) {
        continueOnNewCloth(orderId);
        String order = MaterialWork.order(orderId);
        shared.writeOff(orderId).forEach(job -> history.writtenOff(job, order));
        jdbc.sql("select * from cutroom.cut_job where order_id = ? and written_off_at is null order by job_id")
                .param(orderId)
                .query(this::read)
                .list()
                .forEach(job -> {
                    rows.change(
                            job.jobId(),
                            "written_off_at = ?, cut_cloth ="
                                    + " exists (select 1 from cutroom.cut_piece p where p.job_id = cut_job.job_id)",
                            List.of(now()));
                    history.writtenOff(job.jobId(), order);
                });
    }

    /** All open jobs of a table. */
    public List<TableJob> openOf(String table) {
        return jdbc.sql("select * from cutroom.cut_job where table_name = ? and state in " + TableJobRow.OPEN
                        + " order by created_at, job_id")
                .param(table)
                .query(this::read)
                .list();
    }

    /** All jobs that are held, in the order in which they were sent. */
    public List<TableJob> held() {
        return inState(JobState.HELD);
    }

    /** Its suit may be cut already. If it is not, its roll is scanned anew. */
    public void hold(String jobId) {
        rows.change(
                jobId,
                "state = ?, scanned = false, start_asked = false, fault = null, question = null, changed_at = ?",
                List.of(JobState.HELD.name(), now()));
    }

    /** All jobs whose roll is to rest first, in the order in which they were added. */
    public List<TableJob> resting() {
        return inState(JobState.RESTS);
    }

    private List<TableJob> inState(JobState state) {
        return jdbc.sql("select * from cutroom.cut_job where state = ? order by created_at, job_id")
                .param(state.name())
                .query(this::read)
                .list();
    }

    /** Its roll has rested: it comes after those that were sent before now. */
    public void rested(String jobId) {
        rows.change(jobId, "state = ?, created_at = ?, changed_at = ?", List.of(JobState.QUEUED.name(), now(), now()));
    }

    /** Cut from this roll, which is not scanned yet. */
    public void laidOn(String jobId, String roll) {
        rows.change(jobId, "roll = ?, changed_at = ?", List.of(roll, now()));
    }

    /** Holds every open job; returns their tables. */
    public Set<String> holdOpen() {
        List<TableJob> open = jdbc.sql(
                        "select * from cutroom.cut_job where state in " + TableJobRow.OPEN + " order by job_id")
                .query(this::read)
                .list();
        open.forEach(job -> hold(job.jobId()));
        return open.stream().map(TableJob::table).collect(Collectors.toSet());
    }

    /**
     * A job that a table had and of which these data, being restored, know nothing but what its gateway tells.
     *
     * @param pieces that it has cut
     */
    public void addForgotten(String jobId, String orderId, String table, String roll, JobState state, int pieces) {
        jdbc.sql("""
                        insert into cutroom.cut_job (job_id, order_id, table_name, roll, state, scanned, start_asked, pieces, pieces_done,
                            predicted_seconds, elapsed_seconds, created_at, changed_at, cloth, program_id)
                        values (?, ?, ?, ?, ?, true, true, ?, ?, 0, 0, ?, ?, ?, ?)
                        """)
                .params(
                        jobId,
                        orderId,
                        table,
                        roll,
                        state.name(),
                        pieces,
                        pieces,
                        now(),
                        now(),
                        jobId,
                        TableJob.UNKNOWN_PROGRAM)
                .update();
        new StoredCutHistory(jdbc).told(jobId, history);
    }

    public void move(String jobId, JobState state) {
        rows.change(jobId, "state = ?, fault = null, changed_at = ?", List.of(state.name(), now()));
    }

    public void fault(String jobId, JobState state, String fault) {
        rows.change(jobId, "state = ?, fault = ?, changed_at = ?", List.of(state.name(), fault, now()));
    }

    /** @param report what there is to say of it, in words */
    public void done(String jobId, Optional<String> report) {
        rows.change(
                jobId,
                "state = ?, fault = null, report = ?, changed_at = ?",
                Arrays.asList(JobState.DONE.name(), report.orElse(null), now()));
    }

    /** A person is asked something; what it is stays until the job moves on. */
    public void ask(String jobId, String why, String question) {
        rows.change(
                jobId,
                "state = ?, fault = ?, question = ?, changed_at = ?",
                List.of(JobState.UNCERTAIN.name(), why, question, now()));
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
        rows.change(jobId, "scanned = true, scanned_at = ?, roll = ?, changed_at = ?", List.of(now(), roll, now()));
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
                        + TableJobRow.OPEN + " order by start_asked desc, changed_at limit 1")
                .params(roll, besides)
                .query(this::read)
                .optional();
    }

    /** An operator has started it. */
    public void started(String jobId, ClothCheck check) {
        rows.change(jobId, "start_asked = true, cloth_check = ?, changed_at = ?", List.of(check.name(), now()));
    }

    /** The start has led to nothing: an operator may start it once more. */
    public void startEnded(String jobId) {
        rows.change(jobId, "start_asked = false, changed_at = ?", List.of(now()));
    }

    /** @param elapsedSeconds table time since the start, s */
    public void counted(String jobId, int piecesDone, double elapsedSeconds) {
        rows.change(jobId, "pieces_done = ?, elapsed_seconds = ?", List.of(piecesDone, elapsedSeconds));
    }

    /** How far the knife came. */
    public void cutTo(String jobId, CutExtent extent) {
        rows.change(
                jobId,
                "done_record = ?, may_be_cut_to = ?, head_x = ?, head_y = ?",
                Arrays.asList(
                        extent.sure(),
                        extent.possible(),
                        extent.head().map(TablePoint::x).orElse(null),
                        extent.head().map(TablePoint::y).orElse(null)));
    }

    /** The jobs that cut on one piece of cloth, the first one first. */
    public List<TableJob> onCloth(String cloth) {
        return jdbc.sql("select * from cutroom.cut_job where cloth = ? order by created_at, job_id")
                .param(cloth)
                .query(this::read)
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
        rows.change(jobId, "last_event = ?", List.of(messageId));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** When any job has changed last. */
    public Optional<Instant> lastChange() {
        return jdbc.sql("select max(changed_at) from cutroom.cut_job")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public void clear(String orderId) {
        jdbc.sql("delete from cutroom.cut_piece where order_id = ?")
                .param(orderId)
                .update();
    }

    /** Deletes what is known of an order's cloth: its jobs, what they have cut and what is unsure. */
    @Override
    public void erase(String orderId) {
        shared.erase(orderId);
        List.of("continued_order", "unsure_order", "cut_piece", "cut_job")
                .forEach(table -> jdbc.sql("delete from cutroom.%s where order_id = ?".formatted(table))
                        .param(orderId)
                        .update());
    }

    private TableJob read(ResultSet row, int number) throws SQLException {
        rows.seen(row.getString("job_id"), row.getLong("version"));
        return TableJobRow.read(row, number);
    }
}
