package io.tailorline.portal.workshop.genealogy;

import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.web.OpenPages;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.portal.web.problem.RefusalWords;
import io.tailorline.workflow.workshop.genealogy.BadCloth;
import io.tailorline.workflow.workshop.genealogy.CutCloth;
import io.tailorline.workflow.workshop.stock.Lot;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which cloth is in which suit, and what is done about cloth that turned out bad. */
@Controller
class GenealogyPages {

    private final ClothTracer tracer;
    private final BadClothDesk desk;
    private final BadClothViews views;
    private final WantedDays wanted;
    private final OpenPages open;
    private final MessageSource words;

    GenealogyPages(
            ClothTracer tracer,
            BadClothDesk desk,
            BadClothViews views,
            WantedDays wanted,
            OpenPages open,
            MessageSource words) {
        this.tracer = tracer;
        this.desk = desk;
        this.views = views;
        this.wanted = wanted;
        this.open = open;
        this.words = words;
    }

    /** @param typed whatever somebody has scanned or typed */
    @GetMapping("/workshop/genealogy")
    String trace(@RequestParam(name = "q", defaultValue = "") String typed, Model model, HttpServletRequest request) {
        model.addAttribute("q", typed.strip());
        tracer.find(typed).ifPresent(trace -> {
            model.addAttribute("trace", TraceView.of(trace, wanted.of(trace.cuts(), CutCloth::order)));
            model.addAttribute("lots", lots(trace));
        });
        model.addAttribute("bad", desk.all());
        may(request, model);
        return "workshop/genealogy";
    }

    /** Planners mark, administrators name people, both look round the workshop; all staff trace. */
    private static void may(HttpServletRequest request, Model model) {
        boolean mayMark = request.isUserInRole("PLANNER");
        boolean mayName = request.isUserInRole("ADMIN");
        model.addAttribute("mayMark", mayMark);
        model.addAttribute("mayName", mayName);
        model.addAttribute("looksAround", mayMark || mayName);
    }

    /** As they are written, by number. */
    private static Map<String, String> lots(ClothTrace trace) {
        Map<String, String> lots = new TreeMap<>();
        trace.rolls().forEach(roll -> roll.lot().ifPresent(lot -> lots.put(lot, Lot.label(lot, roll.dyeLot()))));
        return lots;
    }

    @GetMapping("/workshop/bad-cloth/{number}")
    String bad(@PathVariable("number") String number, Model model, HttpServletRequest request)
            throws BadClothDesk.Refused {
        return page(desk.find(number), model, request);
    }

    private String page(BadCloth cloth, Model model, HttpServletRequest request) {
        may(request, model);
        BadClothView shown = views.of(cloth);
        model.addAttribute("cloth", shown);
        model.addAttribute(
                "steps",
                shown.suits().stream()
                        .map(suit -> SuitStep.of(suit, job(suit), open))
                        .toList());
        model.addAttribute(
                "outcomes",
                Arrays.stream(BadCloth.Outcome.values())
                        .map(BadCloth.Outcome::code)
                        .toList());
        return "workshop/bad-cloth";
    }

    /** Only a suit that is being cut leads to its job. */
    private Optional<String> job(BadClothView.SuitView suit) {
        return Optional.of(suit.advice())
                .filter(SuitAdvice.STOP_TABLE.code()::equals)
                .flatMap(stop -> tracer.job(suit.order(), suit.material()));
    }

    @PostMapping("/workshop/bad-cloth")
    String mark(
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "subject", defaultValue = "") String subject,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Principal by,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        BadCloth.Kind what = kind.equals("lot") ? BadCloth.Kind.LOT : BadCloth.Kind.ROLL;
        try {
            return "redirect:/workshop/bad-cloth/"
                    + desk.mark(what, subject.strip(), reason.strip(), Staff.name(by))
                            .number();
        } catch (BadClothDesk.Refused refused) {
            response.setStatus((refused.isConflict() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
            model.addAttribute("said", new RefusalWords(words).sentence(refused.refusal(), locale));
            model.addAttribute("reason", reason);
            return trace(subject, model, request);
        }
    }

    @PostMapping("/workshop/bad-cloth/{number}/done")
    String done(
            @PathVariable("number") String number,
            @RequestParam(name = "order", defaultValue = "") String order,
            @RequestParam(name = "material", defaultValue = "") String material,
            @RequestParam(name = "outcome", defaultValue = "") String outcome,
            @RequestParam(name = "remark", defaultValue = "") String remark,
            Principal by,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws BadClothDesk.Refused {
        BadCloth cloth = desk.find(number);
        Optional<BadCloth.Outcome> said = BadCloth.Outcome.of(outcome);
        Refusal refusal = Refusal.of("bad-cloth-outcome", "outcome", outcome, "");
        if (said.isPresent()) {
            try {
                desk.done(cloth, order, material, said.get(), remark.strip(), Staff.name(by));
                return "redirect:/workshop/bad-cloth/" + cloth.number();
            } catch (BadClothDesk.Refused refused) {
                refusal = refused.refusal();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("said", new RefusalWords(words).sentence(refusal, locale));
        return page(cloth, model, request);
    }

    @ExceptionHandler
    void tell(BadClothDesk.Refused missing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.send(request, response, HttpStatus.NOT_FOUND, missing.refusal());
    }
}
