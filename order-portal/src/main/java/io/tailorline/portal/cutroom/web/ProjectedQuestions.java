package io.tailorline.portal.cutroom.web;

import io.tailorline.cutter.program.MarkSpan;
import io.tailorline.workflow.cutroom.CutRoom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Which step of a question an operator is at, so that the projector shows the same numbers as the page. Known to the
 * portal that showed the page, and no other; without it the projector shows the lines alone. Safe for several threads.
 */
@Component
class ProjectedQuestions {

    private record Asked(String question, MarkSpan open) {}

    private final CutRoom room;
    private final Map<String, Asked> steps = new ConcurrentHashMap<>();

    ProjectedQuestions(CutRoom room) {
        this.room = room;
    }

    /** The page of the job shows this step of {@code question}; jobs that are sure again meanwhile are forgotten. */
    void show(String jobId, String question, MarkSpan open) {
        steps.keySet().removeIf(other -> room.question(other).isEmpty());
        steps.put(jobId, new Asked(question, open));
    }

    /** Nothing is asked about the job. */
    void forget(String jobId) {
        steps.remove(jobId);
    }

    /** All that pages show now. */
    Object shown() {
        return Map.copyOf(steps);
    }

    /** What the page shown last leaves open; empty when it was about another question. */
    Optional<MarkSpan> of(String jobId, String question) {
        return Optional.ofNullable(steps.get(jobId))
                .filter(asked -> asked.question().equals(question))
                .map(Asked::open);
    }
}
