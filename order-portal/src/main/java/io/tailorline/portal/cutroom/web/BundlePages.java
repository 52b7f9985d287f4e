package io.tailorline.portal.cutroom.web;

import io.tailorline.portal.web.Refusal;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The button on the board of the cutter room: what was cut of an order lies together. */
@Controller
class BundlePages {

    private final BundleDesk desk;

    BundlePages(BundleDesk desk) {
        this.desk = desk;
    }

    /** What is not cut yet is on the board no more as such: it is shown as it is now. */
    @PostMapping("/cutroom/orders/{id}/bundled")
    String bundled(@PathVariable("id") String id, Principal by) {
        Optional<Refusal> why = desk.bundle(id, by.getName());
        if (why.filter(refusal -> refusal.code().equals(BundleDesk.UNKNOWN)).isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/cutroom";
    }
}
