package io.tailorline.portal.identity.audit;

import java.util.List;
import java.util.Optional;

/** The log as it is read. */
public interface AuditTrail {

    /**
     * What to show; every part that is there must hold.
     *
     * @param before only lines with a smaller number, for the next page
     */
    record Filter(
            Optional<String> account, Optional<AuditAction> action, Optional<String> subject, Optional<Long> before) {

        /** Everything, from the newest. */
        public static Filter none() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** The newest lines first. */
    List<AuditEntry> page(Filter filter, int size);

    /** Reads every line; about a second for 100 000. */
    ChainCheck check();
}
