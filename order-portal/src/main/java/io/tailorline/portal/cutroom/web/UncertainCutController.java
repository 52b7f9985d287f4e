package io.tailorline.portal.cutroom.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.cutter.program.MarkSpan;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutSince;
import io.tailorline.workflow.production.OrderToCut;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a person sees of cloth of which the table does not know how far it is cut. */
@RestController
@RequestMapping("/api/v1/cutroom")
@Tag(name = "cutter room")
class UncertainCutController {

    private final CutRoom room;
    private final OrderToCut workshop;
    private final JobActions actions;
    private final JobResponses responses;
    private final Problems problems;
    private final RequestJson json;

    UncertainCutController(
            CutRoom room,
            OrderToCut workshop,
            JobActions actions,
            JobResponses responses,
            Problems problems,
            RequestJson json) {
        this.room = room;
        this.workshop = workshop;
        this.actions = actions;
        this.responses = responses;
        this.problems = problems;
        this.json = json;
    }

    @GetMapping("/jobs/{id}/question")
    @Operation(
            summary = "One step of what a person is asked about the cloth of a job whose cut is uncertain",
            description =
                    "A handful of choices; the seen of the true one asks for the next step, until there is a found."
                            + " 404 when no question is open, and for a job that nobody knows")
    ResponseEntity<?> question(
            @PathVariable("id") String id,
            @Parameter(description = "The seen of the choice that is true", example = "21-43")
                    @RequestParam(name = "seen", defaultValue = "")
                    String seen) {
        Optional<OperatorQuestionView> asked = room.question(id)
                .flatMap(question -> room.find(id)
                        .flatMap(job -> workshop.program(job.work().id()))
                        .map(program -> OperatorQuestionView.of(question, program, MarkSpan.parse(seen))));
        if (asked.isPresent()) {
            return ResponseEntity.ok(asked.get());
        }
        return room.find(id).isPresent()
                ? problems.of(HttpStatus.NOT_FOUND, Refusal.of("question-none", "id", id, ""))
                : responses.unknown(id);
    }

    @PostMapping(path = "/jobs/{id}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Answer what is cut; the job continues there",
            description = "Body: {\"firstUncut\": 414, \"clothUnmoved\": true};"
                    + " \"mayBeCutTo\": 431 where the operator was not sure, for the audit log")
    ResponseEntity<?> answer(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        JsonNode said = json.read(text);
        if (!said.path("firstUncut").isIntegralNumber()
                || said.path("firstUncut").asLong() < 1) {
            return problems.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Refusal.of(
                            "first-uncut-expected",
                            "firstUncut",
                            said.path("firstUncut").asText(),
                            "414"));
        }
        if (!said.path("clothUnmoved").asBoolean()) {
            return problems.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Refusal.of(
                            "cloth-unmoved-expected",
                            "clothUnmoved",
                            said.path("clothUnmoved").asText(),
                            "true"));
        }
        long firstUncut = said.path("firstUncut").asLong();
        Map<String, String> confirmed = new TreeMap<>(Map.of("firstUncut", Long.toString(firstUncut)));
        long mayBeCutTo = said.path("mayBeCutTo").asLong();
        if (mayBeCutTo >= firstUncut) {
            confirmed.put("mayBeCutTo", Long.toString(mayBeCutTo));
        }
        return actions.perform(
                id,
                by,
                AuditAction.UNCERTAIN_CUT_CONFIRMED,
                confirmed,
                (job, name) -> room.answer(job, firstUncut, name));
    }

    @PostMapping(path = "/jobs/{id}/found", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say what is cut of a suit whose job is held",
            description = "Body: {\"cut\": \"all\"}, {\"cut\": \"nothing\"}, or {\"cut\": \"some\", \"pieces\":"
                    + " [\"TL-4F7K-22/jacket.back/L\"]} with the pieces that are cut all round")
    ResponseEntity<?> found(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        JsonNode said = json.read(text);
        Optional<CutSince> seen = FoundCut.read(
                said, room.find(id).flatMap(job -> workshop.program(job.work().id())));
        return seen.isEmpty()
                ? problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Refusal.of("found-expected", "cut", said.path("cut").asText(""), "all"))
                : actions.perform(
                        id,
                        by,
                        AuditAction.SUIT_LOOKED_FOR,
                        Map.of("cut", said.path("cut").asText()),
                        (job, name) -> room.answer(job, seen.get(), name));
    }
}
