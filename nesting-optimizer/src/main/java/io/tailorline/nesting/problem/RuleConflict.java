package io.tailorline.nesting.problem;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;

/**
 * A rule that contradicts another, the cloth or the pieces.
 *
 * @param field of the rules
 * @param notice for a person: the field, its value with unit, what was expected
 */
public record RuleConflict(String field, Notice notice) {

    /** As it is given. */
    static Quantity exact(double mm) {
        return Quantity.of("%s", mm, "mm");
    }

    static Quantity hundredths(double mm) {
        return Quantity.of("%.2f", mm, "mm");
    }

    static Text text(Object name) {
        return new Text(String.valueOf(name));
    }
}
