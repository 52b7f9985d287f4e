package io.tailorline.portal.cutroom.web;

import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.RefusalWords;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button on the board of the cutter room: what was cut of an order lies together. */
@Controller
class BundlePages {

    private final BundleDesk desk;
    private final RefusalWords refusals;

    BundlePages(BundleDesk desk, MessageSource words) {
        this.desk = desk;
        this.refusals = new RefusalWords(words);
    }

    /** The board as it is now, and why it was not bundled. */
    @PostMapping("/cutroom/orders/{id}/bundled")
    String bundled(@PathVariable("id") String id, Principal by, Locale locale, RedirectAttributes shown) {
        Optional<Refusal> why = desk.bundle(id, Staff.name(by));
        if (why.filter(refusal -> refusal.code().equals(BundleDesk.UNKNOWN)).isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        why.ifPresent(refusal -> shown.addFlashAttribute("refused", refusals.sentence(refusal, locale)));
        return "redirect:/cutroom";
    }
}
