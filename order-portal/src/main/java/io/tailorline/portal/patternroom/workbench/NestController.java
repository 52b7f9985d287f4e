package io.tailorline.portal.patternroom.workbench;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.portal.patternroom.review.CostUnknown;
import io.tailorline.portal.patternroom.review.NotDraftable;
import io.tailorline.portal.patternroom.review.SexChanged;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.portal.web.view.MarkerDrawing;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.portal.web.view.PieceNames;
import io.tailorline.workflow.patternroom.ChangeCosts.Cost;
import io.tailorline.workflow.patternroom.MarkerPreviews;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A marker of what is on the bench, made on request: the real figure beside the estimate. */
@RestController
@RequestMapping("/api/v1/tailor/orders/{id}")
@Tag(name = "tailor")
class NestController {

    private final BenchCosts costs;
    private final MarkerPreviews markers;
    private final PieceNames names;
    private final NoticeTexts notices;
    private final Problems problems;

    NestController(BenchCosts costs, MarkerPreviews markers, PieceNames names, NoticeTexts notices, Problems problems) {
        this.costs = costs;
        this.markers = markers;
        this.names = names;
        this.notices = notices;
        this.problems = problems;
    }

    /**
     * @param density share of the cloth that the marker covers, 0 to 1
     * @param densityBefore that of the order's marker, or the usual one
     * @param marker to be drawn, mm
     */
    record NestView(Cost before, Cost after, double densityBefore, double density, MarkerDrawing marker) {}

    @PostMapping("/nest")
    @Operation(
            summary = "Nest what is on the bench: cloth, density, table time and the marker",
            description =
                    "Body: the bench, as for an approval. Answers after some seconds of search; one search at a time in a"
                            + " portal, 409 with Retry-After while there is another. Lengths in mm, times in s. Nothing is"
                            + " stored.")
    ResponseEntity<?> nest(@PathVariable("id") String id, @RequestBody(required = false) Optional<String> text)
            throws UnknownOrder, FormatFault, SexChanged, NotDraftable, CostUnknown, MarkerPreviews.Busy {
        BenchCosts.Costed bench = costs.of(id, text);
        MarkerPreviews.Result result = markers.nest(bench.wanted(), bench.pattern());
        return result instanceof MarkerPreviews.Nested nested
                ? ResponseEntity.ok(view(nested, bench.cost().before()))
                : problems.of(HttpStatus.CONFLICT, "nest-impossible", why((MarkerPreviews.NotNested) result, bench));
    }

    private String why(MarkerPreviews.NotNested none, BenchCosts.Costed bench) {
        return notices.of(none.reason(), bench.wanted().body().sex(), LocaleContextHolder.getLocale());
    }

    private NestView view(MarkerPreviews.Nested nested, Cost before) {
        Marker marker = nested.marker();
        double width = marker.fabric().usableWidth();
        return new NestView(
                before,
                new Cost(marker.length(), nested.tableSeconds(), marker.efficiency() * marker.length() * width, false),
                before.area() / (before.clothLength() * width),
                marker.efficiency(),
                MarkerDrawing.of(marker, Optional.empty(), names, LocaleContextHolder.getLocale(), false));
    }
}
