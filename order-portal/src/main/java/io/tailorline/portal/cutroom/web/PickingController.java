package io.tailorline.portal.cutroom.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.cutter.projection.PieceState;
import io.tailorline.cutter.projection.ProjectedPiece;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.portal.cutroom.persistence.PickedPieces;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.cutroom.CutRoom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Pieces leave the table: one by one, or a bundle together. */
@RestController
@Tag(name = "cutter room")
class PickingController {

    private static final String EXAMPLE = "{\"no\": 5} or {\"bundle\": \"1042/jacket\"}";
    private static final Set<PieceState> OFF_THE_KNIFE = Set.of(PieceState.CUT, PieceState.PICKED);

    private final CutRoom room;
    private final TableProjection light;
    private final PickedPieces picked;
    private final Problems problems;
    private final AuditedActions actions;
    private final RequestJson json;

    PickingController(
            CutRoom room,
            TableProjection light,
            PickedPieces picked,
            Problems problems,
            RequestJson json,
            AuditedActions actions) {
        this.actions = actions;
        this.room = room;
        this.light = light;
        this.picked = picked;
        this.problems = problems;
        this.json = json;
    }

    @PostMapping(path = "/api/v1/cutroom/jobs/{id}/picked", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Report pieces taken off the table; only cut pieces can be",
            description =
                    "Body: {\"no\": 5}, or {\"bundle\": \"1042/jacket\"} for what is cut of it; \"picked\": false takes it back")
    ResponseEntity<?> pick(@PathVariable("id") String id, @RequestBody String text) {
        Optional<CutRoom.Job> job = room.find(id);
        if (job.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND, Refusal.of("job-unknown", "id", id, "J-0412"));
        }
        JsonNode said = json.read(text);
        List<ProjectedPiece> named = light.pieces(job.get()).stream()
                .filter(piece -> means(said, piece))
                .toList();
        if (named.isEmpty()) {
            return problems.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, Refusal.of("picked-expected", "no", text.strip(), EXAMPLE));
        }
        List<PieceRef> off = named.stream()
                .filter(piece -> OFF_THE_KNIFE.contains(piece.state()))
                .map(ProjectedPiece::piece)
                .toList();
        if (off.isEmpty()) {
            String no = Integer.toString(named.get(0).no());
            return problems.of(HttpStatus.CONFLICT, Refusal.of("not-cut-yet", "no", no, ""));
        }
        boolean isOff = said.path("picked").asBoolean(true);
        actions.<RuntimeException>perform(
                AuditAction.PIECES_PICKED,
                id,
                Map.of("pieces", Integer.toString(off.size()), "picked", Boolean.toString(isOff)),
                () -> picked.tell(id, off, isOff));
        return ResponseEntity.ok(
                Map.of("picked", picked.of(id).stream().map(PieceRef::toString).toList()));
    }

    private static boolean means(JsonNode said, ProjectedPiece piece) {
        return said.path("no").asInt() == piece.no()
                || said.path("bundle").asText().equals(piece.bundle().toString());
    }
}
