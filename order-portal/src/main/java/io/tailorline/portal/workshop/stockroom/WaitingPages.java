package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.web.CalendarDay;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.workshop.stock.StockDesk;
import io.tailorline.portal.workshop.stock.StockRefused;
import io.tailorline.portal.workshop.stock.WaitingDesk;
import io.tailorline.workflow.workshop.stock.NewRoll;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockReservation.ClothWait;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who waits for cloth, what there is of it, and what helps: a purchase that is expected, or another lot. */
@Controller
class WaitingPages {

    private final StockRoom room;
    private final StockDesk desk;
    private final WaitingDesk waiting;
    private final StockWords words;
    private final WantedDays wanted;

    WaitingPages(StockRoom room, StockDesk desk, WaitingDesk waiting, StockWords words, WantedDays wanted) {
        this.wanted = wanted;
        this.room = room;
        this.desk = desk;
        this.waiting = waiting;
        this.words = words;
    }

    @GetMapping("/workshop/waiting")
    String list(@RequestParam(name = "sort", defaultValue = "") String sort, Model model, Locale locale)
            throws NoStockPage {
        return page(Map.of("sort", sort), model, locale);
    }

    /** A purchase that its supplier has confirmed: who waits for the article is told its day. */
    @PostMapping("/workshop/waiting/expect")
    String expect(
            @RequestParam Map<String, String> typed,
            Principal by,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws NoStockPage {
        Stock stock = room.stock();
        TypedForm form = new TypedForm(typed);
        NewRoll roll = NewRoll.of(form.required("article"), "", form.required("ticket"), form.metres("length"));
        Optional<LocalDate> day = CalendarDay.of(form.required("day"));
        Optional<Refusal> refusal = form.refusals().stream()
                .findFirst()
                .or(() -> day.isEmpty()
                        ? Optional.of(Refusal.of("day-expected", "day", form.text("day"), "2026-12-24"))
                        : Optional.empty());
        if (refusal.isEmpty()) {
            try {
                desk.perform(
                        AuditAction.ROLL_EXPECTED,
                        roll.ticket(),
                        Map.of("article", roll.article(), "ticketMm", String.valueOf(roll.ticketMm())),
                        () -> stock.expect(roll, day.orElseThrow(), Staff.name(by)));
                return "redirect:/workshop/waiting";
            } catch (StockRefused refused) {
                refusal = Optional.of(refused.refusal());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("said", words.sentence(refusal.get(), locale));
        return page(typed, model, locale);
    }

    /** The order need not be of the lot of an earlier one any more. */
    @PostMapping("/workshop/waiting/{order}/any-lot")
    String anyLot(@PathVariable("order") String order, Model model, Locale locale, HttpServletResponse response)
            throws NoStockPage {
        room.stock();
        try {
            waiting.anyLot(order);
            return "redirect:/workshop/waiting";
        } catch (StockRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("said", words.sentence(refused.refusal(), locale));
            return page(Map.of(), model, locale);
        }
    }

    private String page(Map<String, String> typed, Model model, Locale locale) throws NoStockPage {
        List<ClothWait> due = room.reservations().waiting();
        Map<String, LocalDate> days = wanted.of(due, wait -> wait.request().order());
        boolean byWanted = typed.getOrDefault("sort", "").equals("wanted");
        List<ClothWait> waits = byWanted
                ? due.stream()
                        .sorted(Comparator.comparing(
                                wait -> days.getOrDefault(wait.request().order(), LocalDate.MAX)))
                        .toList()
                : due;
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Double> longest = new LinkedHashMap<>();
        room.articles()
                .all()
                .forEach(article -> names.put(article.id(), article.name().in(locale)));
        for (ClothWait wait : waits) {
            String article = wait.request().article();
            if (!longest.containsKey(article)) {
                longest.put(article, longestFree(article));
            }
        }
        model.addAttribute("waiting", waits);
        model.addAttribute("wanted", days);
        model.addAttribute("byWanted", byWanted);
        model.addAttribute("names", names);
        model.addAttribute("longest", longest);
        model.addAttribute("typed", typed);
        return "workshop/waiting";
    }

    /** In any lot, mm. */
    private double longestFree(String article) throws NoStockPage {
        return room.stock().ofArticle(article).stream()
                .filter(roll -> roll.roll().state().mayBeReserved())
                .mapToDouble(roll -> roll.placement().longestFreeMm())
                .max()
                .orElse(0);
    }
}
