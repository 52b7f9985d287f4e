package io.tailorline.portal.sales.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.portal.sales.HouseDay;
import io.tailorline.portal.sales.order.OrderRequest.Customer;
import io.tailorline.portal.sales.persistence.OrderedStyles;
import io.tailorline.portal.sales.promise.OrderPromise;
import io.tailorline.portal.sales.promise.OrderPromises;
import io.tailorline.portal.sales.quote.EarlierOrderProof;
import io.tailorline.portal.sales.quote.Offers;
import io.tailorline.workflow.production.ChangeUntil.Part;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The shop's page with the draft of an order that there is: to change that order, or to order it again in another
 * cloth. Each has a draft of its own in the browser, apart from the one that a customer is making up.
 */
@Controller
class OrderDraftPages {

    /** The steps of the page that change a part of an order. */
    private static final Map<Part, List<String>> LOCKS = Map.of(
            Part.CLOTH, List.of("cloth"), Part.STYLE, List.of("style", "details"), Part.MEASURES, List.of("measure"));

    private final OrderFinder finder;
    private final ShopPage shop;
    private final ObjectMapper json;
    private final OrderPromises promises;
    private final OrderedStyles styles;
    private final Offers offers;
    private final EarlierOrderProof earlier;
    private final HouseDay day;

    OrderDraftPages(
            OrderFinder finder,
            ShopPage shop,
            ObjectMapper json,
            OrderPromises promises,
            OrderedStyles styles,
            Offers offers,
            EarlierOrderProof earlier,
            HouseDay day) {
        this.offers = offers;
        this.earlier = earlier;
        this.day = day;
        this.styles = styles;
        this.promises = promises;
        this.finder = finder;
        this.shop = shop;
        this.json = json;
    }

    /** Leads back to the order where it can no longer be changed: its page says why. */
    @GetMapping("/orders/{id}/change")
    String change(
            @PathVariable("id") String id,
            Model model,
            HttpServletResponse response,
            Locale locale,
            @Nullable Principal principal) {
        OrderFinder.Found found = find(id);
        if (found.isSentBack() || !found.changeUntil().allowsTheSuit()) {
            return "redirect:/orders/" + id;
        }
        model.addAttribute("changing", id);
        model.addAttribute(
                "locked",
                LOCKS.entrySet().stream()
                        .filter(each -> !found.changeUntil().allows(each.getKey()))
                        .flatMap(each -> each.getValue().stream())
                        .toList());
        model.addAttribute("version", found.specification().fullTag());
        return page(found, Optional.empty(), model, response, locale, principal);
    }

    /** Who orders again has told who he is and where it goes; a member of staff orders for nobody in particular. */
    @GetMapping("/orders/{id}/again")
    String again(
            @PathVariable("id") String id,
            Model model,
            HttpServletResponse response,
            Locale locale,
            @Nullable Principal principal) {
        OrderFinder.Found found = find(id);
        model.addAttribute("repeating", id);
        if (offers.isCounted()) {
            model.addAttribute("sameLot", earlier.of(id, day.today()));
            model.addAttribute("sameCloth", found.specification().fabric().id());
        }
        Optional<Customer> customer = found.order().customer().filter(known -> principal == null);
        return page(found, customer, model, response, locale, principal);
    }

    private String page(
            OrderFinder.Found found,
            Optional<Customer> customer,
            Model model,
            HttpServletResponse response,
            Locale locale,
            @Nullable Principal principal) {
        try {
            model.addAttribute(
                    "draft",
                    json.writeValueAsString(OrderDraft.of(
                            found.specification(),
                            styles.of(
                                    found.order().id().text(),
                                    found.specification().style()),
                            customer,
                            isExpress(found))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The draft of an order cannot be written.", impossible);
        }
        return shop.shop(model, response, locale, principal);
    }

    private boolean isExpress(OrderFinder.Found found) {
        return promises.find(found.order().id().text())
                .map(OrderPromise::express)
                .orElse(false);
    }

    private OrderFinder.Found find(String id) {
        return finder.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
