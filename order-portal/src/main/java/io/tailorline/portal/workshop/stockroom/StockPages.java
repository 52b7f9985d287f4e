package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.web.number.ScannedNumber;
import io.tailorline.portal.workshop.drawing.RollScale;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.stock.Hold;
import io.tailorline.workflow.workshop.stock.Lot;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockReservation;
import io.tailorline.workflow.workshop.stock.StockRules;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import io.tailorline.workflow.workshop.stock.UsedRoll;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What lies in the stock room: by article, then the rolls of one. */
@Controller
class StockPages {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    /** Used-up rolls that an article's page names; the search finds all of them. */
    private static final int USED = 12;

    /** More rolls, and more remnants, than a person reads on an article's page; all of them are in the CSV. */
    private static final int SHOWN = 200;

    private final StockRoom room;
    private final StockWords words;
    private final InstantSource clock;
    private final WantedDays wanted;

    StockPages(StockRoom room, StockWords words, InstantSource clock, WantedDays wanted) {
        this.wanted = wanted;
        this.room = room;
        this.words = words;
        this.clock = clock;
    }

    /** What is scanned into the search leads to the roll at once. */
    @GetMapping("/workshop/stock")
    String list(@RequestParam(name = "q", defaultValue = "") String typed, Model model, Locale locale)
            throws NoStockPage {
        Stock stock = room.stock();
        StockSearch search = new StockSearch(ScannedNumber.of(typed));
        if (search.isAsked() && stock.find(search.number()).isPresent()) {
            return "redirect:/workshop/rolls/" + search.number();
        }
        StockRules rules = stock.rules();
        Map<String, List<StockedRoll>> rolls = stock.all().stream()
                .collect(Collectors.groupingBy(roll -> roll.roll().article()));
        Map<String, Long> waiting = room.reservations().waiting().stream()
                .collect(Collectors.groupingBy(wait -> wait.request().article(), Collectors.counting()));
        List<ArticleRow> rows = new ArrayList<>();
        List<StockedRoll> found = new ArrayList<>();
        for (Article article : room.articles().all()) {
            List<StockedRoll> own = rolls.getOrDefault(article.id(), List.of());
            boolean named = search.names(article);
            List<StockedRoll> hits =
                    search.isAsked() ? own.stream().filter(search::names).toList() : List.of();
            found.addAll(hits);
            if (!search.isAsked() || named || !hits.isEmpty()) {
                rows.add(ArticleRow.of(article, own, waiting.getOrDefault(article.id(), 0L), rules, locale));
            }
        }
        model.addAttribute("rows", rows);
        List<UsedRoll> used = search.isAsked() ? stock.usedUp(search.text(), StockSearch.SHOWN) : List.of();
        model.addAttribute("found", StockSearch.shown(found, used));
        model.addAttribute("foundMore", Math.max(0, found.size() + used.size() - StockSearch.SHOWN));
        model.addAttribute("q", typed.strip());
        model.addAttribute("needs", needs(rules, locale));
        return "workshop/stock";
    }

    /** What the house's garments take, in words: a suit takes 2.9 m. */
    private List<String> needs(StockRules rules, Locale locale) {
        return rules.needs().stream()
                .map(need -> words.of(
                        "stock.takes",
                        locale,
                        words.of("stock.need." + need.name(), locale),
                        Lengths.metres(need.lengthMm())))
                .toList();
    }

    @GetMapping("/workshop/stock/{article}")
    String article(@PathVariable("article") String id, Model model, Locale locale) throws NoStockPage {
        Article article = room.article(id);
        Stock stock = room.stock();
        StockRules rules = stock.rules();
        List<StockedRoll> all = stock.ofArticle(id);
        List<StockedRoll> rolls = shown(all, Roll.Kind.ROLL);
        List<StockedRoll> remnants = shown(all, Roll.Kind.REMNANT);
        Map<String, List<StockEntry>> ledgers = stock.ledgers(id);
        RollScale scale = RollScale.of(rolls.stream().map(RollRow::drawnMm).toList());
        model.addAttribute("article", article);
        model.addAttribute("name", article.name().in(locale));
        model.addAttribute("scale", scale);
        model.addAttribute("lots", lots(rolls, scale, rules, ledgers, locale));
        model.addAttribute("remnants", remnants(remnants, rules, ledgers));
        model.addAttribute("more", all.size() - rolls.size() - remnants.size());
        model.addAttribute("used", stock.usedUp(id, USED).stream().map(Used::of).toList());
        model.addAttribute("needs", needs(rules, locale));
        List<StockReservation.ClothWait> waiting = waits(id);
        model.addAttribute("waiting", waiting);
        model.addAttribute("wanted", wanted.of(waiting, wait -> wait.request().order()));
        model.addAttribute("broken", broken(all, stock, ledgers));
        return "workshop/stock-article";
    }

    private static List<StockedRoll> shown(List<StockedRoll> all, Roll.Kind kind) {
        return all.stream()
                .filter(roll -> roll.roll().kind() == kind)
                .limit(SHOWN)
                .toList();
    }

    private List<StockReservation.ClothWait> waits(String article) throws NoStockPage {
        return room.reservations().waiting().stream()
                .filter(wait -> wait.request().article().equals(article))
                .toList();
    }

    /** A roll that is used up; lot: {@link Lot#label}. */
    record Used(String id, String lot, Instant at) {

        static Used of(UsedRoll roll) {
            return new Used(roll.id(), Lot.label(roll.lot(), roll.dyeLot()), roll.at());
        }
    }

    private List<LotGroup> lots(
            List<StockedRoll> rolls,
            RollScale scale,
            StockRules rules,
            Map<String, List<StockEntry>> ledgers,
            Locale locale) {
        Map<Lot, List<RollRow>> lots = new LinkedHashMap<>();
        for (StockedRoll roll : rolls) {
            lots.computeIfAbsent(roll.lot(), lot -> new ArrayList<>())
                    .add(RollRow.of(roll, scale, rules, why(roll, ledgers, locale)));
        }
        return lots.entrySet().stream()
                .map(lot -> new LotGroup(
                        lot.getKey().id(),
                        lot.getKey().label(),
                        lot.getKey().shade(),
                        lot.getKey().supplier(),
                        lot.getValue()))
                .toList();
    }

    private String why(StockedRoll roll, Map<String, List<StockEntry>> ledgers, Locale locale) {
        return HoldWords.of(Hold.of(ledger(roll, ledgers)).reason(), words, locale);
    }

    private static List<StockEntry> ledger(StockedRoll roll, Map<String, List<StockEntry>> ledgers) {
        return ledgers.getOrDefault(roll.roll().id(), List.of());
    }

    private List<RemnantView> remnants(
            List<StockedRoll> remnants, StockRules rules, Map<String, List<StockEntry>> ledgers) {
        return remnants.stream()
                .map(roll -> RemnantView.of(roll, rules, days(ledger(roll, ledgers))))
                .toList();
    }

    private long days(List<StockEntry> ledger) {
        return ledger.stream()
                .findFirst()
                .map(first -> Duration.between(first.at(), clock.instant()).toDays())
                .orElse(0L);
    }

    /** Rolls whose ledger does not add up any more. */
    private static List<String> broken(List<StockedRoll> rolls, Stock stock, Map<String, List<StockEntry>> ledgers) {
        return rolls.stream()
                .filter(roll -> stock.firstBrokenLine(roll.roll(), ledger(roll, ledgers))
                        .isPresent())
                .map(roll -> roll.roll().id())
                .toList();
    }

    /** The rolls of an article for a spreadsheet; lengths in mm. */
    @GetMapping("/workshop/stock/{article}/rolls.csv")
    ResponseEntity<String> csv(@PathVariable("article") String id) throws NoStockPage {
        room.article(id);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"rolls-%s.csv\"".formatted(id))
                .body(RollCsv.of(room.stock().ofArticle(id)));
    }
}
