package io.tailorline.portal.workshop.markerrules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house for its markers over REST. */
@RestController
@Tag(name = "workshop")
class MarkerRulesController {

    private static final String PATH = "/api/v1/workshop/marker-rules";

    private final MarkerRulesDesk desk;
    private final Problems problems;
    private final ObjectMapper json;

    MarkerRulesController(MarkerRulesDesk desk, Problems problems, ObjectMapper json) {
        this.desk = desk;
        this.problems = problems;
        this.json = json;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "markerRules", summary = "The rules of the house for its markers, as they are in force")
    MarkerRulesView current() {
        return MarkerRulesView.of(desk.current());
    }

    @PutMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "storeMarkerRules", summary = "Stores the next version; version is the one that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = MarkerRulesView.class)))
    ResponseEntity<?> store(@RequestBody String body, Principal by) {
        JsonNode tree;
        try {
            tree = json.readTree(body);
        } catch (JsonProcessingException broken) {
            return problems.of(HttpStatus.BAD_REQUEST, "not-json");
        }
        if (tree == null || !tree.isObject()) {
            return problems.of(HttpStatus.BAD_REQUEST, "not-json");
        }
        MarkerRulesReader.Found found = MarkerRulesReader.read(tree);
        if (!found.refusals().isEmpty()) {
            return problems.about("marker-rules", found.refusals());
        }
        int read = tree.path("version").asInt(-1);
        try {
            return ResponseEntity.ok(MarkerRulesView.of(desk.store(read, found.rules(), Staff.name(by))));
        } catch (MarkerRulesDesk.Overtaken overtaken) {
            return problems.conflict(
                    "marker-rules", List.of(changed(desk.current().version(), read)));
        }
    }

    static Refusal changed(int now, int read) {
        return Refusal.of("marker-rules-changed", "version", Integer.toString(read), Integer.toString(now));
    }
}
