package io.tailorline.portal.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tailorline.portal.web.Refusal;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose change failed at every try reads what to do, and not that the server or its database is broken. */
class ConcurrentChangeHandlerTest {

    static Stream<RuntimeException> failures() {
        return Stream.of(
                new OptimisticLockingFailureException("'J-1' was changed."),
                new CannotAcquireLockException("deadlock", new SQLException("deadlock detected", "40P01")),
                new CannotAcquireLockException("deadlock", new SQLException("Deadlock detected", "40001", 40001)));
    }

    /** Not static, so that no server that another test starts finds it and serves it. */
    @RestController
    private class Hot {

        private final RuntimeException failure;

        private Hot(RuntimeException failure) {
            this.failure = failure;
        }

        @PostMapping("/jobs/J-1/start")
        void start() {
            throw failure;
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_change_that_fails_too_often_is_refused_as_a_conflict_and_names_what_it_was_about(RuntimeException failure)
            throws Exception {
        Object refusal = MockMvcBuilders.standaloneSetup(new Hot(failure))
                .setControllerAdvice(new ConcurrentChangeHandler())
                .build()
                .perform(post("/jobs/J-1/start"))
                .andExpect(status().isConflict())
                .andReturn()
                .getRequest()
                .getAttribute(Problems.REFUSAL);
        assertThat(refusal).isEqualTo(Refusal.of("changed-at-once", "path", "/jobs/J-1/start", "unchanged"));
    }

    @Test
    void a_lock_that_was_not_granted_in_time_is_left_to_the_outage_filter() {
        RuntimeException late = new CannotAcquireLockException("late", new SQLException("lock timeout", "55P03"));
        assertThatThrownBy(() -> MockMvcBuilders.standaloneSetup(new Hot(late))
                        .setControllerAdvice(new ConcurrentChangeHandler())
                        .build()
                        .perform(post("/jobs/J-1/start")))
                .hasCause(late);
    }
}
