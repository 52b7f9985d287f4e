package io.tailorline.portal.tailor;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.portal.view.NoticeTexts;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderToCut;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts what waits for the tailor into a reader's language, with the number of its proposals. */
@Component
public class TaskViews {

    private final OrderToCut workshop;
    private final PatternEngine engine;
    private final NoticeTexts notices;

    TaskViews(OrderToCut workshop, PatternEngine engine, NoticeTexts notices) {
        this.workshop = workshop;
        this.engine = engine;
        this.notices = notices;
    }

    public TaskView of(TailorDesk.Task task, Locale locale) {
        Optional<OrderSpecification> order = workshop.specification(task.orderId());
        Sex sex = order.map(known -> known.body().sex()).orElse(Sex.MALE);
        return new TaskView(
                task.orderId(),
                task.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                notices.of(task.reasons(), sex, locale),
                task.since().toString(),
                order.map(known -> engine.proposals(known.style(), known.body()).size())
                        .orElse(0));
    }
}
