package io.tailorline.portal.sales.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.portal.sales.change.OrderCancellations;
import io.tailorline.portal.sales.change.OrderCancellations.NotCancelled;
import io.tailorline.portal.sales.intake.OrderService;
import io.tailorline.portal.sales.json.CancelRequestJson;
import io.tailorline.portal.sales.json.OrderRequestJson;
import io.tailorline.portal.sales.json.OrderRequestResult;
import io.tailorline.portal.sales.order.Order;
import io.tailorline.portal.sales.order.OrderRequest;
import io.tailorline.portal.sales.order.OrderSecret;
import io.tailorline.portal.sales.order.TermsKnownPolicy;
import io.tailorline.portal.sales.persistence.IdempotencyStore;
import io.tailorline.portal.sales.price.Amounts;
import io.tailorline.portal.sales.price.MoneyText;
import io.tailorline.portal.sales.price.persistence.CancellationFees;
import io.tailorline.portal.sales.quote.Offer;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.Network;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.live.LiveAnswers;
import io.tailorline.portal.web.live.LiveFeed;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders over REST. */
@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "orders")
class OrderController {

    private final OrderService service;
    private final OrderFinder finder;
    private final OrderToCut workshop;
    private final LiveFeed feed;
    private final LiveAnswers live;
    private final Problems problems;
    private final RequestBytes bytes;
    private final ObjectMapper json;
    private final OrderRequestJson requests;
    private final OrderCancellations cancellations;
    private final CancellationFees fees;
    private final ChangeWords words;
    private final RefusedOrders refusedOrders;
    private final NoticeTexts notices;
    private final ContactRule contact;

    OrderController(
            OrderService service,
            OrderFinder finder,
            OrderToCut workshop,
            LiveFeed feed,
            LiveAnswers live,
            Problems problems,
            RequestBytes bytes,
            ObjectMapper json,
            OrderRequestJson requests,
            OrderCancellations cancellations,
            CancellationFees fees,
            ChangeWords words,
            RefusedOrders refusedOrders,
            NoticeTexts notices,
            ContactRule contact) {
        this.service = service;
        this.finder = finder;
        this.workshop = workshop;
        this.feed = feed;
        this.live = live;
        this.problems = problems;
        this.bytes = bytes;
        this.json = json;
        this.requests = requests;
        this.cancellations = cancellations;
        this.fees = fees;
        this.words = words;
        this.refusedOrders = refusedOrders;
        this.notices = notices;
        this.contact = contact;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "placeOrder",
            summary = "Order a suit",
            description =
                    "With the text of a quote it gets that price and day, or 409 with what changed; without, the answer"
                            + " says what it costs and by when it is there. A day `wantedBy` that cannot be kept is refused,"
                            + " 422 `day-not-kept`, unless `acceptLater` is true.",
            parameters =
                    @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            required = true,
                            schema = @Schema(type = "string", minLength = 1, maxLength = IdempotencyStore.Key.LONGEST),
                            description =
                                    "1 to 255 characters. The same key with the same bytes gets the same answer and"
                                            + " makes no second suit; with other bytes 422; while the first is in progress 409.",
                            example = "6f9b7d2e-4c0d-4c5e-9a0e-2f4f1f0a7c11"))
    ResponseEntity<?> place(HttpServletRequest request) throws IOException {
        String name = request.getHeader("Idempotency-Key");
        if (name == null || name.isBlank() || name.length() > IdempotencyStore.Key.LONGEST) {
            return problems.of(HttpStatus.BAD_REQUEST, KeyRefusals.of(name));
        }
        Optional<byte[]> body = bytes.read(request);
        if (body.isEmpty()) {
            return problems.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", bytes.most());
        }
        IdempotencyStore.Key key = new IdempotencyStore.Key(name, RequestBytes.fingerprint(body.get()));
        Optional<OrderService.Result> earlier = service.earlier(key);
        return earlier.isPresent()
                ? answer(earlier.get())
                : place(key, new String(body.get(), StandardCharsets.UTF_8), request.getUserPrincipal() != null);
    }

    private ResponseEntity<?> place(IdempotencyStore.Key key, String text, boolean isStaff) {
        OrderRequestResult read = requests.read(text);
        if (read instanceof OrderRequestResult.NotJson broken) {
            refusedOrders.notJson();
            return problems.of(
                    HttpStatus.BAD_REQUEST,
                    "not-json",
                    broken.fault().place(),
                    broken.fault().value());
        }
        if (read instanceof OrderRequestResult.Faulty faulty) {
            return problems.refused(refusedOrders.counted(faulty.refusals()));
        }
        OrderRequest request = ((OrderRequestResult.Read) read).request();
        List<Refusal> nobody = contact.refusals(request, isStaff);
        return nobody.isEmpty()
                ? answer(service.place(key, request, this::confirmation))
                : problems.refused(refusedOrders.counted(nobody));
    }

    private ResponseEntity<?> answer(OrderService.Result result) {
        if (result instanceof OrderService.Result.Accepted accepted) {
            return ResponseEntity.created(URI.create(
                            "/api/v1/orders/" + accepted.response().order().text()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(accepted.response().body());
        }
        if (result instanceof OrderService.Result.Refused refused) {
            List<Refusal> refusals = refusedOrders.counted(refused.refusals());
            return refusals.stream().allMatch(refusal -> refusal.code().equals(TermsKnownPolicy.OLD))
                    ? problems.conflict("terms", refusals)
                    : problems.refused(refusals);
        }
        if (result instanceof OrderService.Result.QuoteChanged changed) {
            return problems.conflict("quote", refusedOrders.counted(changed.changes()));
        }
        return result instanceof OrderService.Result.StillInProgress
                ? problems.of(HttpStatus.CONFLICT, "key-in-flight")
                : problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-of-another-request");
    }

    private byte[] confirmation(Order order, OrderSpecification specification, Offer offer, OrderSecret secret) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", order.id().text());
        answer.put("state", OrderState.RECEIVED.word());
        answer.put("placedAt", order.placedAt().toString());
        answer.put("fabricId", specification.fabric().id());
        answer.put("secret", secret.text());
        answer.putAll(OfferView.of(offer));
        Map<String, String> links = OrderView.links(order.id().text());
        links.put("page", OrderPages.link(order.id(), secret));
        answer.put("links", links);
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The answer to an order cannot be written.", impossible);
        }
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "The state of an order",
            description =
                    "As everything of one order: with the header Order-Secret, with the cookie of its page, or as the tailor;"
                            + " without, 404, as if there were no such order.")
    ResponseEntity<?> find(@PathVariable("id") String id) {
        return with(
                id,
                found -> ResponseEntity.ok(OrderView.of(
                        found,
                        workshop.budgetSeconds(),
                        fees.of(found.progress()),
                        SentBackReason.of(found, notices, LocaleContextHolder.getLocale()))));
    }

    @PostMapping("/{id}/cancel")
    @Operation(
            summary = "Cancel an order before the knife has started",
            description =
                    "{\"owes\"?: \"617.10\"}, as the order tells it: 409 `cancel-costs` with what it owes now where that is another"
                            + " sum; without, it owes what it owes. 409 also once the knife has started, once the house has"
                            + " closed it, and while it is being found out whether it is cut. An order that was sent back can"
                            + " be cancelled too.")
    ResponseEntity<?> cancel(
            @PathVariable("id") String id,
            @RequestBody(required = false) @Nullable String text,
            @Nullable Principal by) {
        return with(id, found -> {
            try {
                Optional<BigDecimal> told = CancelRequestJson.read(text == null ? "" : text);
                cancellations.cancel(id, told, by == null ? OrderVersion.CUSTOMER : by.getName());
            } catch (FormatFault fault) {
                return problems.about("cancel", FormatRefusal.of("", fault));
            } catch (NotCancelled refused) {
                return refusal(found, refused);
            }
            return find(id);
        });
    }

    private ResponseEntity<?> refusal(OrderFinder.Found found, NotCancelled refused) {
        if (refused.owes().isPresent()) {
            String now = Amounts.decimal(refused.owes().get()).toPlainString();
            String shown = MoneyText.of(refused.owes().get(), LocaleContextHolder.getLocale());
            ProblemDetail problem = problems.detail(HttpStatus.CONFLICT, "cancel-costs", shown);
            problem.setProperty("owes", now);
            return problems.conflict(problem);
        }
        if (refused.result() instanceof OrderToCut.CancelResult.NotKnownYet) {
            return problems.of(HttpStatus.CONFLICT, "not-known-whether-cut");
        }
        if (refused.result() instanceof OrderToCut.CancelResult.TooLate late && late.state() != OrderState.CANCELLED) {
            return with(
                    found.order().id().text(),
                    now -> problems.of(
                            HttpStatus.CONFLICT,
                            now.hasMetTheKnife() ? "too-late-to-cancel" : "cancel-closed",
                            words.state(now.shown(), LocaleContextHolder.getLocale())));
        }
        return find(found.order().id().text());
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Follow an order live",
            description =
                    "Server-sent events: `state` when it moves on, `nest` twice a second while its pieces are laid, `cut` several times a second while it"
                            + " is cut.")
    ResponseEntity<?> events(@PathVariable("id") String id, HttpServletRequest request) {
        return with(id, found -> live.to(() -> feed.follow(id, Network.client(request.getRemoteAddr()))));
    }

    private ResponseEntity<?> with(String id, Function<OrderFinder.Found, ResponseEntity<?>> then) {
        Optional<OrderFinder.Found> found = finder.find(id);
        return found.isPresent()
                ? then.apply(found.get())
                : problems.of(HttpStatus.NOT_FOUND, KeyRefusals.unknownOrder(id));
    }
}
