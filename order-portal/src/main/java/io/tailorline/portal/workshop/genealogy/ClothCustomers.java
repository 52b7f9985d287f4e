package io.tailorline.portal.workshop.genealogy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.portal.workshop.CustomersOfOrders;
import io.tailorline.portal.workshop.CustomersOfOrders.Customer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The customers who have suits of some cloth. Only administrators ask, and each look is in the audit log before it is
 * answered, which is why it is sent by POST. Customers whose data are deleted are gone here too.
 */
@Controller
@Tag(name = "workshop")
class ClothCustomers {

    private final ClothTracer tracer;
    private final CustomersOfOrders customers;
    private final WantedDays wanted;
    private final AuditedActions audited;
    private final Problems problems;

    ClothCustomers(
            ClothTracer tracer,
            CustomersOfOrders customers,
            WantedDays wanted,
            AuditedActions audited,
            Problems problems) {
        this.tracer = tracer;
        this.customers = customers;
        this.wanted = wanted;
        this.audited = audited;
        this.problems = problems;
    }

    /**
     * @param wantedBy the day on which the customer needs it
     * @param name empty where the order named nobody, or its data are deleted
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OrderedBy(String order, Optional<LocalDate> wantedBy, String name, String email) {}

    private List<OrderedBy> look(ClothTrace trace) {
        List<String> orders = trace.orders();
        List<OrderedBy> found = new ArrayList<>();
        audited.perform(
                AuditAction.CUSTOMERS_OF_CLOTH_SHOWN,
                trace.subject().value(),
                Map.of("from", trace.subject().kind().code(), "orders", Integer.toString(orders.size())),
                () -> {
                    found.clear();
                    Map<String, Customer> known = customers.of(orders);
                    Map<String, LocalDate> days = wanted.of(orders, order -> order);
                    orders.forEach(order -> {
                        Customer customer = known.getOrDefault(order, new Customer("", ""));
                        found.add(new OrderedBy(
                                order, Optional.ofNullable(days.get(order)), customer.name(), customer.email()));
                    });
                });
        return found;
    }

    @PostMapping("/admin/genealogy")
    String page(@RequestParam(name = "q", defaultValue = "") String typed, Model model) {
        Optional<ClothTrace> trace = tracer.find(typed);
        model.addAttribute("q", typed.strip());
        model.addAttribute("customers", trace.map(this::look).orElse(List.of()));
        return "workshop/cloth-customers";
    }

    @PostMapping(path = "/api/v1/admin/genealogy/customers", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @Operation(
            operationId = "customersOfCloth",
            summary = "Names the customers who have suits of a roll or a lot",
            description = "q is the number of a roll, lot, order or job. Each look is in the audit log.")
    ResponseEntity<?> names(@RequestParam("q") String typed) {
        Optional<ClothTrace> trace = tracer.find(typed);
        return trace.isPresent()
                ? ResponseEntity.ok(look(trace.get()))
                : problems.of(HttpStatus.NOT_FOUND, Refusal.of("genealogy-unknown", "q", typed, ""));
    }
}
