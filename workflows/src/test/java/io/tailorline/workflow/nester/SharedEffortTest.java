package io.tailorline.workflow.nester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import io.tailorline.nesting.marker.TableMotion;
import io.tailorline.workflow.messages.NestingPayload.NestMarker;
import io.tailorline.workflow.platform.broker.QueueDepth.Depth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedEffortTest {

    private static final SharedEffort EFFORT = new SharedEffort(2, 120, 4);

    private static NestMarker command(double seconds, long iterations, int threads) {
        return new NestMarker(
                NullNode.getInstance(),
                NullNode.getInstance(),
                seconds,
                iterations,
                threads,
                1,
                0.02,
                TableMotion.USUAL,
                "",
                NullNode.getInstance());
    }

    /**
     * Within 120 s, shared by all searches there are: 14 s for each of 7 behind one nester, 6 s for 19, 2 s at least.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 14",
        "7, 1, 14",
        "9, 1, 12",
        "19, 1, 6",
        "19, 2, 12",
        "39, 2, 6",
        "37, 1, 3.15",
        "500, 1, 2",
        "500, 0, 2"
    })
    void a_search_takes_its_share_of_the_time_in_which_the_backlog_is_to_be_nested(
            int waiting, int consumers, double seconds) {
        SearchEffort effort = EFFORT.of(command(14, -1, 0), new Depth(waiting, consumers), 0);

        assertThat(effort.seconds()).isEqualTo(seconds, org.assertj.core.api.Assertions.offset(0.01));
        assertThat(effort.waiting()).isEqualTo(waiting);
    }

    @Test
    void a_search_is_never_longer_than_its_command_allows() {
        assertThat(EFFORT.of(command(1, -1, 0), new Depth(500, 1), 0).seconds()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 4", "2, 0, 0, 2", "0, 1, 0, 1", "0, 0, 1, 1", "3, 5, 0, 1"})
    void a_lone_order_has_every_processor_and_each_of_several_has_one(
            int ordered, int waiting, int besides, int threads) {
        assertThat(EFFORT.of(command(14, -1, ordered), new Depth(waiting, 1), besides)
                        .threads())
                .isEqualTo(threads);
    }

    @Test
    void a_search_bounded_by_counting_is_left_as_it_was_ordered() {
        assertThat(EFFORT.of(command(60, 20, 2), new Depth(500, 1), 3)).isEqualTo(new SearchEffort(60, 2, 500));
    }

    @Test
    void no_time_for_the_backlog_is_refused() {
        assertThatThrownBy(() -> new SharedEffort(2, 0, 1)).hasMessageContaining("backlogSeconds (0.0 s)");
    }
}
