package io.tailorline.portal.sales.web;

import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The timeline of an order in the customer's words: what is done and when, where it is now, what comes. */
final class OrderTimeline {

    /**
     * One step of the order.
     *
     * @param name message {@code timeline.<name>}
     * @param how {@code done}, {@code on} or {@code to-come}
     * @param when the hour it was done, empty otherwise
     */
    record Entry(String name, String how, String when) {}

    /** Laid out is a suit whose cut is planned: a marker that takes the table too long is made again. */
    private static final List<String> STAGES = List.of("check", "draft", "plan", "cut");

    private OrderTimeline() {}

    static List<Entry> of(OrderFinder.Found found, Locale locale, ZoneId zone) {
        OrderProgress progress = found.progress();
        DateTimeFormatter hour = DateTimeFormatter.ofPattern(
                        Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? "M月d日 HH:mm" : "d MMM, HH:mm",
                        locale)
                .withZone(zone);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("ordered", "done", hour.format(found.order().placedAt())));
        List<OrderProgress.Stage> sinceCheck = sinceCheck(progress.stages());
        boolean stopped = progress.state() == OrderState.CANCELLED || progress.state() == OrderState.REJECTED;
        boolean here = false;
        for (String stage : STAGES) {
            Optional<Instant> ended =
                    endOf(stage, sinceCheck).filter(planned -> !stage.equals("plan") || !isBeingLaid(progress));
            if (ended.isPresent()) {
                entries.add(new Entry(stage, "done", hour.format(ended.get())));
                endOf("review", progress.stages())
                        .filter(review -> stage.equals("draft"))
                        .ifPresent(review -> entries.add(new Entry("review", "done", hour.format(review))));
            } else if (!stopped) {
                entries.add(new Entry(stage, here ? "to-come" : "on", ""));
                here = true;
            }
        }
        if (stopped) {
            entries.add(new Entry(
                    found.isSentBack() ? "sent-back" : progress.state().word(),
                    "on",
                    hour.format(progress.changedAt())));
        } else {
            entries.add(new Entry("sew", here ? "to-come" : "on", ""));
        }
        return entries;
    }

    private static boolean isBeingLaid(OrderProgress progress) {
        return progress.state() == OrderState.NESTING;
    }

    /** Measured or drafted again, an order is checked again, and what followed the check before counts no longer. */
    private static List<OrderProgress.Stage> sinceCheck(List<OrderProgress.Stage> stages) {
        int last = stages.stream().map(OrderProgress.Stage::name).toList().lastIndexOf("check");
        return stages.subList(Math.max(0, last), stages.size());
    }

    private static Optional<Instant> endOf(String stage, List<OrderProgress.Stage> stages) {
        return stages.stream()
                .filter(done -> done.name().equals(stage))
                .map(OrderProgress.Stage::endedAt)
                .reduce((first, last) -> last);
    }
}
