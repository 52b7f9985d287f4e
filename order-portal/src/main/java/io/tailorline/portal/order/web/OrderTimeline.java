package io.tailorline.portal.order.web;

import io.tailorline.portal.order.Order;
import io.tailorline.workflow.OrderProgress;
import io.tailorline.workflow.OrderState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The road of a suit in the customer's words: what is done and when, where it is now, what comes. */
final class OrderTimeline {

    /**
     * One stop.
     *
     * @param name message {@code road.<name>}
     * @param how {@code done}, {@code on} or {@code to-come}
     * @param when the hour it was done, empty otherwise
     */
    record Stop(String name, String how, String when) {}

    private static final List<String> STAGES = List.of("check", "draft", "nest", "cut");

    private OrderTimeline() {}

    static List<Stop> of(Order order, OrderProgress progress, Locale locale, ZoneId zone) {
        DateTimeFormatter hour = DateTimeFormatter.ofPattern(
                        Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? "M月d日 HH:mm" : "d MMM, HH:mm",
                        locale)
                .withZone(zone);
        List<Stop> stops = new ArrayList<>();
        stops.add(new Stop("ordered", "done", hour.format(order.placedAt())));
        boolean stopped = progress.state() == OrderState.CANCELLED || progress.state() == OrderState.REJECTED;
        boolean here = false;
        for (String stage : STAGES) {
            Optional<Instant> ended = endOf(stage, progress);
            if (ended.isPresent()) {
                stops.add(new Stop(stage, "done", hour.format(ended.get())));
                endOf("review", progress)
                        .filter(review -> stage.equals("draft"))
                        .ifPresent(review -> stops.add(new Stop("review", "done", hour.format(review))));
            } else if (!stopped) {
                stops.add(new Stop(stage, here ? "to-come" : "on", ""));
                here = true;
            }
        }
        if (stopped) {
            stops.add(new Stop(progress.state().word(), "on", hour.format(progress.changedAt())));
        } else {
            stops.add(new Stop("sew", here ? "to-come" : "on", ""));
        }
        return stops;
    }

    private static Optional<Instant> endOf(String stage, OrderProgress progress) {
        return progress.stages().stream()
                .filter(done -> done.name().equals(stage))
                .map(OrderProgress.Stage::endedAt)
                .reduce((first, last) -> last);
    }
}
