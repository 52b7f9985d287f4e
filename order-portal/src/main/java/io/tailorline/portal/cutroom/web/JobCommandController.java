package io.tailorline.portal.cutroom.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.portal.cutroom.web.RequestJson.Choice;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.number.ScannedNumber;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.Cloth;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An operator scans the roll, starts the job, pauses, resumes or aborts it, and has cut what an aborted job left. */
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
    @Operation(
            summary = "Report the scanned roll",
            description =
                    "Body: {\"roll\": \"R-2291\"}. Another roll of the same lot is refused as other-roll, which names it as roll: it may be"
                            + " laid instead by lay-on")
    ResponseEntity<?> scan(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        return withRoll(
                text,
                roll -> actions.perform(
                        id,
                        by,
                        AuditAction.ROLL_SCANNED,
                        Map.of("roll", roll),
                        (job, name) -> room.scan(job, roll, name)));
    }

    @PostMapping(path = "/jobs/{id}/lay-on", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "layJobOn",
            summary = "Cut the job from another roll of its lot",
            description =
                    "Body: {\"roll\": \"R-2292\"}, one that has rested and is long enough, where the house counts its cloth. Where the"
                            + " marker fits it the job is ready; else it is laid again on that roll by itself, as a new job")
    ResponseEntity<?> layOn(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        return withRoll(
                text,
                roll -> actions.perform(
                        id,
                        by,
                        AuditAction.JOB_LAID_ELSEWHERE,
                        Map.of("roll", roll),
                        (job, name) -> room.layOn(job, roll, name)));
    }

    @PostMapping("/jobs/{id}/roll-lost")
    @Operation(
            operationId = "reportJobsRollLost",
            summary = "Report that the job's roll is not in its place",
            description =
                    "Nobody is promised cloth of it until it is found; the job is laid again on another roll by itself, as a new"
                            + " job, or waits for cloth")
    ResponseEntity<?> rollLost(@PathVariable("id") String id, Principal by) {
        return actions.perform(id, by, AuditAction.ROLL_NOT_IN_PLACE, Map.of(), room::rollLost);
    }

    private ResponseEntity<?> withRoll(String text, Function<String, ResponseEntity<?>> action) {
        String roll = ScannedNumber.of(json.read(text).path("roll").asText(""));
        return roll.isBlank()
                ? problems.of(HttpStatus.UNPROCESSABLE_CONTENT, Refusal.of("roll-expected", "roll", "", "R-2291"))
                : action.apply(roll);
    }

    @PostMapping(path = "/jobs/{id}/start", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Start the job",
            description =
                    "Body: {\"clothCheck\": \"marks\"}, how the operator has seen that the cloth lies where the marker is: marks, both projected marks lie on uncut cloth; box, the head has gone round the marker's box over uncut cloth")
    ResponseEntity<?> start(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        Choice<ClothCheck> check = json.choice(text, "clothCheck", CLOTH_CHECKS);
        return check.value().isEmpty()
                ? problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Refusal.of("cloth-check-expected", "clothCheck", check.said(), "marks"))
                : actions.perform(
                        id,
                        by,
                        AuditAction.JOB_STARTED,
                        Map.of("clothCheck", check.said()),
                        (job, name) -> room.start(job, check.value().get(), name));
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

    @PostMapping(path = "/jobs/{id}/missing", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Have the pieces cut that an aborted job left, and none that is cut",
            description =
                    "Body: {\"cloth\": \"same\"}, where the cloth still lies on the table as the job left it: the order's next job"
                            + " cuts the rest there, on the same table; {\"cloth\": \"new\"}, what is missing is nested on new cloth")
    @ApiResponse(responseCode = "200", description = "Planned; the order's next job follows")
    @ApiResponse(responseCode = "404", description = "Not found")
    @ApiResponse(responseCode = "409", description = "The order does not wait for that, or the rest cannot be planned")
    @ApiResponse(responseCode = "422", description = "Not as expected, with field, value and limit")
    ResponseEntity<?> missing(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        Choice<Cloth> cloth = json.choice(text, "cloth", EnumSet.allOf(Cloth.class));
        return cloth.value().isEmpty()
                ? problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Refusal.of("cloth-of-rest-expected", "cloth", cloth.said(), "same"))
                : actions.perform(id, by, AuditAction.MISSING_PIECES_CUT, Map.of("cloth", cloth.said()), () -> {
                    CutRoom.PlannedRest rest =
                            room.planMissing(id, cloth.value().get());
                    return (job, name) -> rest.cut(name);
                });
    }
}
