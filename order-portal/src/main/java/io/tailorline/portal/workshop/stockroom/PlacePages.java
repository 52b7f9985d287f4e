package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.view.TypedNumber;
import io.tailorline.portal.workshop.stock.PlaceDesk;
import io.tailorline.portal.workshop.stock.StockRefused;
import io.tailorline.workflow.workshop.stock.Place;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The places where rolls can be: a list, a new one, another name. */
@Controller
class PlacePages {

    private final StockRoom room;
    private final PlaceDesk desk;
    private final StockWords words;

    PlacePages(StockRoom room, PlaceDesk desk, StockWords words) {
        this.room = room;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping("/workshop/places")
    String list(Model model) throws NoStockPage {
        return page(Map.of(), model);
    }

    /** A place that is there already gets the new name. */
    @PostMapping("/workshop/places")
    String set(@RequestParam Map<String, String> typed, Model model, Locale locale, HttpServletResponse response)
            throws NoStockPage {
        room.stock();
        TypedForm form = new TypedForm(typed);
        String id = form.required("id");
        double slots = form.has("slots") ? TypedNumber.of(form.text("slots")).orElse(Double.NaN) : 0;
        Optional<Refusal> refusal = form.refusals().stream().findFirst();
        if (refusal.isEmpty()) {
            try {
                desk.set(id, kind(form.text("kind")), form.text("name"), form.text("slots"), slots);
                return "redirect:/workshop/places";
            } catch (StockRefused refused) {
                refusal = Optional.of(refused.refusal());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("said", words.sentence(refusal.get(), locale));
        return page(typed, model);
    }

    private static Place.Kind kind(String word) {
        return Arrays.stream(Place.Kind.values())
                .filter(kind -> kind.code().equals(word))
                .findFirst()
                .orElse(Place.Kind.SHELF);
    }

    private String page(Map<String, String> typed, Model model) throws NoStockPage {
        Map<String, Long> rolls = room.stock().all().stream()
                .map(roll -> roll.roll().place())
                .collect(Collectors.groupingBy(place -> place, Collectors.counting()));
        model.addAttribute("places", room.stock().places());
        model.addAttribute("rolls", rolls);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "kinds",
                Arrays.stream(Place.Kind.values()).map(Place.Kind::code).toList());
        return "workshop/places";
    }
}
