package io.tailorline.portal.identity.audit.web;

import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditEntry;
import io.tailorline.portal.identity.audit.AuditLog;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.portal.identity.audit.ChainCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The audit log, newest lines first, a page at a time. */
@Controller
class AuditPage {

    private static final int LINES = 50;

    private final AuditTrail trail;
    private final AuditLog log;

    AuditPage(AuditTrail trail, AuditLog log) {
        this.trail = trail;
        this.log = log;
    }

    @GetMapping("/admin/audit")
    String show(
            @RequestParam(name = "account", defaultValue = "") String account,
            @RequestParam(name = "action", defaultValue = "") String action,
            @RequestParam(name = "subject", defaultValue = "") String subject,
            @RequestParam(name = "before", defaultValue = "") String before,
            Model model) {
        List<AuditEntry> found = trail.page(
                new AuditTrail.Filter(
                        word(account),
                        AuditAction.of(action),
                        word(subject),
                        word(before).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf)),
                LINES + 1);
        List<AuditEntry> lines = found.size() > LINES ? found.subList(0, LINES) : found;
        model.addAttribute("lines", lines);
        model.addAttribute("actions", AuditAction.values());
        model.addAttribute("account", account);
        model.addAttribute("action", action);
        model.addAttribute("subject", subject);
        if (found.size() > LINES) {
            model.addAttribute("older", lines.get(lines.size() - 1).number());
        }
        return "identity/audit";
    }

    private static Optional<String> word(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    @PostMapping("/admin/audit/check")
    String check(RedirectAttributes shown) {
        ChainCheck found = trail.check();
        if (found instanceof ChainCheck.Broken broken) {
            shown.addFlashAttribute("brokenAt", broken.number());
            shown.addFlashAttribute("brokenBy", broken.kind().name());
            record(Map.of("found", broken.kind().name(), "line", Long.toString(broken.number())));
        } else if (found instanceof ChainCheck.Whole whole) {
            shown.addFlashAttribute("wholeLines", whole.lines());
            shown.addFlashAttribute("wholeHash", whole.lastHash());
            record(Map.of("found", "WHOLE", "lines", Long.toString(whole.lines())));
        }
        return "redirect:/admin/audit";
    }

    private void record(Map<String, String> values) {
        log.record(AuditAction.AUDIT_CHAIN_CHECKED, "audit", values);
    }
}
