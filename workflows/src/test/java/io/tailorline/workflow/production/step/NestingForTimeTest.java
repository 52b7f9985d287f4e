package io.tailorline.workflow.production.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.cutroom.CornerRule;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.production.persistence.DocumentKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** An order that misses its time by little is nested once more. */
class NestingForTimeTest extends PlanCutFixture {

    private static final CornerRule SHARP = new CornerRule(0, OptionalInt.empty(), 1.5);

    /** The same pieces in another order along the cloth, the answer of a nester that was asked for time. */
    private void nestedForTime(Marker marker) {
        database.orders().nestingForTime(ORDER, Optional.of("command-7"));
        forTime.keep(
                ORDER,
                new NestingPayload.MarkerMade(
                        json.tree(MarkerJson.write(marker)),
                        marker.length(),
                        marker.efficiency(),
                        10,
                        List.of("A note."),
                        10,
                        10,
                        0));
    }

    private static Marker farApart() {
        Marker squares = SamplePrograms.squares(6);
        return new Marker(
                squares.fabric(),
                squares.length(),
                0.25,
                List.of(0, 5).stream().map(n -> squares.placements().get(n)).toList());
    }

    private static Marker together() {
        Marker squares = SamplePrograms.squares(6);
        Placement near = squares.placements().get(1);
        Placement far = squares.placements().get(5);
        Placement moved = new Placement(far.piece(), far.garment(), near.toFabric(), near.geometry(), near.label());
        return new Marker(
                squares.fabric(), 840, 0.25, List.of(squares.placements().get(0), moved));
    }

    @Test
    void whether_it_is_worth_to_nest_for_time_is_asked_of_the_quickest_kind() {
        double asked = asked();
        PlanCutStep step = step(asked - 0.5, SHARP, SLOWER, ONE);

        assertThat(step.plan(ORDER)).isEqualTo(new StepResult.Done(true));

        assertThat(step.mayNestForTime(ORDER)).isTrue();
    }

    @Test
    void an_order_that_misses_its_time_by_little_is_nested_once_more_and_no_oftener() {
        plan(farApart(), 160, SHARP, ONE);
        double asked = kept().predictedSeconds().orElseThrow();
        PlanCutStep step = step(asked - 0.5, SHARP, ONE);
        assertThat(step.plan(ORDER)).isEqualTo(new StepResult.Done(true));
        assertThat(step.mayNestForTime(ORDER)).isTrue();
        assertThat(step(asked - 1.5, SHARP, ONE).mayNestForTime(ORDER))
                .as("by too much")
                .isFalse();

        nestedForTime(together());
        assertThat(step.mayNestForTime(ORDER)).isFalse();
        assertThat(step.plan(ORDER)).isEqualTo(StepResult.done());

        assertThat(kept().markerLength()).contains(840.0);
        assertThat(kept().notes().marker()).containsExactly("A note.");
        assertThat(database.documents().marker(ORDER).orElseThrow().length()).isEqualTo(840);
        assertThat(kept().notes().plan())
                .singleElement()
                .asString()
                .startsWith("Nested again for time, 0.84 m of cloth instead of 2.52 m: ");
    }

    @Test
    void a_marker_for_time_that_brings_nothing_changes_nothing() {
        plan(together(), 160, SHARP, ONE);
        double asked = kept().predictedSeconds().orElseThrow();
        String before = database.documents().current(ORDER, DocumentKind.MARKER).orElseThrow();
        nestedForTime(farApart());

        assertThat(step(asked - 0.5, SHARP, ONE).plan(ORDER)).isEqualTo(new StepResult.Done(true));

        assertThat(database.documents().current(ORDER, DocumentKind.MARKER)).contains(before);
        assertThat(kept().reasons())
                .extracting(Notice::text)
                .contains("Nested again for time, 2.52 m of cloth instead of 0.84 m: saves nothing.");
    }
}
