package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.web.number.ScannedNumber;
import io.tailorline.portal.workshop.stock.PickDesk;
import io.tailorline.portal.workshop.stock.PickList;
import io.tailorline.portal.workshop.stock.PickList.Where;
import io.tailorline.portal.workshop.stock.StockRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The rolls to fetch for the next hours, on a phone or on paper; a tap or a scan says that one is taken. */
@Controller
class PickListPages {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final StockRoom room;
    private final PickDesk desk;
    private final StockWords words;
    private final InstantSource clock;
    private final WantedDays wanted;

    PickListPages(StockRoom room, PickDesk desk, StockWords words, InstantSource clock, WantedDays wanted) {
        this.wanted = wanted;
        this.room = room;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/workshop/pick-list")
    String list(
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "taken", defaultValue = "") String taken,
            HttpServletRequest request,
            Model model,
            Locale locale)
            throws NoStockPage {
        model.addAttribute("taken", taken);
        return page(to, request, model, locale);
    }

    @GetMapping("/workshop/pick-list.csv")
    ResponseEntity<String> csv() throws NoStockPage {
        room.stock();
        PickList list = desk.now();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"pick-list.csv\"")
                .body(PickCsv.of(list, wanted.of(list.orders()), clock.instant()));
    }

    /** One roll lies on that cart or table now: the one whose button was pressed, or else the one that was scanned. */
    @PostMapping("/workshop/pick-list")
    String take(
            @RequestParam Map<String, String> typed,
            Principal by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws NoStockPage {
        room.stock();
        TypedForm form = new TypedForm(typed);
        String place = form.required("to");
        String roll = ScannedNumber.of(form.has("tapped") ? form.text("tapped") : form.required("roll"))
                .toUpperCase(Locale.ROOT);
        Optional<Refusal> refusal = form.refusals().stream().findFirst();
        if (refusal.isEmpty()) {
            try {
                desk.taken(roll, place, Staff.name(by));
                return "redirect:"
                        + UriComponentsBuilder.fromPath("/workshop/pick-list")
                                .queryParam("to", "{to}")
                                .queryParam("taken", "{taken}")
                                .encode()
                                .buildAndExpand(place, roll)
                                .toUriString();
            } catch (StockRefused refused) {
                refusal = Optional.of(refused.refusal());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("said", words.sentence(refusal.get(), locale));
        model.addAttribute("taken", "");
        return page(place, request, model, locale);
    }

    private String page(String to, HttpServletRequest request, Model model, Locale locale) throws NoStockPage {
        Map<String, String> names = new HashMap<>();
        room.articles()
                .all()
                .forEach(article -> names.put(article.id(), article.name().in(locale)));
        PickList list = desk.now();
        Instant now = clock.instant();
        model.addAttribute("fetch", rows(list, Where.FETCH, names, now));
        model.addAttribute("atTable", rows(list, Where.AT_TABLE, names, now));
        model.addAttribute("lost", rows(list, Where.LOST, names, now));
        model.addAttribute("destinations", desk.destinations());
        model.addAttribute("to", to);
        model.addAttribute("plans", request.isUserInRole("PLANNER"));
        model.addAttribute("now", now);
        model.addAttribute("wanted", wanted.of(list.orders()));
        return "workshop/pick-list";
    }

    private static List<PickRow> rows(PickList list, Where where, Map<String, String> names, Instant now) {
        return list.at(where).stream()
                .map(pick -> {
                    String article = pick.roll().roll().article();
                    return PickRow.of(pick, names.getOrDefault(article, article), now);
                })
                .toList();
    }
}
