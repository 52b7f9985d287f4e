package io.tailorline.portal.cutroom.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.cutroom.CutRoom;
import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an aborted job left is cut. */
@RestController
@RequestMapping("/api/v1/cutroom")
@Tag(name = "cutter room")
class MissingPiecesController {

    private final CutRoom room;
    private final JobActions actions;
    private final Problems problems;
    private final RequestJson json;

    MissingPiecesController(CutRoom room, JobActions actions, Problems problems, RequestJson json) {
        this.room = room;
        this.actions = actions;
        this.problems = problems;
        this.json = json;
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
        String said = json.read(text).path("cloth").asText("");
        Optional<CutRoom.Cloth> cloth = Arrays.stream(CutRoom.Cloth.values())
                .filter(known -> known.name().equalsIgnoreCase(said))
                .findFirst();
        return cloth.isEmpty()
                ? problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, Refusal.of("cloth-of-rest-expected", "cloth", said, "same"))
                : actions.perform(
                        id, by, AuditAction.MISSING_PIECES_CUT, Map.of("cloth", said), () -> planned(id, cloth.get()));
    }

    private JobActions.Action planned(String id, CutRoom.Cloth cloth) throws CutRoom.Refused {
        CutRoom.PlannedRest rest = room.planMissing(id, cloth);
        return (job, name) -> rest.cut(name);
    }
}
