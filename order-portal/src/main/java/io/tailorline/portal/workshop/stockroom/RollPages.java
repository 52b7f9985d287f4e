package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.web.number.NumberAddress;
import io.tailorline.portal.workshop.drawing.RollScale;
import io.tailorline.portal.workshop.label.RollLabel;
import io.tailorline.portal.workshop.label.RollLabelPdf;
import io.tailorline.portal.workshop.stock.StockDesk;
import io.tailorline.portal.workshop.stock.StockRefused;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.stock.Hold;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

/** One roll: what it is, its ledger, its label, and what is done to it. */
@Controller
class RollPages {

    /** As many lines of the ledger are seen without unfolding it. */
    private static final int LATEST = 4;

    private final StockRoom room;
    private final StockDesk desk;
    private final StockWords words;
    private final WantedDays wanted;
    private final NumberAddress address;

    RollPages(StockRoom room, StockDesk desk, StockWords words, WantedDays wanted, NumberAddress address) {
        this.address = address;
        this.wanted = wanted;
        this.room = room;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping("/workshop/rolls/{id}")
    String show(@PathVariable("id") String id, Model model, Locale locale) throws NoStockPage {
        return page(room.roll(id), model, locale);
    }

    private String page(StockedRoll roll, Model model, Locale locale) throws NoStockPage {
        Stock stock = room.stock();
        String id = roll.roll().id();
        Article article = room.article(roll.roll().article());
        RollScale scale = RollScale.of(List.of(RollRow.drawnMm(roll)));
        List<StockEntry> ledger = new ArrayList<>(stock.ledger(id));
        String why = HoldWords.of(Hold.of(ledger).reason(), words, locale);
        Collections.reverse(ledger);
        model.addAttribute("roll", roll);
        model.addAttribute("article", article);
        model.addAttribute("name", article.name().in(locale));
        model.addAttribute("scale", scale);
        model.addAttribute("row", RollRow.of(roll, scale, stock.rules(), why));
        model.addAttribute("facts", RollFacts.of(roll, article.kind(), stock.rules()));
        model.addAttribute("wanted", wanted.of(roll.reservations(), Reservation::order));
        List<LedgerLine> lines = LedgerLine.of(ledger, words, locale);
        int latest = Math.min(LATEST, lines.size());
        model.addAttribute("lines", lines.size());
        model.addAttribute("latest", lines.subList(0, latest));
        model.addAttribute("earlier", lines.subList(latest, lines.size()));
        stock.firstBrokenLine(id).ifPresent(line -> model.addAttribute("brokenLine", line));
        model.addAttribute("places", stock.places());
        model.addAttribute("kinds", TypedFlaws.kinds());
        model.addAttribute("rest", stock.rules().rest().toHours());
        return "workshop/roll";
    }

    @PostMapping("/workshop/rolls/{id}/{action}")
    String act(
            @PathVariable("id") String id,
            @PathVariable("action") String action,
            @RequestParam Map<String, String> typed,
            Principal by,
            Model model,
            Locale locale,
            RedirectAttributes shown,
            HttpServletResponse response)
            throws NoStockPage {
        StockedRoll roll = room.roll(id);
        TypedForm form = new TypedForm(typed);
        Optional<Supplier<StockAnswer>> deed = new RollDeed(room.stock(), roll, typed, form, Staff.name(by)).of(action);
        if (deed.isEmpty()) {
            throw NoStockPage.unknownRoll(id + "/" + action);
        }
        Optional<Refusal> refusal = form.refusals().stream().findFirst();
        if (refusal.isEmpty()) {
            try {
                StockAnswer.Done done = desk.perform(AuditAction.ROLL_CHANGED, id, Map.of("what", action), deed.get());
                shown.addFlashAttribute("done", action);
                if (!done.displaced().isEmpty()) {
                    shown.addFlashAttribute("displaced", done.displaced().size());
                }
                return "redirect:/workshop/rolls/" + id;
            } catch (StockRefused refused) {
                refusal = Optional.of(refused.refusal());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusedAction", action);
        model.addAttribute("typed", typed);
        model.addAttribute("answer", words.sentence(refusal.get(), locale));
        return page(roll, model, locale);
    }

    @GetMapping("/workshop/rolls/{id}/label.pdf")
    ResponseEntity<byte[]> label(@PathVariable("id") String id, Locale locale) throws NoStockPage {
        StockedRoll roll = room.roll(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"%s.pdf\"".formatted(id))
                .body(RollLabelPdf.of(List.of(label(roll, locale))));
    }

    private RollLabel label(StockedRoll roll, Locale locale) throws NoStockPage {
        Article article = room.article(roll.roll().article());
        String lot = roll.lot().label();
        Optional<LocalDate> received =
                LedgerLine.receivedOn(room.stock().ledger(roll.roll().id()));
        return new RollLabel(
                roll.roll().id(),
                address.of(roll.roll().id()),
                article.name().in(locale),
                roll.lot().shade().isEmpty()
                        ? words.of("label.lot", locale, lot)
                        : words.of("label.lot.shade", locale, lot, roll.lot().shade()),
                List.of(
                        line("length", Lengths.metres(roll.roll().currentMm()) + " m", locale),
                        line("width", Lengths.centimetres(roll.roll().width().leastMm()) + " cm", locale),
                        line("place", roll.roll().place(), locale),
                        line("received", received.map(LocalDate::toString).orElse("–"), locale)));
    }

    private RollLabel.Line line(String word, String figure, Locale locale) {
        return new RollLabel.Line(words.of("label." + word, locale), figure);
    }
}
