package io.tailorline.portal.cutroom.web;

import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.production.MaterialProgress;
import io.tailorline.workflow.production.OrderToCut;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** One job as the API tells it, or that nobody knows it. */
@Component
final class JobResponses {

    private final CutRoom room;
    private final OrderToCut workshop;
    private final PressedCommands pressed;
    private final Problems problems;
    private final WantedDays wanted;

    JobResponses(CutRoom room, OrderToCut workshop, PressedCommands pressed, Problems problems, WantedDays wanted) {
        this.wanted = wanted;
        this.room = room;
        this.workshop = workshop;
        this.pressed = pressed;
        this.problems = problems;
    }

    ResponseEntity<?> of(String id) {
        Optional<CutRoom.Job> job = room.find(id);
        return job.isPresent() ? ResponseEntity.ok(view(job.get())) : unknown(id);
    }

    ResponseEntity<?> unknown(String id) {
        return problems.of(HttpStatus.NOT_FOUND, Refusal.of("job-unknown", "id", id, "J-0412"));
    }

    private JobView view(CutRoom.Job job) {
        return JobView.of(
                job,
                wanted.of(job.orderId()),
                planNotes(job),
                Silence.of(job, room.tables()),
                pressed.of(job),
                Optional.of(job.jobId())
                        .filter(room::lacksPieces)
                        .map(id -> PiecesLeft.of(room.piecesCut(job.work().id()), job)
                                .missing()),
                room.clothBeginMm(job.jobId()),
                room.restsUntil(job.jobId()));
    }

    private Optional<List<String>> planNotes(CutRoom.Job job) {
        return workshop.find(job.orderId())
                .map(order -> order.materials().stream()
                        .filter(each -> each.material() == job.material())
                        .findFirst()
                        .map(MaterialProgress::notes)
                        .orElse(order.notes())
                        .plan());
    }
}
