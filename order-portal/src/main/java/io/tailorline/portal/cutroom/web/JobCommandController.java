package io.tailorline.portal.cutroom.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.cutroom.CutRoom;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An operator scans the roll, starts the job, pauses, resumes or aborts it. */
@RestController
@RequestMapping("/api/v1/cutroom")
@Tag(name = "cutter room")
class JobCommandController {

    /** What an operator can have done before the start. */
    private static final Set<ClothCheck> CLOTH_CHECKS = EnumSet.of(ClothCheck.MARKS, ClothCheck.BOX);

    private final CutRoom room;
    private final JobActions actions;
    private final Problems problems;
    private final RequestJson json;

    JobCommandController(CutRoom room, JobActions actions, Problems problems, RequestJson json) {
        this.room = room;
        this.actions = actions;
        this.problems = problems;
        this.json = json;
    }

    @PostMapping(path = "/jobs/{id}/scan", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Report the scanned roll", description = "Body: {\"roll\": \"R-2291\"}")
    ResponseEntity<?> scan(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        String roll = json.read(text).path("roll").asText("").trim();
        return roll.isBlank()
                ? problems.of(HttpStatus.UNPROCESSABLE_CONTENT, Refusal.of("roll-expected", "roll", "", "R-2291"))
                : actions.perform(
                        id,
                        by,
                        AuditAction.ROLL_SCANNED,
                        Map.of("roll", roll),
                        (job, name) -> room.scan(job, roll, name));
    }

    @PostMapping(path = "/jobs/{id}/start", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Start the job",
            description =
                    "Body: {\"clothCheck\": \"marks\"}, how the operator has seen that the cloth lies where the marker is: marks, both projected marks lie on uncut cloth; box, the head has gone round the marker's box over uncut cloth")
    ResponseEntity<?> start(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        String said = json.read(text).path("clothCheck").asText("");
        Optional<ClothCheck> check = CLOTH_CHECKS.stream()
                .filter(known -> known.name().equalsIgnoreCase(said))
                .findFirst();
        return check.isEmpty()
                ? problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Refusal.of("cloth-check-expected", "clothCheck", said, "marks"))
                : actions.perform(
                        id,
                        by,
                        AuditAction.JOB_STARTED,
                        Map.of("clothCheck", said),
                        (job, name) -> room.start(job, check.get(), name));
    }

    @PostMapping("/jobs/{id}/pause")
    ResponseEntity<?> pause(@PathVariable("id") String id, Principal by) {
        return actions.perform(id, by, AuditAction.JOB_PAUSED, Map.of(), room::pause);
    }

    @PostMapping("/jobs/{id}/resume")
    ResponseEntity<?> resume(@PathVariable("id") String id, Principal by) {
        return actions.perform(id, by, AuditAction.JOB_RESUMED, Map.of(), room::resume);
    }

    @PostMapping("/jobs/{id}/abort")
    ResponseEntity<?> abort(@PathVariable("id") String id, Principal by) {
        return actions.perform(id, by, AuditAction.JOB_ABORTED, Map.of(), room::abort);
    }
}
