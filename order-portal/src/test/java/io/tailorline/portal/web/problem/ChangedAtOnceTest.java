package io.tailorline.portal.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tailorline.portal.web.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who came second ten times reads what to do, and not that the server is broken. */
class ChangedAtOnceTest {

    @RestController
    static class Hot {
        @PostMapping("/jobs/J-1/start")
        void start() {
            throw new OptimisticLockingFailureException("'J-1' was changed.");
        }
    }

    @Test
    void a_decision_that_comes_second_too_often_is_refused_as_a_conflict_and_names_what_it_was_about()
            throws Exception {
        Object refusal = MockMvcBuilders.standaloneSetup(new Hot())
                .setControllerAdvice(new ChangedAtOnce())
                .build()
                .perform(post("/jobs/J-1/start"))
                .andExpect(status().isConflict())
                .andReturn()
                .getRequest()
                .getAttribute(Problems.REFUSAL);
        assertThat(refusal).isEqualTo(Refusal.of("changed-at-once", "path", "/jobs/J-1/start", "unchanged"));
    }
}
