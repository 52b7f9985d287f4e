package io.tailorline.portal.patternroom.review;

import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.refusal.Reason;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is on the bench cannot be drafted for this body: rule, value, limit. */
public final class NotDraftable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Reason> reasons;
    private final Sex sex;
    private final transient Map<String, Object> properties;

    /** @param sex of the body: words differ */
    public NotDraftable(List<Reason> reasons, Sex sex) {
        this(reasons, sex, Map.of());
    }

    private NotDraftable(List<Reason> reasons, Sex sex, Map<String, Object> properties) {
        super(String.join("; ", reasons.stream().map(Reason::message).toList()));
        this.reasons = List.copyOf(reasons);
        this.sex = sex;
        this.properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /** The same, whose answer tells this as well. */
    NotDraftable with(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(properties);
        more.put(name, value);
        return new NotDraftable(reasons, sex, more);
    }

    Map<String, Object> properties() {
        return properties;
    }

    List<Reason> reasons() {
        return reasons;
    }

    Sex sex() {
        return sex;
    }
}
