package io.tailorline.portal.patternroom.workbench;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.portal.patternroom.review.BenchDrafts;
import io.tailorline.portal.patternroom.review.NotDraftable;
import io.tailorline.portal.patternroom.review.SpecifiedVersions;
import io.tailorline.portal.patternroom.review.UnknownVersion;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two versions of an order drawn on each other. */
@RestController
@RequestMapping("/api/v1/tailor/orders/{id}/versions")
@Tag(name = "tailor")
class ComparisonController {

    private final BenchOrders orders;
    private final SpecifiedVersions versions;
    private final BenchDrafts drafts;
    private final AdjustmentPreviews answers;

    ComparisonController(
            BenchOrders orders, SpecifiedVersions versions, BenchDrafts drafts, AdjustmentPreviews answers) {
        this.orders = orders;
        this.versions = versions;
        this.drafts = drafts;
        this.answers = answers;
    }

    @GetMapping("/{from}/drawing/{to}")
    @Operation(
            summary = "Two versions of an order drawn on each other",
            description =
                    "Numbers of versions; 'now' is what is on the order. Whether certified or not, as a trial answers: the pieces of the second, with"
                            + " the outline of the first behind them and how far each edge moved, mm.")
    ResponseEntity<?> drawing(
            @PathVariable("id") String id,
            @PathVariable("from") String from,
            @PathVariable("to") String to,
            @RequestParam(name = "material", defaultValue = "shell") String material,
            @RequestParam(name = "garment", defaultValue = "") String garment,
            @RequestParam(name = "held", defaultValue = "") String held)
            throws UnknownOrder, UnknownVersion, NotDraftable {
        BenchOrder order = orders.get(id);
        Pattern before = drafts.uncertified(id, versions.get(id, order.specification(), from));
        Pattern after = drafts.uncertified(id, versions.get(id, order.specification(), to));
        return ResponseEntity.ok(answers.of(
                after,
                List.of(),
                order.comparedWith(before),
                BenchView.of(material, garment),
                new HashSet<>(Arrays.asList(held.split(","))),
                LocaleContextHolder.getLocale()));
    }
}
