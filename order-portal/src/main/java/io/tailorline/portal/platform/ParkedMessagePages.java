package io.tailorline.portal.platform;

import io.tailorline.portal.web.Refusal;
import io.tailorline.workflow.platform.deadletter.ParkedMessages;
import io.tailorline.workflow.platform.deadletter.ParkedMessages.Page;
import io.tailorline.workflow.platform.deadletter.ParkedMessages.Parked;
import java.security.Principal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The parked messages, page by page, and one of them with its text. */
@Controller
class ParkedMessagePages {

    private static final int ROWS = 50;

    private final ParkedMessages messages;
    private final MessageDecisions decisions;
    private final ParkedMessageViews views;

    ParkedMessagePages(ParkedMessages messages, MessageDecisions decisions, ParkedMessageViews views) {
        this.messages = messages;
        this.decisions = decisions;
        this.views = views;
    }

    @GetMapping("/admin/messages")
    String list(
            @RequestParam(name = "all", defaultValue = "false") String all,
            @RequestParam(name = "before", defaultValue = "") String before,
            Model model) {
        boolean decided = all.equals("true");
        Page page = messages.list(
                decided,
                Optional.of(before)
                        .filter(number -> number.matches("\\d{1,18}"))
                        .map(Long::valueOf),
                ROWS);
        model.addAttribute("rows", views.list(page.messages()));
        model.addAttribute("all", decided);
        model.addAttribute("waiting", messages.waiting());
        page.next().ifPresent(next -> model.addAttribute("next", next));
        return "platform/messages";
    }

    @GetMapping("/admin/messages/{number}")
    String one(@PathVariable("number") String number, Model model) {
        Parked found = decisions.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("message", views.one(found));
        model.addAttribute("longestReason", MessageDecisions.LONGEST_REASON);
        model.addAttribute("waits", found.state() == ParkedMessages.State.PARKED);
        return "platform/message";
    }

    @PostMapping("/admin/messages/{number}/resend")
    String resend(@PathVariable("number") String number, Principal by, RedirectAttributes shown) {
        return after(number, decisions.sendAgain(number, by), shown);
    }

    @PostMapping("/admin/messages/{number}/discard")
    String discard(
            @PathVariable("number") String number,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Principal by,
            RedirectAttributes shown) {
        return after(number, decisions.discard(number, by, reason.strip()), shown);
    }

    /** Back to the list when it is decided, back to the message with a word why not. */
    private String after(String number, Optional<Refusal> refusal, RedirectAttributes shown) {
        if (refusal.isEmpty()) {
            return "redirect:/admin/messages";
        }
        if (decisions.find(number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        shown.addFlashAttribute("refusal", refusal.get());
        return "redirect:/admin/messages/" + number;
    }
}
