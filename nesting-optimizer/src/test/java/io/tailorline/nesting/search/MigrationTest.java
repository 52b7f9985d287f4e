package io.tailorline.nesting.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.SampleInstances;
import io.tailorline.nesting.model.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private static final long EVERY = 100;

    private final Layout best = filled();
    private final double before = best.length();

    @Test
    void searches_take_over_the_shortest_layout_when_they_meet() {
        List<Solution> heard = new ArrayList<>();
        Migration migration = new Migration(best, heard::add, EVERY);
        Migration.Island first = migration.join();
        Migration.Island second = migration.join();

        run(() -> first.advance(EVERY), () -> {
            second.best().setLength(before - 3);
            second.advance(EVERY + 7);
        });

        assertThat(first.best().length()).isEqualTo(before - 3);
        assertThat(best.length()).isEqualTo(before - 3);
        assertThat(heard).hasSize(1);
    }

    @Test
    void what_is_found_after_a_meeting_waits_for_the_next() {
        Migration migration = new Migration(best, SolutionListener.none(), EVERY);
        Migration.Island first = migration.join();
        Migration.Island second = migration.join();

        run(() -> first.advance(EVERY), () -> {
            second.advance(EVERY);
            second.best().setLength(before - 3);
            second.advance(2 * EVERY - 1);
        });

        assertThat(first.best().length()).isEqualTo(before);
        migration.gather();
        assertThat(best.length()).isEqualTo(before - 3);
    }

    @Test
    void a_search_alone_tells_of_each_shorter_layout_at_once() {
        List<Solution> heard = new ArrayList<>();
        Migration.Island alone = new Migration(best, heard::add, EVERY).join();

        alone.best().setLength(before - 3);
        alone.improved();
        alone.best().setLength(before - 5);
        alone.improved();

        assertThat(heard).hasSize(2);
        assertThat(best.length()).isEqualTo(before - 5);
    }

    @Test
    void a_search_that_has_ended_is_not_waited_for_but_the_first_goes_on_holding_meetings() {
        Migration migration = new Migration(best, SolutionListener.none(), EVERY);
        Migration.Island first = migration.join();
        Migration.Island second = migration.join();
        Migration.Island third = migration.join();

        try (WorkerPool pool = new WorkerPool(3)) {
            pool.run(List.<Runnable>of(
                    () -> {
                        first.finish();
                        first.close();
                    },
                    () -> {
                        second.best().setLength(before - 3);
                        second.close();
                    },
                    () -> {
                        third.advance(5 * EVERY);
                        third.close();
                    }));
        }

        assertThat(third.best().length()).isEqualTo(before - 3);
    }

    @Test
    void threads_do_not_decide_what_several_workers_find() {
        Solution once = shortened(SolutionListener.none());

        for (int again = 0; again < 6; again++) {
            assertThat(shortened(SolutionListener.none())).isEqualTo(once);
        }
        assertThat(once.length()).isLessThan(before);
    }

    @Test
    void a_failure_of_one_who_listens_ends_the_search() {
        assertThatThrownBy(() -> shortened(solution -> {
                    throw new IllegalArgumentException("no room on the disk");
                }))
                .hasMessage("no room on the disk");
    }

    private static Solution shortened(SolutionListener listener) {
        Layout layout = filled();
        new IslandModel(layout, listener, EVERY).shorten(3, new SplittableRandom(5), Terminator.iterations(100));
        return layout.snapshot();
    }

    private static Layout filled() {
        PackingProblem problem = PackingProblem.of(SampleInstances.stars(4, 9));
        return new BottomLeftFill(problem, new SplittableRandom(1)).fill(Terminator.iterations(0));
    }

    private static void run(Runnable one, Runnable other) {
        try (WorkerPool pool = new WorkerPool(2)) {
            pool.run(List.of(one, other));
        }
    }
}
