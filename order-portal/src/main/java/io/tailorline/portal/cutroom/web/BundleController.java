package io.tailorline.portal.cutroom.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.web.problem.Problems;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person has put together what was cut of an order in its materials. */
@RestController
@Tag(name = "cutter room")
class BundleController {

    private final BundleDesk desk;
    private final Problems problems;

    BundleController(BundleDesk desk, Problems problems) {
        this.desk = desk;
        this.problems = problems;
    }

    @PostMapping("/api/v1/cutroom/orders/{id}/bundled")
    @Operation(
            operationId = "bundled",
            summary = "Say that what was cut of an order in several materials is put together",
            description = "Only once all of its materials are cut; said twice it stays so")
    @ApiResponse(responseCode = "200", description = "Bundled")
    @ApiResponse(responseCode = "404", description = "Not found")
    @ApiResponse(responseCode = "409", description = "A material is not cut, or only the shell is cut by machine")
    ResponseEntity<?> bundled(@PathVariable("id") String id, Principal by) {
        return desk.bundle(id, Staff.name(by))
                .<ResponseEntity<?>>map(why -> problems.of(
                        why.code().equals(BundleDesk.UNKNOWN) ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT, why))
                .orElseGet(() -> ResponseEntity.ok(Map.of("id", id, "state", "bundled")));
    }
}
