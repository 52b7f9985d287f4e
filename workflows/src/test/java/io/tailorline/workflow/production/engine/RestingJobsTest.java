package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.CutRoom.Refused.Reason;
import io.tailorline.workflow.cutroom.desk.TableDispatch;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.cutroom.table.ClothRolls;
import io.tailorline.workflow.platform.paging.PageRequest;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.recovery.RestingJobs;
import io.tailorline.workflow.production.step.RunCutStep;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job whose roll has not rested keeps nobody from its table, and comes there by itself once it has. */
class RestingJobsTest extends ClothOnTable {

    private static final Duration REST = Duration.ofMinutes(95);

    private final TableDispatch dispatch = stock.database.dispatch(
            process.tables, process.outbox, ClothRolls.AS_ORDERED, scanned, new AtomicLong(50)::getAndIncrement);
    private final RestingJobs rested = new RestingJobs(
            dispatch,
            stock.database.transaction(),
            new ThreadFailures(new SimpleMeterRegistry(), stock.database.clock()));

    private int queueBefore;

    /** Its roll begins to rest while its marker is made; another order's job is on the table already. */
    @BeforeEach
    void restsOnTheWay() {
        queueBefore = stock.database.lists().queueLength("table-1");
        process.steps.handOver = new RunCutStep(dispatch);
        laid("TL-0002");
        rests(roll, stock.now.plus(REST));
        handedOver();
    }

    private List<String> sentToTables() {
        return stock.database.sent().stream()
                .filter(message -> message.contains(job))
                .toList();
    }

    @Test
    void it_is_sent_once_its_roll_has_rested_and_not_before() {
        assertThat(job().state()).isEqualTo(JobState.RESTS);
        assertThat(desk.restsUntil(job)).contains(stock.now.plus(REST));
        stock.now = stock.now.plus(REST).minusSeconds(1);
        assertThat(rested.look()).isZero();
        assertThat(sentToTables()).isEmpty();

        stock.now = stock.now.plusSeconds(1);

        assertThat(rested.look()).isEqualTo(1);
        assertThat(rested.look()).isZero();
        assertThat(job().state()).isEqualTo(JobState.QUEUED);
        assertThat(desk.restsUntil(job)).isEmpty();
        assertThat(sentToTables()).singleElement().asString().contains("\"cut\"");
        assertThat(process.standsIn(order, "tableAnswers")).isTrue();
    }

    @Test
    void jobs_that_are_sent_meanwhile_come_before_it() {
        String resting = job;
        assertThat(stock.database.lists().queueLength("table-1")).isEqualTo(queueBefore);
        atTheTable("TL-0003");
        assertThat(stock.database.lists().next(2))
                .as("a board has room for two")
                .extracting(TableJob::jobId)
                .doesNotContain(resting);
        assertThat(stock.database.orderCuts().secondsAhead("TL-0003"))
                .isEqualTo(stock.database.orderCuts().secondsAhead("TL-0002"));

        stock.now = stock.now.plus(REST);
        rested.look();

        assertThat(stock.database.lists().open(PageRequest.first(9)).items())
                .last()
                .extracting(TableJob::jobId)
                .isEqualTo(resting);
    }

    @Test
    void another_roll_of_its_lot_is_scanned_and_laid_instead() throws Refused {
        String other = available(9000);
        isRefused(refused(roll), Reason.ROLL_RESTS, roll, "95");
        isRefused(refused(other), Reason.OTHER_ROLL, other, roll);

        desk.layOn(job, other, "wang");

        assertThat(job().state()).isEqualTo(JobState.RESTS);
        assertThat(rested.look()).isEqualTo(1);
        assertThat(sentToTables()).singleElement().asString().contains(other);
    }

    @Test
    void a_roll_that_nobody_has_put_to_rest_has_no_time() {
        stock.database
                .jdbc()
                .sql("update workshop.cloth_roll set state = 'INSPECTED', relaxed_at = null where id = ?")
                .param(roll)
                .update();

        assertThat(rested.look()).isZero();
        assertThat(job().state()).isEqualTo(JobState.RESTS);
        assertThat(desk.restsUntil(job)).isEmpty();
    }

    @Test
    void of_an_order_that_is_cancelled_meanwhile_nothing_is_sent() {
        process.orderToCut.cancel(order, "li");
        process.runJobs();
        stock.now = stock.now.plus(REST);

        assertThat(rested.look()).isZero();
        assertThat(job().state()).isEqualTo(JobState.ABORTED);
        assertThat(sentToTables()).noneMatch(message -> message.contains("\"cut\""));
    }
}
