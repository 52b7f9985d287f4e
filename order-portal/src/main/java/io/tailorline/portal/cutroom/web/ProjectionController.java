package io.tailorline.portal.cutroom.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The page that a table's projector shows full screen, and the same as data. */
@Controller
@Tag(name = "cutter room")
class ProjectionController {

    private final TableProjection light;
    private final Problems problems;

    ProjectionController(TableProjection light, Problems problems) {
        this.light = light;
        this.problems = problems;
    }

    @GetMapping("/cutroom/projection/{table}")
    String page(@PathVariable("table") String table, Model model, Locale locale) {
        if (!light.knows(table)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("table", table);
        model.addAttribute("tableName", table.replaceFirst("^table-", ""));
        model.addAttribute("view", light.view(table, locale));
        return "cutroom/projection";
    }

    @GetMapping("/api/v1/cutroom/projection/{table}")
    @ResponseBody
    @Operation(
            summary =
                    "The projection on a table: every piece with its state, in table mm and in the projector's pixels",
            description = "204 while no planned job is on the table.")
    ResponseEntity<?> data(@PathVariable("table") String table) {
        if (!light.knows(table)) {
            return problems.of(HttpStatus.NOT_FOUND, Refusal.of("table-unknown", "table", table, "table-1"));
        }
        Optional<String> json = light.json(table);
        return json.isPresent()
                ? ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Cache-Control", "no-store")
                        .body(json.get())
                : ResponseEntity.noContent().build();
    }
}
