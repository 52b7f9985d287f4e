package io.tailorline.portal.sales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderId;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.ChangeUntil;
import io.tailorline.workflow.production.OrderNotes;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTimelineTest {

    private static final ChangeUntil UNTIL = new ChangeUntil(Set.of(), ChangeUntil.Event.START, Optional.empty());
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NESTING | check draft | plan",
                "NESTING | check draft nest | plan",
                "NESTING | check draft nest plan | plan",
                "PLANNED | check draft nest plan | table",
                "WAITING_TABLE | check draft nest plan transfer | table",
                "CUT | check draft nest plan cut | sew",
                "TAILOR_REVIEW | check draft nest plan check draft | review",
                "INCIDENT | check draft nest plan | incident",
                "INCIDENT | check draft | incident",
            })
    void a_suit_is_laid_out_once_its_cut_is_planned(OrderState state, String ended, String now) {
        assertThat(entries(state, ended, false))
                .filteredOn(entry -> entry.how().equals("on"))
                .extracting(OrderTimeline.Entry::name)
                .containsExactly(now);
    }

    @Test
    void what_waits_for_a_table_is_not_told_to_be_cut() {
        assertThat(entries(OrderState.WAITING_TABLE, "check draft nest plan", false))
                .extracting(OrderTimeline.Entry::name, OrderTimeline.Entry::how)
                .contains(tuple("table", "on"), tuple("cut", "to-come"));
    }

    @Test
    void what_takes_its_table_too_long_is_with_a_tailor_and_does_not_wait_for_a_table() {
        assertThat(entries(OrderState.PLANNED, "check draft nest plan", true))
                .filteredOn(entry -> entry.how().equals("on"))
                .extracting(OrderTimeline.Entry::name)
                .containsExactly("rejected");
    }

    @Test
    void what_a_tailor_saw_before_a_change_does_not_count_for_the_changed_suit() {
        assertThat(entries(OrderState.TAILOR_REVIEW, "check draft review nest plan check draft", false))
                .extracting(OrderTimeline.Entry::name, OrderTimeline.Entry::how)
                .contains(tuple("review", "on"))
                .doesNotContain(tuple("review", "done"));
    }

    @Test
    void an_order_that_came_back_is_not_with_a_tailor() {
        assertThat(entries(OrderState.REJECTED, "check draft", false))
                .last()
                .isEqualTo(new OrderTimeline.Entry("sent-back", "on", "4 May, 12:00"));
        assertThat(entries(OrderState.REJECTED, "check draft", true))
                .last()
                .extracting(OrderTimeline.Entry::name)
                .isEqualTo("rejected");
    }

    private static List<OrderTimeline.Entry> entries(OrderState state, String ended, boolean withTailor) {
        OrderSpecification suit = new OrderSpecification(
                MeasurementSet.symmetric("any", Sex.MALE, Map.of()),
                Style.twoPiece(),
                Fabric.plain("any", 1500, Nap.TWO_WAY, 2),
                "R-1");
        return OrderTimeline.of(
                new OrderFinder.Found(order(), suit, progress(state, ended), withTailor, Optional.empty(), UNTIL),
                Optional.empty(),
                Locale.ENGLISH,
                ZoneOffset.UTC);
    }

    private static Order order() {
        return new Order(new OrderId("TL-4F7K-22"), NOON, Optional.empty(), Optional.empty());
    }

    private static OrderProgress progress(OrderState state, String ended) {
        return new OrderProgress(
                "TL-4F7K-22",
                state,
                List.of(),
                Stream.of(ended.split(" "))
                        .map(stage -> new OrderProgress.Stage(stage, 1, NOON))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OrderNotes.NONE,
                Optional.empty(),
                Optional.empty(),
                NOON,
                false,
                PiecesCut.NOTHING,
                false,
                false,
                List.of());
    }
}
