package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.view.TypedNumber;
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

    private static final int LONGEST_ID = 20;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_SLOTS = 10_000;

    private final StockRoom room;
    private final StockWords words;

    PlacePages(StockRoom room, StockWords words) {
        this.room = room;
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
        TypedForm form = new TypedForm(typed);
        String id = form.required("id").toUpperCase(Locale.ROOT);
        int slots = form.has("slots") ? (int) TypedNumber.of(form.text("slots")).orElse(-1) : 0;
        Optional<Refusal> refusal = form.refusals().stream()
                .findFirst()
                .or(() -> refusal(id, form.text("name"), slots, form.text("slots")));
        if (refusal.isEmpty()) {
            refusal = room.stock()
                    .setPlace(new Place(id, kind(form.text("kind")), form.text("name"), slots))
                    .map(StockWords::refusal);
        }
        if (refusal.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("said", words.sentence(refusal.get(), locale));
            return page(typed, model);
        }
        return "redirect:/workshop/places";
    }

    private static Optional<Refusal> refusal(String id, String name, int slots, String typedSlots) {
        if (!id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,%d}".formatted(LONGEST_ID - 1))) {
            return Optional.of(Refusal.of("stock-place-id", "id", id, Integer.toString(LONGEST_ID)));
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of(Refusal.of(
                    "stock-place-name", "name", Integer.toString(name.length()), Integer.toString(LONGEST_NAME)));
        }
        return slots < 0 || slots > MOST_SLOTS
                ? Optional.of(Refusal.of("stock-place-slots", "slots", typedSlots, "0–" + MOST_SLOTS))
                : Optional.empty();
    }

    private static Place.Kind kind(String word) {
        return Arrays.stream(Place.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
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
                Arrays.stream(Place.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList());
        return "workshop/places";
    }
}
