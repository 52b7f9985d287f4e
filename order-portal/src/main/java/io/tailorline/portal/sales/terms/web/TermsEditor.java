package io.tailorline.portal.sales.terms.web;

import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.sales.terms.Terms;
import io.tailorline.portal.sales.terms.persistence.TermsVersions;
import io.tailorline.portal.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The house writes its terms, in every language at once; each time a new version. */
@Controller
class TermsEditor {

    private final TermsVersions versions;
    private final AuditedActions audited;

    TermsEditor(TermsVersions versions, AuditedActions audited) {
        this.versions = versions;
        this.audited = audited;
    }

    /** Somebody else stored the version. */
    private static final class Overtaken extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @GetMapping("/admin/terms")
    String show(@RequestParam(name = "stored", defaultValue = "0") int stored, Model model) {
        int newest = versions.newest();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : TermsVersions.LANGUAGES) {
            texts.put(
                    language,
                    versions.find(newest, Locale.forLanguageTag(language))
                            .map(Terms::text)
                            .orElse(""));
        }
        if (stored > 0 && stored == newest) {
            model.addAttribute("stored", stored);
        }
        return page(model, texts, newest, List.of());
    }

    @PostMapping("/admin/terms")
    String store(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "based", defaultValue = "0") int based,
            Principal by,
            Model model,
            HttpServletResponse response) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        for (String language : TermsVersions.LANGUAGES) {
            String text = typed.getOrDefault(language, "").replace("\r\n", "\n").strip();
            texts.put(language, text);
            if (text.isEmpty() || text.length() > Terms.LONGEST) {
                refusals.add(Refusal.of(
                        "terms-length", language, String.valueOf(text.length()), String.valueOf(Terms.LONGEST)));
            }
        }
        if (!refusals.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, texts, based, refusals);
        }
        int version = based + 1;
        try {
            audited.perform(AuditAction.TERMS_CHANGED, "terms", Map.of("version", String.valueOf(version)), () -> {
                if (based != versions.newest() || !versions.store(version, texts, Staff.name(by))) {
                    throw new Overtaken();
                }
            });
        } catch (Overtaken overtaken) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(
                    model,
                    texts,
                    versions.newest(),
                    List.of(Refusal.of("terms-changed", "version", String.valueOf(version), "")));
        }
        return "redirect:/admin/terms?stored=" + version;
    }

    private String page(Model model, Map<String, String> texts, int based, List<Refusal> refusals) {
        model.addAttribute("texts", texts);
        model.addAttribute("based", based);
        model.addAttribute("refusals", refusals);
        model.addAttribute("versions", versions.all());
        model.addAttribute("longest", Terms.LONGEST);
        return "sales/terms-admin";
    }
}
