package io.tailorline.portal.sales.order;

import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.refusal.Reason;
import io.tailorline.portal.web.Refusal;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Refuses what the pattern engine cannot begin to draft: missing measurements that it requires, unknown garments and
 * options. A body that it begins and cannot finish is not a fault of the order; it goes to a tailor.
 */
public final class DraftablePolicy implements OrderPolicy {

    private static final String OPTIONS = "style.options.";

    private final PatternEngine engine;
    private final BiFunction<Notice, Sex, String> words;

    /** @param words puts a notice about a body of this sex into the customer's language */
    public DraftablePolicy(PatternEngine engine, BiFunction<Notice, Sex, String> words) {
        this.engine = engine;
        this.words = words;
    }

    @Override
    public List<Refusal> refusals(OrderRequest request) {
        return engine.refusals(request.style(), request.body()).stream()
                .filter(reason -> isOfStyle(reason) || isMissing(reason))
                .map(reason -> refusal(reason, request.body().sex()))
                .toList();
    }

    private static boolean isOfStyle(Reason reason) {
        return reason.where().startsWith("style.");
    }

    private static boolean isMissing(Reason reason) {
        return reason.where().startsWith("measurements.") && reason.value().isEmpty();
    }

    private Refusal refusal(Reason reason, Sex sex) {
        if (reason.where().startsWith(OPTIONS)) {
            String name = "option." + reason.where().substring(OPTIONS.length());
            return new Refusal(
                    "option",
                    reason.where(),
                    reason.value(),
                    reason.expected(),
                    List.of(name, words.apply(reason.notice(), sex)));
        }
        return isMissing(reason)
                ? new Refusal(
                        "measurement-missing",
                        "body." + reason.where(),
                        "",
                        reason.expected(),
                        List.of("measure." + reason.where().substring("measurements.".length())))
                : new Refusal(
                        "style",
                        reason.where(),
                        reason.value(),
                        reason.expected(),
                        List.of(words.apply(reason.notice(), sex)));
    }
}
