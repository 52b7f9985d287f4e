package io.tailorline.portal.sales.terms.web;

import io.tailorline.portal.sales.terms.persistence.TermsVersions;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a customer orders under; also an older version, which an order names. */
@Controller
class TermsPage {

    private final TermsVersions versions;

    TermsPage(TermsVersions versions) {
        this.versions = versions;
    }

    @GetMapping("/terms")
    String terms(@RequestParam(name = "version") Optional<Integer> version, Model model, Locale locale) {
        int newest = versions.newest();
        model.addAttribute("newest", newest);
        model.addAttribute(
                "terms",
                versions.find(version.orElse(newest), locale)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "sales/terms";
    }
}
