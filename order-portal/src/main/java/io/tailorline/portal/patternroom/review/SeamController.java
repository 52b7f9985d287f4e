package io.tailorline.portal.patternroom.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.render.SeamPairSvg;
import io.tailorline.pattern.seam.SeamPair;
import io.tailorline.portal.patternroom.UnknownOrder;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.workflow.production.OrderToCut;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is sewn to what on an order, as it is or with what is on the bench; nothing enters the process. */
@RestController
@RequestMapping("/api/v1/tailor/orders/{id}/seams")
@Tag(name = "tailor")
class SeamController {

    private final OrderToCut workshop;
    private final BenchDrafts drafts;
    private final Problems problems;
    private final NoticeTexts notices;

    SeamController(OrderToCut workshop, BenchDrafts drafts, Problems problems, NoticeTexts notices) {
        this.workshop = workshop;
        this.drafts = drafts;
        this.problems = problems;
        this.notices = notices;
    }

    /** All seams of a pattern, those that cannot be sewn first. */
    record Seams(List<SeamView> seams) {}

    /**
     * One seam to look at.
     *
     * @param picture both edges beside each other, SVG
     */
    record SeamLookedAt(SeamView seam, String picture, WalkView walk) {}

    @GetMapping
    @Operation(
            summary = "Seams of the order's pattern, those that cannot be sewn first",
            description =
                    "With seam=NAME that one: both edges laid beside each other, and the walk of one along the other.")
    ResponseEntity<?> seams(
            @PathVariable("id") String id, @RequestParam(name = "seam", required = false) Optional<String> seam)
            throws UnknownOrder {
        return answer(workshop.pattern(id).orElseThrow(() -> new UnknownOrder(id)), seam);
    }

    @PostMapping
    @Operation(
            summary = "The same with what is on the bench",
            description =
                    "Body: the bench, as for approval. Drafted without a certificate, so that a seam that breaks it can"
                            + " be looked at; nothing is stored.")
    ResponseEntity<?> seamsOf(
            @PathVariable("id") String id,
            @RequestParam(name = "seam", required = false) Optional<String> seam,
            @RequestBody(required = false) Optional<String> text)
            throws UnknownOrder, FormatFault, SexChanged, NotDraftable {
        return answer(drafts.uncertified(id, PatternAdjustment.on(drafts.order(id), text.orElse(""))), seam);
    }

    private ResponseEntity<?> answer(Pattern pattern, Optional<String> name) {
        Sex sex = pattern.measurements().sex();
        if (name.isEmpty()) {
            return ResponseEntity.ok(new Seams(
                    SeamPair.of(pattern).stream().map(pair -> view(pair, sex)).toList()));
        }
        Optional<SeamPair> pair = pattern.seams().stream()
                .filter(seam -> seam.name().equals(name.get()))
                .map(seam -> SeamPair.of(pattern, seam))
                .findFirst();
        return pair.isEmpty()
                ? problems.of(HttpStatus.NOT_FOUND, Refusal.of("seam-unknown", "seam", name.get(), "jacket.armhole"))
                : ResponseEntity.ok(new SeamLookedAt(
                        view(pair.get(), sex), SeamPairSvg.picture(pair.get()), WalkView.of(pair.get())));
    }

    private SeamView view(SeamPair pair, Sex sex) {
        return SeamView.of(pair, notice -> notices.of(notice, sex, LocaleContextHolder.getLocale()));
    }
}
