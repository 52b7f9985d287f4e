package io.tailorline.portal.patternroom.review;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.refusal.Reason;
import java.util.List;

/** What is on the bench cannot be drafted for this body: rule, value, limit. */
public final class NotDraftable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;
    private final Sex sex;

    /** @param sex of the body: words differ */
    public NotDraftable(List<Reason> reasons, Sex sex) {
        super(String.join("; ", reasons.stream().map(Reason::message).toList()));
        this.reasons = List.copyOf(reasons);
        this.sex = sex;
    }

    List<Reason> reasons() {
        return reasons;
    }

    Sex sex() {
        return sex;
    }
}
