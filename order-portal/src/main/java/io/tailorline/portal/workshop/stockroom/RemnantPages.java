package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.web.view.PieceNames;
import io.tailorline.portal.workshop.label.RollLabel;
import io.tailorline.portal.workshop.label.RollLabelPdf;
import io.tailorline.portal.workshop.stock.RemnantDesk;
import io.tailorline.portal.workshop.stock.StockRefused;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.stock.Lot;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.remnant.KeptRemnant;
import io.tailorline.workflow.workshop.stock.remnant.Leftover;
import io.tailorline.workflow.workshop.stock.remnant.Remnants;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What cuts leave: to be put away by a scan of its place, and the list of remnants by age and value. */
@Controller
class RemnantPages {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    /** More rows than a person reads; all of them are in the CSV. */
    private static final int SHOWN = 200;

    private final StockRoom room;
    private final Remnants remnants;
    private final RemnantDesk desk;
    private final StockWords words;
    private final InstantSource clock;
    private final WantedDays wanted;
    private final PieceNames names;

    RemnantPages(
            StockRoom room,
            Remnants remnants,
            RemnantDesk desk,
            StockWords words,
            InstantSource clock,
            WantedDays wanted,
            PieceNames names) {
        this.names = names;
        this.wanted = wanted;
        this.room = room;
        this.remnants = remnants;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/workshop/remnants")
    String list(@RequestParam(name = "by", defaultValue = "age") String order, Model model, Locale locale)
            throws NoStockPage {
        return page(order, model, locale);
    }

    private String page(String order, Model model, Locale locale) throws NoStockPage {
        room.requireRemnants();
        Map<String, Article> articles =
                room.articles().all().stream().collect(Collectors.toMap(Article::id, Function.identity()));
        boolean isPrepared = remnants.isPrepared();
        List<KeptRemnant> kept = isPrepared ? sorted(order) : List.of();
        List<KeptRemnant> shown = kept.stream().limit(SHOWN).toList();
        List<Leftover> leftovers = remnants.leftovers();
        model.addAttribute(
                "remnants",
                shown.stream().map(one -> row(one, articles, locale)).toList());
        model.addAttribute("more", Math.max(0, kept.size() - SHOWN));
        model.addAttribute("by", order);
        model.addAttribute("drafting", !isPrepared);
        model.addAttribute(
                "leftovers",
                leftovers.stream()
                        .map(one -> LeftoverRow.of(one, name(articles, one.article(), locale)))
                        .toList());
        model.addAttribute("wanted", wanted.of(orders(shown.stream(), leftovers.stream())));
        model.addAttribute("places", room.stock().places());
        return "workshop/remnants";
    }

    private static Set<String> orders(Stream<KeptRemnant> kept, Stream<Leftover> leftovers) {
        return Stream.concat(kept.flatMap(one -> one.orders().stream()), leftovers.map(Leftover::order))
                .collect(Collectors.toSet());
    }

    private List<KeptRemnant> sorted(String order) {
        return order.equals("value")
                ? remnants.kept().stream()
                        .sorted(Comparator.comparingLong(KeptRemnant::value).reversed())
                        .toList()
                : remnants.kept();
    }

    private RemnantRow row(KeptRemnant one, Map<String, Article> articles, Locale locale) {
        return RemnantRow.of(
                one,
                name(articles, one.roll().roll().article(), locale),
                one.pieces().stream()
                        .map(piece -> names.withGarment(piece, locale))
                        .collect(Collectors.joining("; ")),
                Duration.between(one.bornAt(), clock.instant()).toDays());
    }

    private static String name(Map<String, Article> articles, String id, Locale locale) {
        return Optional.ofNullable(articles.get(id))
                .map(article -> article.name().in(locale))
                .orElse(id);
    }

    /** Something that may be refused. */
    private interface Deed {
        StockAnswer.Done perform() throws StockRefused;
    }

    @PostMapping("/workshop/remnants/{number}/{action}")
    String act(
            @PathVariable("number") String number,
            @PathVariable("action") String action,
            @RequestParam Map<String, String> typed,
            Principal by,
            Model model,
            Locale locale,
            RedirectAttributes shown,
            HttpServletResponse response)
            throws NoStockPage {
        room.requireRemnants();
        TypedForm form = new TypedForm(typed);
        String who = Staff.name(by);
        Deed deed = switch (action) {
            case "put-away" -> {
                String place = form.required("place").toUpperCase(Locale.ROOT);
                yield () -> desk.putAway(number, place, who);
            }
            case "throw-away" -> {
                String reason = form.required("reason");
                yield () -> desk.throwAway(number, reason, who);
            }
            case "scrap" -> {
                String reason = form.required("reason");
                yield () -> desk.scrap(number, reason, who);
            }
            default -> throw NoStockPage.unknownRoll(number + "/" + action);
        };
        Optional<Refusal> refusal = form.refusals().stream().findFirst();
        if (refusal.isEmpty()) {
            try {
                StockAnswer.Done done = deed.perform();
                if (action.equals("put-away")) {
                    shown.addFlashAttribute("put", done.roll());
                }
                return "redirect:/workshop/remnants";
            } catch (StockRefused refused) {
                refusal = Optional.of(refused.refusal());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", number);
        model.addAttribute("said", words.sentence(refusal.get(), locale));
        return page("age", model, locale);
    }

    @GetMapping("/workshop/remnants.csv")
    ResponseEntity<String> csv() throws NoStockPage {
        room.requireRemnants();
        if (!remnants.isPrepared()) {
            throw NoStockPage.draftingSizes();
        }
        List<KeptRemnant> kept = remnants.kept();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"remnants.csv\"")
                .body(RemnantCsv.of(kept, wanted.of(orders(kept.stream(), Stream.empty()))));
    }

    /** Of one that is not put away yet; a remnant's own label is a roll's. */
    @GetMapping("/workshop/remnants/{number}/label.pdf")
    ResponseEntity<byte[]> label(@PathVariable("number") String number, Locale locale) throws NoStockPage {
        room.requireRemnants();
        Leftover one = remnants.leftover(number).orElseThrow(() -> NoStockPage.unknownRoll(number));
        RollLabel label = new RollLabel(
                one.number(),
                one.number(),
                room.article(one.article()).name().in(locale),
                words.of("label.remnant", locale, lot(one)),
                List.of(
                        line("length", Lengths.metres(one.lengthMm()) + " m", locale),
                        line("width", Lengths.centimetres(one.widthMm()) + " cm", locale),
                        line("from", one.roll(), locale)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"%s.pdf\"".formatted(number))
                .body(RollLabelPdf.of(List.of(label)));
    }

    private String lot(Leftover one) throws NoStockPage {
        return room.stock().lots(one.article()).stream()
                .filter(lot -> lot.id().equals(one.lot()))
                .findFirst()
                .map(Lot::label)
                .orElse(one.lot());
    }

    private RollLabel.Line line(String word, String figure, Locale locale) {
        return new RollLabel.Line(words.of("label." + word, locale), figure);
    }
}
