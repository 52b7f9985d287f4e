package io.tailorline.pattern;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.refusal.Reason;
import java.util.List;

/** The result of a request to draft a suit: a pattern that passed its checks, or a refusal that a tailor can read. */
public sealed interface DraftResult {

    /**
     * A pattern that may be cut.
     *
     * @param notices decisions of the engine that a tailor should know: estimated measurements, limits reached
     */
    record Drafted(Pattern pattern, List<Notice> notices) implements DraftResult {
        public Drafted {
            notices = List.copyOf(notices);
        }

        /** The notices in English, a sentence each. */
        public List<String> notes() {
            return notices.stream().map(Notice::text).toList();
        }
    }

    /**
     * The suit cannot be drafted as asked.
     *
     * @param reasons at least one, each naming the measurement or piece, its value with unit and what was expected
     */
    record Rejected(List<Reason> reasons) implements DraftResult {
        public Rejected {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A rejection must give a reason.");
            }
        }
    }
}
