package io.tailorline.portal.sales.payment.web;

import io.tailorline.portal.web.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The payments about which a person decides. */
@Controller
class PaymentPages {

    private final PaymentDecisions decisions;

    PaymentPages(PaymentDecisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/admin/payments")
    String list(Model model) {
        model.addAttribute("on", decisions.isOn());
        model.addAttribute("rows", decisions.waiting());
        model.addAttribute("totals", decisions.totals());
        model.addAttribute("parked", decisions.parked());
        model.addAttribute("longestReason", PaymentDecisions.LONGEST_REASON);
        return "sales/payments";
    }

    @PostMapping("/admin/payments/{order}/again")
    String again(@PathVariable("order") String order, RedirectAttributes shown) {
        return after(decisions.tryAgain(order), shown);
    }

    @PostMapping("/admin/payments/{order}/write-off")
    String writeOff(
            @PathVariable("order") String order,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes shown) {
        return after(decisions.writeOff(order, reason.strip()), shown);
    }

    private static String after(Optional<Refusal> refusal, RedirectAttributes shown) {
        refusal.ifPresent(each -> shown.addFlashAttribute("refusal", each));
        return "redirect:/admin/payments";
    }
}
