package io.tailorline.portal.cutroom.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.FoundFlaw;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A flaw that an operator finds on the table before the start: what it does to the marker, and that it is stored. */
@RestController
@Tag(name = "cutter room")
class JobFlawController {

    private static final List<String> NUMBERS = List.of("fromCutEndMm", "fromSelvedgeMm", "alongMm", "acrossMm");
    private static final String BODY =
            "Body: {\"fromCutEndMm\": 1240, \"fromSelvedgeMm\": 300, \"alongMm\": 5, \"acrossMm\": 5, \"kind\": \"hole\"}, the middle"
                    + " of the flaw from the cut end of now and from the near selvedge itself, and its size. ";

    private final CutRoom room;
    private final JobActions actions;
    private final JobResponses responses;
    private final Problems problems;
    private final RequestJson json;
    private final FlawWords words;

    JobFlawController(
            CutRoom room,
            JobActions actions,
            JobResponses responses,
            Problems problems,
            RequestJson json,
            FlawWords words) {
        this.room = room;
        this.actions = actions;
        this.responses = responses;
        this.problems = problems;
        this.json = json;
        this.words = words;
    }

    @PostMapping(path = "/api/v1/cutroom/jobs/{id}/flaw-effect", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "showFlawEffect",
            summary = "What a flaw on the cloth does to a job before its start",
            description =
                    BODY
                            + "Nothing is stored of the roll. Only of a job whose cloth is counted. Where the marker is hit, one around"
                            + " the flaw is sought from now on (flaw-proposal), and the job does not start before it is taken or left")
    ResponseEntity<?> effect(@PathVariable("id") String id, @RequestBody String text, Locale locale) {
        return withFlaw(text, flaw -> {
            if (room.find(id).isEmpty()) {
                return responses.unknown(id);
            }
            try {
                return ResponseEntity.ok(words.effect(room.flawEffect(id, flaw), locale));
            } catch (CutRoom.Refused refused) {
                return actions.refused(refused);
            }
        });
    }

    @PostMapping(path = "/api/v1/cutroom/jobs/{id}/flaw", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reportJobsFlaw",
            summary = "Store a flaw that was found on the cloth of a job before its start",
            description = BODY
                    + "It is in the ledger of the roll. Where the marker hits it the job is laid again by itself,"
                    + " as a new job; where it does not, the job may be started. With \"proposal\", the id of a"
                    + " flaw-proposal, it is laid by just that marker")
    ResponseEntity<?> found(@PathVariable("id") String id, @RequestBody String text, Principal by) {
        return withFlaw(
                text,
                flaw -> actions.perform(
                        id,
                        by,
                        AuditAction.FLAW_FOUND,
                        Map.of(
                                "kind",
                                flaw.kind(),
                                "fromCutEndMm",
                                Double.toString(flaw.fromCutEndMm()),
                                "fromSelvedgeMm",
                                Double.toString(flaw.fromSelvedgeMm())),
                        (job, name) -> room.flawFound(job, flaw, proposal(text), name)));
    }

    private Optional<String> proposal(String text) {
        return Optional.of(json.read(text).path("proposal").asText("")).filter(id -> !id.isEmpty());
    }

    @GetMapping("/api/v1/cutroom/jobs/{id}/flaw-proposal")
    @Operation(
            operationId = "getFlawProposal",
            summary = "The marker around a flaw that is not stored yet",
            description = "Sought since what the flaw does was asked; state is sought, found or none. 404 where none is"
                    + " sought, or it was taken or left")
    ResponseEntity<?> proposal(@PathVariable("id") String id, Locale locale) {
        return room.proposedMarker(id)
                .<ResponseEntity<?>>map(one -> ResponseEntity.ok(words.proposal(
                        one, room.find(id).orElseThrow(), room.clothBeginMm(id).orElse(0.0), locale)))
                .orElseGet(() -> room.find(id).isEmpty()
                        ? responses.unknown(id)
                        : problems.of(HttpStatus.NOT_FOUND, Refusal.of("no-proposal", "id", id, "flaw-effect first")));
    }

    @DeleteMapping("/api/v1/cutroom/jobs/{id}/flaw-proposal")
    @Operation(
            operationId = "leaveFlawProposal",
            summary = "Leave a flaw out, and the marker around it",
            description = "Nothing is stored; the job may be started as it is")
    ResponseEntity<?> leave(@PathVariable("id") String id, Principal by) {
        return actions.perform(id, by, AuditAction.FLAW_LEFT, Map.of(), room::leaveProposed);
    }

    private ResponseEntity<?> withFlaw(String text, Function<FoundFlaw, ResponseEntity<?>> action) {
        JsonNode said = json.read(text);
        for (String field : NUMBERS) {
            if (!said.path(field).isNumber()) {
                return problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Refusal.of(
                                "flaw-number-expected", field, said.path(field).asText(""), field));
            }
        }
        return action.apply(new FoundFlaw(
                said.path("fromCutEndMm").asDouble(),
                said.path("fromSelvedgeMm").asDouble(),
                said.path("alongMm").asDouble(),
                said.path("acrossMm").asDouble(),
                said.path("kind").asText("")));
    }
}
