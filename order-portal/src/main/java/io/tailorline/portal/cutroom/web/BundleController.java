package io.tailorline.portal.cutroom.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.production.OrderToCut;
import io.tailorline.workflow.production.OrderToCut.BundleResult;
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

    private final OrderToCut workshop;
    private final AuditedActions actions;
    private final Problems problems;

    BundleController(OrderToCut workshop, AuditedActions actions, Problems problems) {
        this.workshop = workshop;
        this.actions = actions;
        this.problems = problems;
    }

    /** Nothing is bundled, and nothing recorded. */
    private static final class NotBundled extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient BundleResult why;

        private NotBundled(BundleResult why) {
            super(why.toString());
            this.why = why;
        }
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
        try {
            actions.<NotBundled>perform(AuditAction.ORDER_BUNDLED, id, Map.of(), () -> bundle(id, by.getName()));
        } catch (NotBundled refused) {
            return refusal(id, refused.why);
        }
        return ResponseEntity.ok(Map.of("id", id, "state", "bundled"));
    }

    private void bundle(String id, String by) throws NotBundled {
        BundleResult result = workshop.bundle(id, by);
        if (!(result instanceof BundleResult.Bundled)) {
            throw new NotBundled(result);
        }
    }

    private ResponseEntity<?> refusal(String id, BundleResult why) {
        if (why instanceof BundleResult.NotCut uncut) {
            return problems.of(
                    HttpStatus.CONFLICT, Refusal.of("materials-uncut", "id", id, String.join(", ", uncut.uncut())));
        }
        return why instanceof BundleResult.OneMaterial
                ? problems.of(HttpStatus.CONFLICT, Refusal.of("one-material", "id", id, ""))
                : problems.of(HttpStatus.NOT_FOUND, Refusal.of("order-unknown", "id", id, "TL-4F7K-22"));
    }
}
