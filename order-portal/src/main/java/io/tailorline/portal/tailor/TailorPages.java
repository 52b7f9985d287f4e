package io.tailorline.portal.tailor;

import io.tailorline.portal.view.PageParameters;
import io.tailorline.workflow.Page;
import io.tailorline.workflow.PagePosition;
import io.tailorline.workflow.TailorDesk;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pattern room's queue. */
@Controller
class TailorPages {

    private final TailorDesk desk;
    private final TaskViews tasks;

    TailorPages(TailorDesk desk, TaskViews tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    @GetMapping("/tailor")
    String queue(
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam(name = "before", defaultValue = "") String before,
            Model model,
            Locale locale) {
        Page<TailorDesk.Task> page =
                desk.queue(new PageParameters(String.valueOf(PageParameters.SHOWN), after, before).request());
        model.addAttribute(
                "rows",
                page.items().stream().map(task -> tasks.of(task, locale)).toList());
        model.addAttribute("waiting", desk.waiting());
        model.addAttribute("previous", page.previous().map(PagePosition::text).orElse(""));
        model.addAttribute("next", page.next().map(PagePosition::text).orElse(""));
        return "tailor-queue";
    }
}
