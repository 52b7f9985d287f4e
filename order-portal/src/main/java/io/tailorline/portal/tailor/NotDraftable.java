package io.tailorline.portal.tailor;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.measure.Sex;
import java.util.List;

/** What is on the bench cannot be drafted for this body: rule, value, limit. */
public final class NotDraftable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<DraftResult.Reason> reasons;
    private final Sex sex;

    /** @param sex of the body: words differ */
    public NotDraftable(List<DraftResult.Reason> reasons, Sex sex) {
        super(String.join(
                "; ", reasons.stream().map(DraftResult.Reason::message).toList()));
        this.reasons = List.copyOf(reasons);
        this.sex = sex;
    }

    List<DraftResult.Reason> reasons() {
        return reasons;
    }

    Sex sex() {
        return sex;
    }
}
