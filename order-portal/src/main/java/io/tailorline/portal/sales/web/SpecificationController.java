package io.tailorline.portal.sales.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.sales.change.ChangeOffer;
import io.tailorline.portal.sales.change.ChangeOffers;
import io.tailorline.portal.sales.change.OrderChanges;
import io.tailorline.portal.sales.change.OrderChanges.NotChanged;
import io.tailorline.portal.sales.json.ChangeRequestResult;
import io.tailorline.portal.sales.json.OrderRequestJson;
import io.tailorline.portal.sales.order.ChangeRequest;
import io.tailorline.portal.sales.persistence.OrderedStyles;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.production.OrderToCut.ChangeResult;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an order is made of, and how its customer changes it before the knife. */
@RestController
@RequestMapping("/api/v1/orders/{id}/specification")
@Tag(name = "orders")
class SpecificationController {

    private final OrderFinder finder;
    private final OrderChanges changes;
    private final ChangeOffers offers;
    private final OrderRequestJson requests;
    private final OrderedStyles styles;
    private final ChangedSince since;
    private final ChangeWords words;
    private final Problems problems;

    SpecificationController(
            OrderFinder finder,
            OrderChanges changes,
            ChangeOffers offers,
            OrderRequestJson requests,
            OrderedStyles styles,
            ChangedSince since,
            ChangeWords words,
            Problems problems) {
        this.finder = finder;
        this.changes = changes;
        this.offers = offers;
        this.requests = requests;
        this.styles = styles;
        this.since = since;
        this.words = words;
        this.problems = problems;
    }

    @GetMapping
    @Operation(
            summary = "What an order is made of now",
            description =
                    "Body, style and cloth, and what of it may be changed. ETag: its version, for If-Match of a change.")
    ResponseEntity<?> read(@PathVariable("id") String id) {
        Optional<OrderFinder.Found> found = finder.find(id);
        return found.isPresent() ? answer(found.get()) : unknown(id);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Change an order before the knife has started",
            description =
                    "{\"body\"?,\"style\"?,\"fabricId\"?,\"quote\"?}, each as in an order; what is left out stays, and so does what a"
                            + " tailor has altered. If-Match: the ETag that was read. `quote`: of POST .../price, without which"
                            + " only a change that costs the same and comes no later is made. The order is checked again and a"
                            + " job that waits at a table is withdrawn.")
    @ApiResponse(responseCode = "200", description = "It is made so from now on")
    @ApiResponse(
            responseCode = "409",
            description =
                    "Cutting has begun, the house has closed it, it was sent back and is to be measured first, price or day are not those of the quote (`price` has what is offered now, with its quote), or somebody else has changed it: `changed` tells what, `version` what it is now")
    @ApiResponse(responseCode = "422", description = "Not as expected, with field, value and limit")
    @ApiResponse(responseCode = "428", description = "Without If-Match")
    ResponseEntity<?> change(
            @PathVariable("id") String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody String text,
            @Nullable Principal by) {
        Optional<OrderFinder.Found> found = finder.find(id);
        if (found.isEmpty()) {
            return unknown(id);
        }
        if (ifMatch == null || ifMatch.isBlank()) {
            return problems.of(HttpStatus.PRECONDITION_REQUIRED, "version-expected");
        }
        return wanted(text, found.get(), wanted -> change(found.get(), wanted, ifMatch, by));
    }

    @PostMapping(path = "/price", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What an order would cost if it were changed",
            description =
                    "The same body as a change; nothing is changed. `quote` holds price and day for half an hour. `before` is"
                            + " missing for an order without a price, `dayBefore` and `dayNow` for one without a promised day.")
    ResponseEntity<?> price(@PathVariable("id") String id, @RequestBody String text) {
        Optional<OrderFinder.Found> found = finder.find(id);
        return found.isEmpty()
                ? unknown(id)
                : wanted(
                        text,
                        found.get(),
                        wanted -> ResponseEntity.ok(ChangePriceView.of(
                                offers.of(found.get().order(), found.get().specification(), wanted),
                                words,
                                LocaleContextHolder.getLocale())));
    }

    private ResponseEntity<?> wanted(
            String text, OrderFinder.Found found, Function<ChangeRequest, ResponseEntity<?>> then) {
        ChangeRequestResult read = requests.readChange(text);
        if (read instanceof ChangeRequestResult.NotJson broken) {
            return problems.of(
                    HttpStatus.BAD_REQUEST,
                    "not-json",
                    broken.fault().place(),
                    broken.fault().value());
        }
        if (read instanceof ChangeRequestResult.Faulty faulty) {
            return problems.about("change", faulty.refusals());
        }
        ChangeRequest wanted = ((ChangeRequestResult.Read) read).request();
        List<Refusal> refusals = changes.refusals(found.order(), found.specification(), wanted);
        return refusals.isEmpty() ? then.apply(wanted) : problems.about("change", refusals);
    }

    private ResponseEntity<?> change(
            OrderFinder.Found found, ChangeRequest wanted, String ifMatch, @Nullable Principal by) {
        String id = found.order().id().text();
        String seen = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            changes.change(
                    found.order(),
                    found.specification(),
                    seen,
                    wanted,
                    by == null ? OrderVersion.CUSTOMER : by.getName());
        } catch (NotChanged refused) {
            return refused.offer().isPresent()
                    ? refusal(refused.offer().get())
                    : refusal(
                            finder.find(id).orElse(found),
                            seen,
                            refused.result().orElseThrow());
        }
        return answer(finder.find(id).orElseThrow());
    }

    private ResponseEntity<?> refusal(ChangeOffer offer) {
        ChangePriceView now = ChangePriceView.of(offer, words, LocaleContextHolder.getLocale());
        ProblemDetail problem = problems.detail(HttpStatus.CONFLICT, "change-offer", String.join(" ", now.says()));
        problem.setProperty("price", now);
        return problems.conflict(problem);
    }

    private ResponseEntity<?> refusal(OrderFinder.Found found, String seen, ChangeResult result) {
        String id = found.order().id().text();
        if (result instanceof ChangeResult.TooLate late) {
            ProblemDetail problem = problems.detail(
                    HttpStatus.CONFLICT,
                    found.hasMetTheKnife() ? "cutting-has-begun" : "change-closed",
                    words.state(found.shown(), LocaleContextHolder.getLocale()));
            problem.setProperty("state", late.state().word());
            problem.setProperty("changeUntil", ChangeUntilView.of(late.until()));
            return problems.conflict(problem);
        }
        if (result instanceof ChangeResult.SentBack) {
            return problems.of(HttpStatus.CONFLICT, "measure-first", id);
        }
        if (result instanceof ChangeResult.ChangedMeanwhile meanwhile) {
            List<String> changed = since.seen(id, seen, meanwhile.now());
            ProblemDetail problem =
                    problems.detail(HttpStatus.CONFLICT, "order-changed-meanwhile", String.join(", ", changed));
            problem.setProperty("changed", changed);
            problem.setProperty("version", meanwhile.now().fullTag());
            return problems.conflict(problem);
        }
        return unknown(id);
    }

    private ResponseEntity<?> answer(OrderFinder.Found found) {
        return ResponseEntity.ok()
                .eTag(found.specification().fullTag())
                .body(SpecificationView.of(
                        found,
                        styles.of(
                                found.order().id().text(), found.specification().style())));
    }

    private ResponseEntity<?> unknown(String id) {
        return problems.of(HttpStatus.NOT_FOUND, KeyRefusals.unknownOrder(id));
    }
}
