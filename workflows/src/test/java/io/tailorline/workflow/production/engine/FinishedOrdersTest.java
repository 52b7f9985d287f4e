package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.persistence.StoredVersions;
import io.tailorline.workflow.platform.deadletter.JdbcDeadLetters;
import io.tailorline.workflow.production.OrderErased;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.DocumentKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** What an order leaves in the database when its process has ended, and for how long. */
class FinishedOrdersTest extends OrdersOnOneEngine {

    private final List<Object> told = new ArrayList<>();

    private FinishedOrders finished(TransactionOperations transaction) {
        return finished(transaction, told::add);
    }

    private FinishedOrders finished(TransactionOperations transaction, ApplicationEventPublisher events) {
        return new FinishedOrders(
                process.database.jdbc(),
                process.database.orders(),
                process.database.works(),
                process.database.specifications(),
                process.database.jobs(),
                process.database.lays(),
                new JdbcDeadLetters(
                        process.database.jdbc(),
                        process.outbox,
                        process.database.transaction(),
                        process.database.clock()),
                transaction,
                events);
    }

    private int clear(Instant oldest) {
        return finished(process.database.transaction()).clear(oldest);
    }

    private int erase(Instant oldest) {
        return finished(process.database.transaction()).erase(oldest);
    }

    private Instant inAnHour() {
        return process.database.clock().instant().plus(Duration.ofHours(1));
    }

    private void isCut() {
        take();
        process.database.documents().store(order, DocumentKind.PATTERN, "{}");
        process.database.stages().ended(order, "draft", 0.1);
        nested(Outcome.DONE);
        knifeStarts();
        cutEnds(Outcome.DONE);
        assertThat(state()).isEqualTo(OrderState.CUT);
    }

    private int rows(String table) {
        return process.database
                .jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    @Test
    void the_process_engine_keeps_nothing_of_an_order_that_is_cut() {
        List<String> tables = List.of(
                "act_ru_execution",
                "act_ru_variable",
                "act_ru_event_subscr",
                "act_ru_job",
                "act_ru_task",
                "act_ru_incident",
                "act_ge_bytearray",
                "act_hi_procinst",
                "act_hi_actinst",
                "act_hi_taskinst",
                "act_hi_varinst",
                "act_hi_incident",
                "act_hi_job_log",
                "act_hi_identitylink");
        List<Integer> before = tables.stream().map(this::rows).toList();
        isCut();
        assertThat(tables.stream().map(this::rows).toList())
                .as(tables.toString())
                .isEqualTo(before);
    }

    @Test
    void drawings_versions_and_stages_of_a_finished_order_are_deleted_by_age_and_the_order_stays() throws Exception {
        isCut();
        StoredVersions versions = process.database.versions();
        versions.keep(order, "cautious", "", process.database.specifications().get(order), "anna");
        assertThat(versions.of(order)).hasSize(2);
        assertThat(clear(process.database.clock().instant().minus(Duration.ofHours(1))))
                .as("ended within the hour")
                .isZero();
        assertThat(clear(inAnHour())).isPositive();
        assertThat(process.database.documents().current(order, DocumentKind.PATTERN))
                .isEmpty();
        assertThat(versions.newestOnTheOrder(order, 2)).isEmpty();
        assertThat(process.database.stages().of(order)).isEmpty();
        assertThat(state()).isEqualTo(OrderState.CUT);
        assertThat(clear(inAnHour())).as("a second time").isZero();
    }

    @Test
    void an_order_is_erased_with_its_body_after_its_drawings_and_whoever_knows_its_customer_is_told() throws Exception {
        isCut();
        assertThat(erase(inAnHour())).as("its drawings are there").isZero();
        clear(inAnHour());
        assertThat(erase(process.database.clock().instant().minus(Duration.ofHours(1))))
                .as("ended within the hour")
                .isZero();
        assertThat(erase(inAnHour())).isPositive();
        assertThat(told).contains(new OrderErased(order));
        assertThat(process.orderToCut.find(order)).isEmpty();
        for (String table : List.of(
                "production.cut_order",
                "cutroom.cut_job",
                "cutroom.cut_piece",
                "production.order_document",
                "production.proposed_marker",
                "patternroom.order_version",
                "production.order_stage")) {
            assertThat(process.database
                            .jdbc()
                            .sql("select count(*) from %s where order_id = ?".formatted(table))
                            .param(order)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void an_order_that_cannot_be_erased_keeps_no_other() {
        isCut();
        String broken = order;
        nextOrder();
        isCut();
        clear(inAnHour());
        FinishedOrders finished = finished(process.database.transaction(), event -> {
            if (event.equals(new OrderErased(broken))) {
                throw new IllegalStateException("Its photo cannot be deleted, for this test.");
            }
        });
        assertThat(finished.erase(inAnHour())).isPositive();
        assertThat(process.orderToCut.find(order)).isEmpty();
        assertThat(process.orderToCut.find(broken)).isPresent();
        assertThat(erase(inAnHour())).as("the next time").isEqualTo(1);
    }

    @Test
    void an_order_that_waits_is_not_erased() throws Exception {
        process.steps.flagged = true;
        take();
        clear(inAnHour());
        erase(inAnHour());
        assertThat(process.orderToCut.find(order)).isPresent();
    }

    @Test
    void what_an_order_was_before_it_was_cleared_nobody_claims_to_know_when_it_is_measured_again() throws Exception {
        process.steps.flagged = true;
        take();
        sendBack();
        assertThat(clear(inAnHour())).isPositive();
        process.orderToCut.measureAgain(order, SampleOrders.medianMan(), OrderVersion.CUSTOMER);
        assertThat(process.database.versions().of(order))
                .extracting(OrderVersion::kind)
                .containsExactly(OrderVersion.Kind.FOUND, OrderVersion.Kind.MEASURED_AGAIN);
        process.runJobs();
        waitsFor(Kind.REVIEW);
    }

    @Test
    void an_order_whose_customer_measures_again_meanwhile_keeps_its_versions() throws Exception {
        process.steps.flagged = true;
        take();
        sendBack();
        TransactionOperations transaction = process.database.transaction();
        AtomicBoolean measured = new AtomicBoolean();
        TransactionOperations late = new TransactionOperations() {
            @Override
            public <T> T execute(TransactionCallback<T> action) {
                if (!measured.getAndSet(true)) {
                    process.orderToCut.measureAgain(order, SampleOrders.medianMan(), OrderVersion.CUSTOMER);
                }
                return transaction.execute(action);
            }
        };
        finished(late).clear(inAnHour());
        assertThat(measured).isTrue();
        assertThat(process.database.versions().of(order)).hasSize(2);
        process.runJobs();
        waitsFor(Kind.REVIEW);
    }

    @Test
    void an_order_that_waits_for_a_tailor_is_not_finished_however_long_it_waits() {
        take();
        process.database.documents().store(order, DocumentKind.PATTERN, "{}");
        nested(Outcome.REFUSED);
        waitsFor(Kind.NO_MARKER);
        clear(inAnHour());
        assertThat(process.database.documents().current(order, DocumentKind.PATTERN))
                .contains("{}");
    }
}
