package io.tailorline.portal.patternroom.queue;

import io.tailorline.pattern.piece.Garment;
import io.tailorline.portal.web.view.PageParameters;
import io.tailorline.workflow.patternroom.QueueEntry;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.platform.paging.Page;
import io.tailorline.workflow.platform.paging.PagePosition;
import io.tailorline.workflow.production.OrderToCut;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pattern room: what waits for the tailor, by the day on which it is due. */
@Controller
class QueuePages {

    private static final int DAYS_OF_A_WEEK = 7;

    private final TailorDesk desk;
    private final OrderToCut workshop;
    private final QueueViews views;
    private final InstantSource clock = InstantSource.system();

    QueuePages(TailorDesk desk, OrderToCut workshop, QueueViews views) {
        this.desk = desk;
        this.workshop = workshop;
        this.views = views;
    }

    @GetMapping("/tailor")
    String queue(
            QueueParameters wanted,
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam(name = "before", defaultValue = "") String before,
            Model model,
            Locale locale) {
        Page<QueueEntry> page = desk.queue(
                wanted.filter(), new PageParameters(String.valueOf(PageParameters.SHOWN), after, before).request());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        model.addAttribute("rows", views.of(page.items(), locale));
        model.addAttribute(
                "elsewhere", page.items().isEmpty() ? elsewhere(wanted.q()).orElse(null) : null);
        model.addAttribute("waiting", desk.waiting());
        model.addAttribute("wanted", wanted);
        model.addAttribute("longest", QueueParameters.LONGEST);
        model.addAttribute(
                "kinds",
                Arrays.stream(TailorDesk.Kind.values()).map(QueueViews::word).toList());
        model.addAttribute(
                "garments", Arrays.stream(Garment.values()).map(Garment::word).toList());
        model.addAttribute("cloths", desk.cloths());
        model.addAttribute("today", today.toString());
        model.addAttribute("days", days(today));
        model.addAttribute("previous", page.previous().map(PagePosition::text).orElse(""));
        model.addAttribute("next", page.next().map(PagePosition::text).orElse(""));
        return "patternroom/queue";
    }

    /** An order that waits for no tailor, and can be opened, to be recalled for one. */
    record Elsewhere(String orderId, String state) {}

    private Optional<Elsewhere> elsewhere(String number) {
        String order = number.strip().toUpperCase(Locale.ROOT);
        return workshop.current(order)
                .map(now -> new Elsewhere(order, now.progress().state().word()));
    }

    /** What one chooses the days from: message {@code tailor.due.<word>} and the last day. */
    private static List<Map.Entry<String, String>> days(LocalDate today) {
        return List.of(
                Map.entry("over", today.minusDays(1).toString()),
                Map.entry("today", today.toString()),
                Map.entry("week", today.plusDays(DAYS_OF_A_WEEK).toString()));
    }
}
