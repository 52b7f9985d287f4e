package io.tailorline.portal.workshop.lays;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lays of several orders over REST. */
@RestController
@Tag(name = "workshop")
class LayController {

    private final LayDesk desk;
    private final Problems problems;

    LayController(LayDesk desk, Problems problems) {
        this.desk = desk;
        this.problems = problems;
    }

    @GetMapping("/api/v1/workshop/lays")
    @Operation(
            operationId = "listLays",
            summary = "Markers that several orders share, the latest first, who waits for one, and what they saved",
            description = "At most 200. 409 lays-off while the house lays each order alone.")
    ResponseEntity<?> list() {
        Optional<LayList> list = desk.list();
        return list.isPresent()
                ? ResponseEntity.ok(list.get())
                : problems.of(HttpStatus.CONFLICT, Refusal.of("lays-off", "", "", ""));
    }
}
