package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.step.MarkerAcceptance;
import io.tailorline.workflow.production.step.MarkerEvents;
import io.tailorline.workflow.production.step.TimeOptimisedMarkers;
import io.tailorline.workflow.workshop.stock.Reservation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/**
 * Two orders that share a marker of two squares, 840 mm long, in a house that counts its cloth; both want the lot of an
 * earlier one, which stands at the table before them.
 */
abstract class LayOnTable extends ClothOnTable {

    static final String EARLIER = "TL-0001";
    static final String ONE = "TL-0002";
    static final String OTHER = "TL-0003";

    static final double ROLL_MM = 6_200;

    /** Of the earlier order. */
    String lot;

    @BeforeEach
    void bothAreReady() {
        lot = cloth.of(MaterialWork.shell(EARLIER)).orElseThrow().lot();
        process.house.lays = true;
        process.cuts();
        process.steps.asking = nester;
        available(ROLL_MM);
        for (String each : both()) {
            process.orderToCut.start(each, SampleOrders.specification(SampleOrders.medianMan()));
            process.runJobs();
            cloth.reserve(each, Optional.of(EARLIER));
            assertThat(process.standsIn(each, "awaitLay")).isTrue();
        }
    }

    static List<String> both() {
        return List.of(ONE, OTHER);
    }

    /** The time is over in which they wait for more. */
    int looksForLays() {
        stock.database
                .jdbc()
                .sql("update production.lay_member set since = timestamp '2020-01-01 00:00:00'")
                .update();
        return process.lookForLays();
    }

    /** The order, its shell and its roll are the lay's from here on. */
    void layHasBegun() {
        assertThat(looksForLays()).isEqualTo(2);
        process.runJobs();
        isOfTheLay();
    }

    void isOfTheLay() {
        order = stock.database.lays().openLay(ONE).orElseThrow();
        shell = MaterialWork.parse(order);
        roll = cloth.of(shell).orElseThrow().roll();
    }

    /** As a nester answers, in one transaction. */
    void markerIsMade() {
        SquaresOfTwo squares = new SquaresOfTwo(ONE, OTHER);
        Marker marker = squares.marker(
                stock.database.documents().asked(order).orElseThrow().fabric());
        stock.database.documents().store(order, DocumentKind.PROGRAM, squares.program());
        Envelope answer = new Envelope(
                "M-1:answer",
                stock.database.clock().instant(),
                order,
                variable("markerCommand"),
                Optional.empty(),
                new NestingPayload.StopNesting("any"));
        stock.database
                .transaction()
                .executeWithoutResult(status -> markers()
                        .made(
                                answer,
                                new NestingPayload.MarkerMade(
                                        MarkerJson.tree(marker), 840, 0.5, 10, List.of(), 10, 10, 0)));
    }

    private MarkerEvents markers() {
        return new MarkerEvents(
                stock.database.orders(),
                stock.database.documents(),
                new TimeOptimisedMarkers(stock.database.documents(), new MessageJson()),
                stock.database.stages(),
                process.signals,
                (work, marker, asked) -> new MarkerAcceptance.Outcome.Accepted(Optional.empty()),
                stock.database.markersAhead(),
                cloth);
    }

    /** Its job waits there for the scan of its roll. */
    void layIsOnTheTable() {
        layHasBegun();
        markerIsMade();
        process.runJobs();
        isAtTheTable();
    }

    void isAtTheTable() {
        job = variable("jobId");
        job();
        stock.database.jobs().move(job, JobState.SCAN);
    }

    /** Those of these two orders and of the lay. */
    List<Reservation> held() {
        return stock.reservations.active().stream()
                .filter(each -> !each.order().equals(EARLIER))
                .toList();
    }
}
