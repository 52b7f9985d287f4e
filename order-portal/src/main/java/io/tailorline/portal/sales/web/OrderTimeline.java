package io.tailorline.portal.sales.web;

import io.tailorline.portal.sales.Days;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import java.time.Instant;
import java.time.LocalDate;
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

    /** @param ready the day that is promised; empty where none is */
    static List<Entry> of(OrderFinder.Found found, Optional<LocalDate> ready, Locale locale, ZoneId zone) {
        OrderProgress progress = found.progress();
        DateTimeFormatter hour = hour(locale, zone);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("ordered", "done", hour.format(found.order().placedAt())));
        List<OrderProgress.Stage> sinceCheck = sinceCheck(progress.stages());
        boolean stopped = progress.state() == OrderState.CANCELLED || progress.state() == OrderState.REJECTED;
        boolean here = false;
        for (String stage : STAGES) {
            Optional<Instant> ended = endOf(stage, sinceCheck)
                    .filter(planned -> !stage.equals("plan") || !isBeingLaid(progress))
                    // sewn is what is cut in all its materials
                    .filter(cut -> !stage.equals("cut") || !found.isShellCut());
            if (ended.isPresent()) {
                entries.add(new Entry(stage, "done", hour.format(ended.get())));
                endOf("review", sinceCheck)
                        .filter(review -> stage.equals("draft"))
                        .ifPresent(review -> entries.add(new Entry("review", "done", hour.format(review))));
            } else if (!stopped) {
                Optional<String> before = here ? Optional.empty() : waitsBefore(stage, found);
                before.ifPresent(wait -> entries.add(new Entry(wait, "on", "")));
                entries.add(new Entry(stage, here || before.isPresent() ? "to-come" : "on", ""));
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
            ready.ifPresent(day -> entries.add(new Entry("ready", "to-come", Days.shortDay(day, locale))));
        }
        return entries;
    }

    /** What the order waits for before this stage begins; empty where the stage itself is at work. */
    private static Optional<String> waitsBefore(String stage, OrderFinder.Found found) {
        if (found.progress().state() == OrderState.INCIDENT) {
            return Optional.of("incident");
        }
        return switch (stage) {
            case "plan" ->
                found.progress().state() == OrderState.TAILOR_REVIEW ? Optional.of("review") : Optional.empty();
            case "cut" ->
                found.progress().knifeStarted()
                        ? Optional.empty()
                        : Optional.of(found.withTailor() ? OrderState.REJECTED.word() : "table");
            default -> Optional.empty();
        };
    }

    private static boolean isChinese(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }

    /** Day and hour as they stand on the road of an order. */
    static DateTimeFormatter hour(Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofPattern(isChinese(locale) ? "M月d日 HH:mm" : "d MMM, HH:mm", locale)
                .withZone(zone);
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
