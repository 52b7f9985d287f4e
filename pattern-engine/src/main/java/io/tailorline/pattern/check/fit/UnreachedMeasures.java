package io.tailorline.pattern.check.fit;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.piece.Pattern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the second tape reads outside its limits on a pattern that the certificate lets pass, each with its reason: the
 * draft gives another measure of this body precedence. A tailor looks at it when the suit is tried on.
 */
public final class UnreachedMeasures {

    /** The drafts tell these themselves, with what they follow instead. */
    private static final Set<FitRule> TOLD_BY_DRAFT =
            EnumSet.of(FitRule.FRONT_LENGTH, FitRule.SHOULDER_LENGTH, FitRule.CROTCH_LENGTH);

    private UnreachedMeasures() {}

    /** The reason is its words: {@code note.fit.jacket.acrossChest}. */
    static String code(FitRule rule) {
        return String.join(".", "note", "fit", rule.word());
    }

    /** Whether it is judged without being enforced, and no draft tells it. */
    static boolean tells(FitRule rule) {
        return !rule.isEnforced() && !TOLD_BY_DRAFT.contains(rule);
    }

    /** One notice for each, in the order of the rules; none on an altered pattern or on uneven sides. */
    public static List<Notice> of(Pattern pattern) {
        List<Notice> told = new ArrayList<>();
        if (FitMeasures.areJudged(pattern)) {
            for (FitMeasure measure : FitMeasures.of(pattern)) {
                FitRule rule = measure.rule();
                if (!measure.isWithin() && tells(rule)) {
                    told.add(Notice.of(
                            code(rule),
                            Quantity.of("%.2f", measure.finished(), rule.unit()),
                            Quantity.of("%+.2f", measure.ease(), rule.unit()),
                            measure.limits().told(rule.unit())));
                }
            }
        }
        return told;
    }
}
