package io.tailorline.portal.workshop.stockroom;

import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.workshop.stock.StockDesk;
import io.tailorline.portal.workshop.stock.StockRefused;
import io.tailorline.workflow.workshop.Article;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.stock.Stock;
import io.tailorline.workflow.workshop.stock.StockAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Receiving a roll: five steps on one page, sent at once. */
@Controller
class ReceivePages {

    /** Empty rows for flaws on a page without scripts. */
    private static final int SPARE_ROWS = 4;

    private final StockRoom room;
    private final StockDesk desk;
    private final StockWords words;

    ReceivePages(StockRoom room, StockDesk desk, StockWords words) {
        this.room = room;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping("/workshop/receive")
    String show(@RequestParam(name = "article", defaultValue = "") String article, Model model, Locale locale)
            throws NoStockPage {
        return page(article.isEmpty() ? Map.of() : Map.of("article", article), List.of(), model, locale);
    }

    @PostMapping("/workshop/receive")
    String receive(
            @RequestParam Map<String, String> typed,
            Principal by,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws NoStockPage {
        TypedForm form = new TypedForm(typed);
        Optional<ReceivedRoll> received =
                ReceivedRoll.of(typed, form, room.stock().rules().rest());
        if (received.isEmpty()) {
            return refused(typed, form.refusals(), model, locale, response);
        }
        ReceivedRoll roll = received.get();
        Stock stock = room.stock();
        try {
            StockAnswer.Done done = desk.perform(
                    AuditAction.ROLL_RECEIVED,
                    roll.roll().ticket(),
                    Map.of(
                            "article",
                            roll.roll().article(),
                            "ticketMm",
                            String.valueOf(roll.roll().ticketMm())),
                    () -> RollReceipt.receive(stock, roll, Staff.name(by)));
            return "redirect:/workshop/rolls/" + done.roll().id() + "?received";
        } catch (StockRefused refused) {
            return refused(typed, List.of(ReceivedRoll.atField(refused.refusal())), model, locale, response);
        }
    }

    private String refused(
            Map<String, String> typed, List<Refusal> refusals, Model model, Locale locale, HttpServletResponse response)
            throws NoStockPage {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(typed, refusals, model, locale);
    }

    private String page(Map<String, String> typed, List<Refusal> refusals, Model model, Locale locale)
            throws NoStockPage {
        Map<String, String> said = new LinkedHashMap<>();
        refusals.forEach(refusal -> said.putIfAbsent(refusal.field(), words.sentence(refusal, locale)));
        List<Article> articles = room.articles().all().stream()
                .filter(article -> article.kind() != ArticleKind.TRIM)
                .toList();
        List<Integer> rows = new ArrayList<>(TypedFlaws.rows(typed));
        int next = rows.isEmpty() ? 0 : rows.get(rows.size() - 1) + 1;
        for (int spare = 0; spare < SPARE_ROWS && next + spare < TypedFlaws.MOST; spare++) {
            rows.add(next + spare);
        }
        model.addAttribute("typed", typed);
        model.addAttribute("said", said);
        model.addAttribute("articles", articles);
        model.addAttribute("rows", rows);
        model.addAttribute("kinds", TypedFlaws.kinds());
        model.addAttribute("selvedge", Lengths.centimetres(Article.SELVEDGE_MM));
        model.addAttribute("places", room.stock().places());
        model.addAttribute("rules", room.stock().rules());
        return "workshop/receive";
    }
}
