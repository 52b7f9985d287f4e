package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.production.Lays;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.persistence.StoredLays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Two orders of one cloth that may share a marker, each with a square on it, and the lay that they come together in.
 */
abstract class LayOfTwo extends OrdersOnOneEngine {

    static final String TABLE = "table-1";

    String one;
    String other;
    String lay;

    @BeforeEach
    void houseLaysSeveral() {
        process.house.lays = true;
        process.cuts();
        one = order;
        other = one + "-B";
    }

    @AfterEach
    void nothingIsLeft() {
        process.house.lays = false;
        process.lookForLays();
        process.runJobs();
        process.database.jdbc().sql("delete from production.lay_member").update();
    }

    void takeBoth() {
        for (String each : List.of(one, other)) {
            process.orderToCut.start(each, SampleOrders.specification(SampleOrders.medianMan()));
        }
        process.runJobs();
    }

    void waited() {
        process.database
                .jdbc()
                .sql("update production.lay_member set since = timestamp '2020-01-01 00:00:00'")
                .update();
    }

    void layBoth() {
        takeBoth();
        waited();
        assertThat(process.lookForLays()).isEqualTo(2);
        process.runJobs();
        lay = process.database.lays().openLay(one).orElseThrow();
        assertThat(process.database.lays().openLay(other)).contains(lay);
    }

    /** A square of each. */
    void markerOfBoth() {
        SquaresOfTwo squares = new SquaresOfTwo(one, other);
        process.database
                .documents()
                .storeMarker(lay, MarkerJson.write(squares.marker(SampleOrders.wool())), Optional.empty());
        process.database.documents().store(lay, DocumentKind.PROGRAM, squares.program());
    }

    void answered(Outcome outcome) {
        order = lay;
        nested(outcome);
        order = one;
    }

    String toTheTable() {
        layBoth();
        markerOfBoth();
        answered(Outcome.DONE);
        assertThat(process.standsIn(lay, "tableAnswers")).isTrue();
        return process.database.jobs().openOfOrder(lay).get(0).jobId();
    }

    void start(String job) throws Exception {
        process.events.loaded(new JobEvent.CutLoaded(job, TABLE, 0.2));
        process.cutRoom.scan(
                job, process.database.jobs().find(job).orElseThrow().roll(), "operator");
        process.cutRoom.start(job, ClothCheck.MARKS, "operator");
    }

    OrderState state(String of) {
        return process.orderToCut.find(of).orElseThrow().state();
    }

    void isLaidAlone(String each) {
        process.runJobs();
        assertThat(process.standsIn(each, "awaitMarker")).as(each).isTrue();
    }

    void isReady(String each) {
        process.runJobs();
        assertThat(process.standsIn(each, "awaitLay")).as(each).isTrue();
        assertThat(process.database.lays().waits(each)).isTrue();
        assertThat(process.database.documents().marker(each)).isEmpty();
    }

    Lays lays() {
        return new StoredLays(process.database.jdbc(), process.database.lays());
    }
}
