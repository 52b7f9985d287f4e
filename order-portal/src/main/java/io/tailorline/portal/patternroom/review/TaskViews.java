package io.tailorline.portal.patternroom.review;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.portal.web.view.NoticeTexts;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts what waits for the tailor into a reader's language, with the number of its proposals. */
@Component
public class TaskViews {

    private final PatternEngine engine;
    private final NoticeTexts notices;

    TaskViews(PatternEngine engine, NoticeTexts notices) {
        this.engine = engine;
        this.notices = notices;
    }

    /** @param order as it is now */
    public TaskView of(TailorDesk.Task task, OrderSpecification order, Locale locale) {
        return new TaskView(
                task.orderId(),
                task.question().word(),
                task.material().word(),
                task.question().kindWord(),
                notices.of(task.reasons(), order.body().sex(), locale),
                task.since().toString(),
                engine.proposals(order.style(), order.body()).size());
    }
}
