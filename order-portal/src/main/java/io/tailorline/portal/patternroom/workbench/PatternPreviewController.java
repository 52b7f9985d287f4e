package io.tailorline.portal.patternroom.workbench;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Side;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.portal.patternroom.review.NotDraftable;
import io.tailorline.portal.patternroom.review.PatternAdjustment;
import io.tailorline.portal.patternroom.review.SexChanged;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trials over REST: what a pattern would be, without deciding anything. */
@RestController
@RequestMapping("/api/v1/tailor/orders/{id}/trial")
@Tag(name = "tailor")
class PatternPreviewController {

    private final BenchOrders orders;
    private final PatternPreviewService trials;
    private final AdjustmentPreviews answers;
    private final Problems problems;

    PatternPreviewController(
            BenchOrders orders, PatternPreviewService trials, AdjustmentPreviews answers, Problems problems) {
        this.orders = orders;
        this.trials = trials;
        this.answers = answers;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Try alterations: the certified pattern, and what differs from the one on the order",
            description =
                    "Body: the bench, {\"alterations\":[{\"rule\",\"side\",\"amount\"}],\"corrections\":[…],\"body\":{…}}, as in"
                            + " STYLE and BODY, the body only where measures are corrected; it stands for what is on the order. Nothing is stored. Pieces of one material (shell unless told) and garment (all"
                            + " unless told) come as SVG with how far each edge moved, mm; drawings whose prints stand in"
                            + " held, parted by commas, are left out. What cannot be drafted is refused with rule, value,"
                            + " limit and what is possible.")
    ResponseEntity<?> attempt(
            @PathVariable("id") String id,
            @RequestParam(name = "material", defaultValue = "shell") String material,
            @RequestParam(name = "garment", defaultValue = "") String garment,
            @RequestParam(name = "held", defaultValue = "") String held,
            @RequestBody String text)
            throws UnknownOrder, FormatFault, SexChanged, NotDraftable {
        BenchOrder order = orders.get(id);
        DraftResult.Drafted drafted = trials.draft(order, PatternAdjustment.on(order.specification(), text));
        return ResponseEntity.ok(answers.of(
                drafted.pattern(),
                drafted.notices(),
                order,
                BenchView.of(material, garment),
                new HashSet<>(Arrays.asList(held.split(","))),
                LocaleContextHolder.getLocale()));
    }

    @PostMapping(path = "/place", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Where an alteration takes hold: the pieces and edges that it moves",
            description =
                    "Body: as of a trial; what one more alteration by rule and side (both unless told) would move.")
    ResponseEntity<?> place(
            @PathVariable("id") String id,
            @RequestParam("rule") String word,
            @RequestParam(name = "side", defaultValue = "both") String side,
            @RequestBody String text)
            throws UnknownOrder, FormatFault, SexChanged {
        Optional<AlterationRule> rule = AlterationRule.find(word);
        if (rule.isEmpty()) {
            String known =
                    Stream.of(AlterationRule.values()).map(AlterationRule::word).collect(Collectors.joining(", "));
            return problems.about("style", Refusal.of("format", "rule", word, "one of " + known));
        }
        Side of = Arrays.stream(Side.values())
                .filter(each -> each.word().equals(side) && rule.get().isForOneSide())
                .findFirst()
                .orElse(Side.BOTH);
        BenchOrder order = orders.get(id);
        return ResponseEntity.ok(Map.of(
                "places", trials.places(order, PatternAdjustment.on(order.specification(), text), rule.get(), of)));
    }
}
