package io.tailorline.portal.identity.security;

import static io.tailorline.portal.identity.security.PermittedUsers.ADMIN;
import static io.tailorline.portal.identity.security.PermittedUsers.ANYONE;
import static io.tailorline.portal.identity.security.PermittedUsers.CUTTER;
import static io.tailorline.portal.identity.security.PermittedUsers.HOLDER;
import static io.tailorline.portal.identity.security.PermittedUsers.HOLDER_OR_CUTTER;
import static io.tailorline.portal.identity.security.PermittedUsers.PLANNER;
import static io.tailorline.portal.identity.security.PermittedUsers.PLANNER_OR_ADMIN;
import static io.tailorline.portal.identity.security.PermittedUsers.PLANNER_OR_CUTTER;
import static io.tailorline.portal.identity.security.PermittedUsers.STAFF;
import static io.tailorline.portal.identity.security.PermittedUsers.TAILOR;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;

/**
 * Every path and method of the portal and who may use it; what is not listed is refused. The first row that fits
 * counts, so that an exception stands above its rule.
 */
final class AccessTable {

    private static final List<AccessRule> ROWS = List.of(
            // the shop window
            row(GET, "/", ANYONE),
            row(GET, "/static/**", ANYONE),
            row(POST, "/summary", ANYONE),
            row(GET, "/choices/{sex}/{group}", ANYONE),
            row(POST, "/looks", ANYONE),
            row(POST, "/offer", ANYONE),
            row(GET, "/v3/api-docs", ANYONE),
            row(GET, "/v3/api-docs.yaml", ANYONE),
            row(GET, "/cloths.css", ANYONE),
            row(GET, "/api/v1/cloths", ANYONE),
            row(GET, "/api/v1/price-book", ANYONE),
            row(GET, "/terms", ANYONE),
            // whether the server is up; details are for staff
            row(GET, "/actuator/health", ANYONE),
            row(GET, "/actuator/health/liveness", ANYONE),
            row(GET, "/actuator/health/readiness", ANYONE),
            row(GET, "/actuator/health/**", STAFF),
            // what it is made of
            row(GET, "/actuator/sbom/**", STAFF),
            // signing in and out
            row(GET, "/login", ANYONE),
            row(POST, "/login", ANYONE),
            row(POST, "/logout", ANYONE),
            row(GET, "/account/**", STAFF),
            row(POST, "/account/**", STAFF),
            // what is scanned, which leads to a page of the reader's role
            row(GET, "/id/{number}", ANYONE),
            row(GET, "/ID/{number}", ANYONE),
            // an order
            row(POST, "/api/v1/quotes", ANYONE),
            row(POST, "/api/v1/orders", ANYONE),
            row(POST, "/api/v1/orders/measurements", ANYONE),
            // by the signature of the bank
            row(POST, "/api/v1/bank/events", ANYONE),
            row(POST, "/api/v1/likely-measurements", ANYONE),
            row(POST, "/api/v1/suit-drawings", ANYONE),
            row(GET, "/orders/{id}", HOLDER),
            row(GET, "/orders/{id}/change", HOLDER),
            row(GET, "/orders/{id}/again", HOLDER),
            row(GET, "/orders/{id}/open/{secret}", HOLDER),
            row(GET, "/api/v1/orders/{id}", HOLDER),
            row(GET, "/api/v1/orders/{id}/events", HOLDER),
            row(POST, "/api/v1/orders/{id}/cancel", HOLDER),
            row(POST, "/api/v1/orders/{id}/measurements", HOLDER),
            row(PUT, "/api/v1/orders/{id}/address", HOLDER),
            row(GET, "/api/v1/orders/{id}/specification", HOLDER),
            row(PUT, "/api/v1/orders/{id}/specification", HOLDER),
            row(POST, "/api/v1/orders/{id}/specification/price", HOLDER),
            // letters about an order: a signed link stops them
            row(GET, "/letters/stop/{id}/{seal}", ANYONE),
            row(POST, "/letters/stop/{id}/{seal}", ANYONE),
            // shows a person
            row(GET, "/api/v1/orders/{id}/photos/{view}", HOLDER),
            row(PUT, "/api/v1/orders/{id}/photos/{view}", HOLDER),
            row(DELETE, "/api/v1/orders/{id}/photos/{view}", HOLDER),
            row(GET, "/api/v1/orders/{id}/marker", HOLDER_OR_CUTTER),
            row(GET, "/api/v1/orders/{id}/marker.svg", HOLDER_OR_CUTTER),
            row(GET, "/api/v1/orders/{id}/program", HOLDER_OR_CUTTER),
            row(GET, "/api/v1/orders/{id}/ticket.pdf", HOLDER_OR_CUTTER),
            // a pattern holds the measurements that it was drawn from
            row(GET, "/api/v1/orders/{id}/pattern", TAILOR),
            row(GET, "/api/v1/orders/{id}/pattern.svg", TAILOR),
            row(GET, "/api/v1/orders/{id}/pattern.pdf", TAILOR),
            row(GET, "/api/v1/orders/{id}/pattern.dxf", TAILOR),
            // the pattern room
            row(GET, "/tailor", TAILOR),
            row(GET, "/tailor/letters", TAILOR),
            row(GET, "/api/v1/tailor/letters", TAILOR),
            row(POST, "/api/v1/tailor/letters/{id}/{kind}/{version}/again", TAILOR),
            row(GET, "/tailor/{id}", TAILOR),
            row(GET, "/tailor/{id}/versions", TAILOR),
            row(POST, "/tailor/{id}/certificate", TAILOR),
            row(GET, "/api/v1/tailor/queue", TAILOR),
            row(GET, "/api/v1/tailor/queue/events", TAILOR),
            row(POST, "/api/v1/tailor/orders/{id}/approve", TAILOR),
            row(POST, "/api/v1/tailor/orders/{id}/redraft", TAILOR),
            row(POST, "/api/v1/tailor/orders/{id}/alterations", TAILOR),
            row(POST, "/api/v1/tailor/orders/{id}/send-back", TAILOR),
            row(POST, "/api/v1/tailor/orders/{id}/recall", TAILOR),
            row(POST, "/api/v1/tailor/orders/{id}/cut-again", TAILOR),
            row(POST, "/api/v1/tailor/orders/{id}/trial", TAILOR),
            row(POST, "/api/v1/tailor/orders/{id}/trial/place", TAILOR),
            row(POST, "/api/v1/tailor/orders/{id}/link", TAILOR),
            row(POST, "/api/v1/tailor/orders/{id}/cost", TAILOR),
            row(POST, "/api/v1/tailor/orders/{id}/nest", TAILOR),
            row(GET, "/api/v1/tailor/orders/{id}/versions", TAILOR),
            row(POST, "/api/v1/tailor/orders/{id}/versions", TAILOR),
            row(GET, "/api/v1/tailor/orders/{id}/versions/{from}/difference/{to}", TAILOR),
            row(GET, "/api/v1/tailor/orders/{id}/versions/{from}/drawing/{to}", TAILOR),
            row(GET, "/api/v1/tailor/orders/{id}/seams", TAILOR),
            row(POST, "/api/v1/tailor/orders/{id}/seams", TAILOR),
            row(POST, "/api/v1/tailor/orders/{id}/dxf", TAILOR),
            // the cutter room
            row(GET, "/cutroom", CUTTER),
            row(GET, "/cutroom/{jobId}", CUTTER),
            row(GET, "/cutroom/projection/{table}", CUTTER),
            row(POST, "/cutroom/orders/{id}/bundled", CUTTER),
            row(GET, "/api/v1/cutroom/tables", CUTTER),
            row(PUT, "/api/v1/cutroom/tables/{table}/calibration", CUTTER),
            row(DELETE, "/api/v1/cutroom/tables/{table}/calibration", CUTTER),
            row(GET, "/api/v1/cutroom/events", CUTTER),
            row(GET, "/api/v1/cutroom/projection/{table}", CUTTER),
            row(GET, "/api/v1/cutroom/jobs", CUTTER),
            row(GET, "/api/v1/cutroom/jobs/{id}", CUTTER),
            row(GET, "/api/v1/cutroom/jobs/{id}/question", CUTTER),
            row(POST, "/api/v1/cutroom/jobs/{id}/scan", CUTTER),
            row(POST, "/api/v1/cutroom/jobs/{id}/lay-on", CUTTER),
            row(POST, "/api/v1/cutroom/jobs/{id}/roll-lost", CUTTER),
            row(POST, "/api/v1/cutroom/jobs/{id}/flaw-effect", CUTTER),
            row(POST, "/api/v1/cutroom/jobs/{id}/flaw", CUTTER),
            row(GET, "/api/v1/cutroom/jobs/{id}/flaw-proposal", CUTTER),
            row(DELETE, "/api/v1/cutroom/jobs/{id}/flaw-proposal", CUTTER),
            row(POST, "/api/v1/cutroom/jobs/{id}/start", CUTTER),
            row(POST, "/api/v1/cutroom/jobs/{id}/pause", CUTTER),
            row(POST, "/api/v1/cutroom/jobs/{id}/resume", CUTTER),
            row(POST, "/api/v1/cutroom/jobs/{id}/answer", CUTTER),
            row(POST, "/api/v1/cutroom/jobs/{id}/found", CUTTER),
            row(POST, "/api/v1/cutroom/jobs/{id}/abort", CUTTER),
            row(POST, "/api/v1/cutroom/jobs/{id}/missing", CUTTER),
            row(POST, "/api/v1/cutroom/jobs/{id}/picked", CUTTER),
            row(POST, "/api/v1/cutroom/orders/{id}/bundled", CUTTER),
            // the workshop
            row(GET, "/workshop/marker-rules", PLANNER_OR_ADMIN),
            row(POST, "/workshop/marker-rules", PLANNER_OR_ADMIN),
            row(GET, "/api/v1/workshop/marker-rules", PLANNER_OR_ADMIN),
            row(PUT, "/api/v1/workshop/marker-rules", PLANNER_OR_ADMIN),
            // which cloth is in which suit: numbers of orders, no names
            row(GET, "/workshop/genealogy", STAFF),
            row(GET, "/workshop/bad-cloth/{number}", STAFF),
            row(POST, "/workshop/bad-cloth", PLANNER),
            row(POST, "/workshop/bad-cloth/{number}/done", PLANNER),
            row(GET, "/api/v1/workshop/genealogy", STAFF),
            row(GET, "/api/v1/workshop/genealogy.csv", STAFF),
            row(GET, "/api/v1/workshop/bad-cloth", STAFF),
            row(GET, "/api/v1/workshop/bad-cloth/{number}", STAFF),
            row(POST, "/api/v1/workshop/bad-cloth", PLANNER),
            row(POST, "/api/v1/workshop/bad-cloth/{number}/suits/{order}/{material}", PLANNER),
            // the stock room
            row(GET, "/workshop/stock", PLANNER),
            row(GET, "/workshop/stock/{article}", PLANNER),
            row(GET, "/workshop/stock/{article}/rolls.csv", PLANNER),
            row(GET, "/workshop/pick-list", PLANNER_OR_CUTTER),
            row(POST, "/workshop/pick-list", PLANNER_OR_CUTTER),
            row(GET, "/workshop/pick-list.csv", PLANNER_OR_CUTTER),
            row(GET, "/api/v1/workshop/pick-list", PLANNER_OR_CUTTER),
            row(GET, "/workshop/lays", PLANNER),
            row(GET, "/api/v1/workshop/lays", PLANNER),
            row(GET, "/workshop/waiting", PLANNER),
            row(POST, "/workshop/waiting/expect", PLANNER),
            row(POST, "/workshop/waiting/{order}/any-lot", PLANNER),
            row(GET, "/workshop/customers-cloth", PLANNER),
            row(POST, "/workshop/customers-cloth/{roll}/give-back", PLANNER),
            row(GET, "/api/v1/workshop/customers-cloth", PLANNER),
            row(POST, "/api/v1/workshop/customers-cloth/{roll}/give-back", PLANNER),
            row(GET, "/workshop/remnants", PLANNER),
            row(GET, "/workshop/remnants.csv", PLANNER),
            row(GET, "/workshop/remnants/{number}/label.pdf", PLANNER),
            row(POST, "/workshop/remnants/{number}/{action}", PLANNER),
            row(GET, "/workshop/places", PLANNER),
            row(POST, "/workshop/places", PLANNER),
            row(GET, "/workshop/receive", PLANNER),
            row(POST, "/workshop/receive", PLANNER),
            row(GET, "/workshop/rolls/{id}", PLANNER),
            row(GET, "/workshop/rolls/{id}/label.pdf", PLANNER),
            row(POST, "/workshop/rolls/{id}/{action}", PLANNER),
            row(GET, "/workshop", PLANNER_OR_ADMIN),
            row(GET, "/workshop/articles", PLANNER_OR_ADMIN),
            row(GET, "/workshop/articles/{id}", PLANNER_OR_ADMIN),
            row(GET, "/workshop/new-article", PLANNER),
            row(POST, "/workshop/new-article", PLANNER),
            row(POST, "/workshop/articles", PLANNER),
            row(POST, "/workshop/articles/{id}", PLANNER),
            row(GET, "/api/v1/workshop/articles", PLANNER_OR_ADMIN),
            row(POST, "/api/v1/workshop/articles", PLANNER),
            row(GET, "/api/v1/workshop/articles.csv", PLANNER_OR_ADMIN),
            row(POST, "/api/v1/workshop/articles.csv", PLANNER),
            row(GET, "/api/v1/workshop/articles/{id}", PLANNER_OR_ADMIN),
            row(PUT, "/api/v1/workshop/articles/{id}", PLANNER),
            row(POST, "/api/v1/workshop/articles/{id}/withdraw", PLANNER),
            row(POST, "/api/v1/workshop/articles/{id}/offer", PLANNER),
            row(GET, "/api/v1/workshop/articles/{id}/swatch", PLANNER_OR_ADMIN),
            row(PUT, "/api/v1/workshop/articles/{id}/swatch", PLANNER),
            row(DELETE, "/api/v1/workshop/articles/{id}/swatch", PLANNER),
            // the stock of cloth
            row(GET, "/api/v1/workshop/rolls", PLANNER),
            row(POST, "/api/v1/workshop/rolls", PLANNER),
            row(GET, "/api/v1/workshop/rolls/{id}", PLANNER),
            row(GET, "/api/v1/workshop/rolls/{id}/entries", PLANNER),
            row(POST, "/api/v1/workshop/rolls/{id}/measure", PLANNER),
            row(POST, "/api/v1/workshop/rolls/{id}/inspect", PLANNER),
            row(POST, "/api/v1/workshop/rolls/{id}/flaws", PLANNER),
            row(POST, "/api/v1/workshop/rolls/{id}/relax", PLANNER),
            row(POST, "/api/v1/workshop/rolls/{id}/move", PLANNER),
            row(POST, "/api/v1/workshop/rolls/{id}/recount", PLANNER),
            row(POST, "/api/v1/workshop/rolls/{id}/lost", PLANNER),
            row(POST, "/api/v1/workshop/rolls/{id}/found", PLANNER),
            row(POST, "/api/v1/workshop/rolls/{id}/quarantine", PLANNER),
            row(POST, "/api/v1/workshop/rolls/{id}/clear", PLANNER),
            row(GET, "/api/v1/workshop/remnants", PLANNER),
            row(GET, "/api/v1/workshop/remnants/leftovers", PLANNER),
            row(POST, "/api/v1/workshop/remnants/leftovers/{number}/put-away", PLANNER),
            row(POST, "/api/v1/workshop/remnants/leftovers/{number}/throw-away", PLANNER),
            row(POST, "/api/v1/workshop/remnants/{id}/scrap", PLANNER),
            row(GET, "/api/v1/workshop/reservations", PLANNER),
            row(GET, "/api/v1/workshop/reservations/waiting", PLANNER),
            row(POST, "/api/v1/workshop/reservations/waiting/{order}/any-lot", PLANNER),
            row(GET, "/api/v1/workshop/lots", PLANNER),
            row(GET, "/api/v1/workshop/places", PLANNER),
            row(PUT, "/api/v1/workshop/places/{id}", PLANNER),
            // accounts, audit log, messages
            row(GET, "/admin", STAFF),
            row(GET, "/admin/**", ADMIN),
            row(POST, "/admin/**", ADMIN),
            row(GET, "/api/v1/admin/**", ADMIN),
            row(POST, "/api/v1/admin/**", ADMIN));

    private AccessTable() {}

    private static AccessRule row(HttpMethod method, String pattern, PermittedUsers permitted) {
        return new AccessRule(method, pattern, permitted);
    }

    static List<AccessRule> rows() {
        return ROWS;
    }

    /** The row that decides about a request; empty when the table does not list it. */
    static Optional<AccessRule> find(HttpServletRequest request) {
        return ROWS.stream()
                .filter(row -> row.isOfMethod(request) && row.isOfPath(request))
                .findFirst();
    }

    /** The row that decides about who reads a page; empty when the table does not list it. */
    static Optional<AccessRule> page(String path) {
        return ROWS.stream().filter(row -> row.isOfPage(path)).findFirst();
    }

    /** The methods that the path of a request has, {@code GET, POST}; empty when the table does not list the path. */
    static String methods(HttpServletRequest request) {
        return ROWS.stream()
                .filter(row -> row.isOfPath(request))
                .map(row -> row.method().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
