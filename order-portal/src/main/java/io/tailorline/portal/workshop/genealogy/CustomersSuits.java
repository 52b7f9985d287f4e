package io.tailorline.portal.workshop.genealogy;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.web.FormatRefusal;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.portal.web.problem.RefusalWords;
import io.tailorline.portal.workshop.CustomersOfOrders;
import io.tailorline.portal.workshop.CustomersOfOrders.Customer;
import io.tailorline.workflow.workshop.genealogy.CutCloth;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The suits of a customer, and the rolls and lots that they were cut from. Only administrators ask. Each order that is
 * shown is in the audit log before it is, under its number, and so is a search that finds none, under nothing; the name
 * that was asked for is not: it would outlive the customer's data.
 */
@Controller
@Tag(name = "workshop")
class CustomersSuits {

    /** A shorter part of a name means half the house. */
    private static final int LEAST_LETTERS = 2;

    private static final int LONGEST = 200;

    /** As many as somebody reads; whoever misses one types more of the name. */
    private static final int MOST = 50;

    /** All that the address of a search may say. */
    private static final Pattern LANGUAGE_ALONE = Pattern.compile("(lang=\\w*)?");

    private final CustomersOfOrders customers;
    private final WantedDays wanted;
    private final ClothTracer tracer;
    private final AuditedActions audited;
    private final Problems problems;
    private final MessageSource words;

    CustomersSuits(
            CustomersOfOrders customers,
            WantedDays wanted,
            ClothTracer tracer,
            AuditedActions audited,
            Problems problems,
            MessageSource words) {
        this.customers = customers;
        this.wanted = wanted;
        this.tracer = tracer;
        this.audited = audited;
        this.problems = problems;
        this.words = words;
    }

    /** What is asked, as the API's document tells it. */
    record CustomersName(
            @Schema(requiredMode = REQUIRED, maxLength = LONGEST, description = "A part of it", example = "Byron")
            String name) {}

    /**
     * A suit that the customer ordered.
     *
     * @param wantedBy the day on which the customer needs it
     * @param rolls it was cut from, and their lots; none while nothing is cut
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CustomersSuit(
            String order,
            Optional<LocalDate> wantedBy,
            String name,
            String email,
            List<String> rolls,
            List<String> lots) {}

    /** Whoever writes the name into the address is told, so that the next one stands in no log. */
    private static Optional<Refusal> addressed(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        return LANGUAGE_ALONE.matcher(query).matches()
                ? Optional.empty()
                : Optional.of(Refusal.of("customer-name-addressed", "name", "", ""));
    }

    private static Optional<Refusal> refusal(String name) {
        int letters = name.codePointCount(0, name.length());
        return letters < least(name) || letters > LONGEST
                ? Optional.of(Refusal.of("customer-name", "name", name, least(name) + " - " + LONGEST))
                : Optional.empty();
    }

    /** A Chinese family name is one letter. */
    private static int least(String name) {
        return name.codePoints().anyMatch(Character::isIdeographic) ? 1 : LEAST_LETTERS;
    }

    private List<CustomersSuit> look(String name) {
        List<String> orders = customers.named(name, MOST);
        String count = Integer.toString(orders.size());
        (orders.isEmpty() ? Stream.of("") : orders.stream())
                .forEach(order ->
                        audited.perform(AuditAction.SUITS_OF_CUSTOMER_SHOWN, order, Map.of("orders", count), () -> {}));
        Map<String, Customer> known = customers.of(orders);
        Map<String, LocalDate> days = wanted.of(orders, order -> order);
        return orders.stream()
                .map(order -> suit(
                        order, Optional.ofNullable(days.get(order)), known.getOrDefault(order, new Customer("", ""))))
                .toList();
    }

    private CustomersSuit suit(String order, Optional<LocalDate> wantedBy, Customer customer) {
        Optional<ClothTrace> trace = tracer.trace(new TraceSubject(TraceSubject.Kind.ORDER, order));
        return new CustomersSuit(
                order,
                wantedBy,
                customer.name(),
                customer.email(),
                trace.stream()
                        .flatMap(found -> found.cuts().stream())
                        .map(CutCloth::roll)
                        .distinct()
                        .toList(),
                trace.stream()
                        .flatMap(found -> found.rolls().stream())
                        .flatMap(roll -> roll.lot().stream())
                        .distinct()
                        .toList());
    }

    /** The field alone, also after a change of language: nobody is looked for, and nothing is in the audit log. */
    @GetMapping("/admin/genealogy/suits")
    String field(HttpServletRequest request, Model model, Locale locale) {
        return page("", addressed(request), Optional.empty(), model, locale);
    }

    @PostMapping("/admin/genealogy/suits")
    String found(
            @RequestParam(name = "name", defaultValue = "") String typed,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        String name = typed.strip();
        Optional<Refusal> refusal = addressed(request).or(() -> refusal(name));
        return page(name, refusal, refusal.isPresent() ? Optional.empty() : Optional.of(look(name)), model, locale);
    }

    private String page(
            String name, Optional<Refusal> refusal, Optional<List<CustomersSuit>> suits, Model model, Locale locale) {
        refusal.ifPresent(why -> model.addAttribute("said", new RefusalWords(words).sentence(why, locale)));
        model.addAttribute("name", name);
        suits.ifPresent(found -> model.addAttribute("suits", found));
        return "workshop/customers-suits";
    }

    /** The name is in the body: addresses stand in the logs of proxies, which outlive a customer's data. */
    @PostMapping(
            path = "/api/v1/admin/genealogy/suits",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @Operation(
            operationId = "suitsOfCustomer",
            summary = "The suits of a customer, and their rolls and lots",
            description =
                    "At most 50 suits, the newest first. Each order that is shown is in the audit log, and a search"
                            + " that finds none.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = CustomersName.class)))
    ResponseEntity<?> suits(@RequestBody String text, HttpServletRequest request) {
        try {
            JsonCursor body = JsonCursor.parse("customer", text);
            body.allow("name");
            String name = body.field("name").text().strip();
            Optional<Refusal> refusal = addressed(request).or(() -> refusal(name));
            return refusal.isPresent()
                    ? problems.of(HttpStatus.UNPROCESSABLE_CONTENT, refusal.get())
                    : ResponseEntity.ok(look(name));
        } catch (FormatFault fault) {
            return problems.of(HttpStatus.UNPROCESSABLE_CONTENT, FormatRefusal.of("", fault));
        }
    }
}
