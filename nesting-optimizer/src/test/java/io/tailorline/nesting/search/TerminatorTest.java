package io.tailorline.nesting.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.model.SampleInstances;
import io.tailorline.nesting.model.Solution;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminatorTest {

    @Test
    void iterations_are_counted() {
        Terminator four = Terminator.iterations(4);
        Terminator half = four.upTo(0.5);
        half.iterationDone();
        assertThat(half.isOver()).isFalse();
        half.iterationDone();

        assertThat(half.isOver()).isTrue();
        assertThat(four.isOver()).isFalse();
        assertThat(four.spent()).isEqualTo(0.5);
        assertThat(four.isPastDeadline()).isFalse();
    }

    @Test
    void a_deadline_follows_its_clock() {
        AtomicLong clock = new AtomicLong(100);
        Terminator deadline = Terminator.deadline(clock::get, 100, 300);

        assertThat(deadline.spent()).isZero();
        clock.set(250);
        assertThat(deadline.spent()).isEqualTo(0.75);
        clock.set(300);
        assertThat(deadline.isOver()).isTrue();
        assertThat(deadline.isPastDeadline()).isTrue();
        assertThat(deadline.isCancelled()).isFalse();
    }

    /** What is laid end to end takes four to eight times the cloth: no deadline is worth that. */
    @Test
    void a_deadline_lets_the_first_fill_end_and_a_cancelled_search_does_not() {
        PackingProblem problem = PackingProblem.of(SampleInstances.stars(5, 6));
        Terminator late = Terminator.deadline(() -> 9, 0, 5);

        Solution filled = new StripPacker(problem, 0, 1).pack(late, SolutionListener.none());
        Solution counted = new StripPacker(problem, 0, 1).pack(Terminator.iterations(0), SolutionListener.none());
        Solution inARow = new StripPacker(problem, 0, 1).pack(late.unless(() -> true), SolutionListener.none());

        assertThat(filled.length()).isEqualTo(counted.length());
        assertThat(inARow.length()).isGreaterThan(1.5 * filled.length());
        assertThat(late.unless(() -> true).upTo(0.5).isCancelled()).isTrue();
    }

    @Test
    void even_when_the_deadline_has_passed_there_is_a_solution() {
        PackingProblem problem = PackingProblem.of(SampleInstances.stars(5, 6));

        Solution solution =
                new StripPacker(problem, 0, 1).pack(Terminator.deadline(() -> 9, 0, 5), SolutionListener.none());

        assertThat(solution.placed()).hasSize(problem.copies());
    }

    @Test
    void a_search_beside_others_counts_its_own_passes() {
        Terminator whole = Terminator.iterations(10);
        whole.iterationDone();
        Terminator capped = whole.unless(() -> false).next(1, 1).atMost(4);
        Terminator fork = capped.fork();
        for (int pass = 0; pass < 4; pass++) {
            assertThat(fork.isOver()).isFalse();
            fork.iterationDone();
        }

        assertThat(fork.isOver()).isTrue();
        assertThat(fork.spent()).isEqualTo(1);
        assertThat(capped.isOver()).isFalse();
        assertThat(capped.spent()).isZero();
    }
}
