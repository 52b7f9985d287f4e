package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.workshop.stock.CustomersClothDesk;
import io.tailorline.portal.workshop.stock.CustomersClothDesk.Brought;
import io.tailorline.portal.workshop.stock.StockRefused;
import io.tailorline.workflow.workshop.Article;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Cloth that customers have brought: whose it is, what for, and what goes back. */
@Controller
class CustomersClothPages {

    private final StockRoom room;
    private final CustomersClothDesk desk;
    private final StockWords words;
    private final WantedDays wanted;

    CustomersClothPages(StockRoom room, CustomersClothDesk desk, StockWords words, WantedDays wanted) {
        this.wanted = wanted;
        this.room = room;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping("/workshop/customers-cloth")
    String list(Model model, Locale locale) throws NoStockPage {
        model.addAttribute(
                "names",
                room.articles().all().stream()
                        .collect(Collectors.toMap(
                                Article::id, article -> article.name().in(locale))));
        List<Brought> brought = desk.all();
        model.addAttribute("brought", brought);
        model.addAttribute("wanted", wanted.of(brought, Brought::owner));
        return "workshop/customers-cloth";
    }

    @PostMapping("/workshop/customers-cloth/{roll}/give-back")
    String giveBack(
            @PathVariable("roll") String roll, Principal by, Model model, Locale locale, HttpServletResponse response)
            throws NoStockPage {
        room.roll(roll);
        try {
            desk.giveBack(roll, Staff.name(by));
            return "redirect:/workshop/customers-cloth";
        } catch (StockRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("said", words.sentence(refused.refusal(), locale));
            return list(model, locale);
        }
    }
}
