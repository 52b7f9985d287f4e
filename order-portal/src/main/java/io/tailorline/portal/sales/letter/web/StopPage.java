package io.tailorline.portal.sales.letter.web;

import io.tailorline.portal.sales.letter.StopLinks;
import io.tailorline.portal.sales.letter.persistence.LetterBox;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the link of a letter leads that stops letters: one tap, for a mail program one POST (RFC 8058). The order goes
 * on as it is. Looking changes nothing: programs that check links look too.
 */
@Controller
@RequestMapping("/letters/stop/{id}/{seal}")
class StopPage {

    private final StopLinks links;
    private final LetterBox box;
    private final InstantSource clock;

    StopPage(StopLinks links, LetterBox box, InstantSource clock) {
        this.clock = clock;
        this.links = links;
        this.box = box;
    }

    @GetMapping
    String look(@PathVariable("id") String id, @PathVariable("seal") String seal, Model model) {
        return page(id, seal, model);
    }

    /** @param wanted {@code true} where letters are wanted again */
    @PostMapping
    String decide(
            @PathVariable("id") String id,
            @PathVariable("seal") String seal,
            @RequestParam(name = "wanted", defaultValue = "false") boolean wanted,
            Model model) {
        requireRight(id, seal);
        if (wanted) {
            box.resume(id);
        } else {
            box.stop(id, clock.instant());
        }
        return page(id, seal, model);
    }

    private String page(String id, String seal, Model model) {
        requireRight(id, seal);
        model.addAttribute("id", id);
        model.addAttribute("path", links.path(id));
        model.addAttribute("stopped", box.isStopped(id));
        return "sales/letters-stop";
    }

    private void requireRight(String id, String seal) {
        if (!links.isRight(id, seal)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
