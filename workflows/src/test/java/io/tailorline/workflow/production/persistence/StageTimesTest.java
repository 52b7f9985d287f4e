package io.tailorline.workflow.production.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.production.OrderProgress.Stage;
import io.tailorline.workflow.production.StageEnded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StageTimesTest {

    private static final Instant BEGAN = Instant.parse("2026-11-25T12:00:00Z");

    private final TestDatabase database = new TestDatabase();
    private final List<Object> events = new ArrayList<>();

    @BeforeEach
    void take() {
        database.place("TL-1", SampleOrders.specification(SampleOrders.medianMan()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private StageTimes stagesAt(Instant now) {
        return new StageTimes(database.jdbc(), () -> now, events::add);
    }

    @Test
    void a_stage_takes_as_long_as_the_clock_says() {
        stagesAt(BEGAN.plusMillis(1500)).endedSince("TL-1", "review", BEGAN);
        assertThat(database.stages().of("TL-1")).extracting(Stage::seconds).containsExactly(1.5);
    }

    @Test
    void a_stage_of_a_further_material_is_kept_and_enters_no_figure_of_the_shells_budget() {
        MaterialWork lining = new MaterialWork("TL-1", Material.LINING);
        database.works().begin(lining, new OrderedCloth(SampleOrders.wool(), "R-LINING"));
        stagesAt(BEGAN).ended(lining.id(), "plan", 7);
        assertThat(database.stages().of("TL-1.lining"))
                .extracting(Stage::seconds)
                .containsExactly(7.0);
        assertThat(events).isEmpty();
    }

    @Test
    void a_clock_that_is_set_back_makes_no_time_negative() {
        stagesAt(BEGAN.minus(Duration.ofHours(1))).endedSince("TL-1", "review", BEGAN);
        assertThat(database.stages().of("TL-1")).extracting(Stage::seconds).containsExactly(0.0);
        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        StageEnded.class, ended -> assertThat(ended.seconds()).isZero());
    }
}
