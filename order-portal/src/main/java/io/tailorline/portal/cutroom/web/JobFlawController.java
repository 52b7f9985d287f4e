package io.tailorline.portal.cutroom.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.portal.web.view.PieceNames;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.FlawEffect;
import io.tailorline.workflow.cutroom.FoundFlaw;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final PieceNames names;
    private final MessageSource words;

    JobFlawController(
            CutRoom room,
            JobActions actions,
            JobResponses responses,
            Problems problems,
            RequestJson json,
            PieceNames names,
            MessageSource words) {
        this.room = room;
        this.actions = actions;
        this.responses = responses;
        this.problems = problems;
        this.json = json;
        this.names = names;
        this.words = words;
    }

    /**
     * @param fits whether the marker may be cut as it is
     * @param piece that lies on the flaw or too near to it
     * @param markerMm length of the marker as it is, mm
     * @param clothMm length that the roll has for a marker, mm
     * @param flaw box in the marker's frame: least x, least y, greatest x, greatest y, mm
     * @param told the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FlawEffectView(
            boolean fits, Optional<String> piece, double markerMm, double clothMm, List<Double> flaw, String told) {}

    @PostMapping(path = "/api/v1/cutroom/jobs/{id}/flaw-effect", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "showFlawEffect",
            summary = "What a flaw on the cloth does to a job before its start",
            description = BODY + "Nothing is stored. Only of a job whose cloth is counted")
    ResponseEntity<?> effect(@PathVariable("id") String id, @RequestBody String text, Locale locale) {
        return withFlaw(text, flaw -> {
            if (room.find(id).isEmpty()) {
                return responses.unknown(id);
            }
            try {
                return ResponseEntity.ok(view(room.flawEffect(id, flaw), locale));
            } catch (CutRoom.Refused refused) {
                return actions.refused(refused);
            }
        });
    }

    @PostMapping(path = "/api/v1/cutroom/jobs/{id}/flaw", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reportJobsFlaw",
            summary = "Store a flaw that was found on the cloth of a job before its start",
            description =
                    BODY + "It is in the ledger of the roll. Where the marker hits it the job is laid again by itself,"
                            + " as a new job; where it does not, the job may be started")
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
                        (job, name) -> room.flawFound(job, flaw, name)));
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

    private FlawEffectView view(FlawEffect effect, Locale locale) {
        Optional<String> piece = effect.piece().map(on -> names.fullName(on, locale));
        String told = words.getMessage(
                "job.flaw." + (effect.fits() ? "fits" : piece.isPresent() ? "hit" : "no-room"),
                new Object[] {piece.orElse(""), metres(effect.markerMm()), metres(effect.clothMm())},
                locale);
        var box = effect.flaw();
        return new FlawEffectView(
                effect.fits(),
                effect.piece().map(Object::toString),
                effect.markerMm(),
                effect.clothMm(),
                List.of(box.minX(), box.minY(), box.maxX(), box.maxY()),
                told);
    }

    private static String metres(double mm) {
        return String.format(Locale.ROOT, "%.2f", mm / 1000);
    }
}
