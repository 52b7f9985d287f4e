package io.tailorline.portal.sales.promise;

import java.time.LocalDate;
import java.util.List;

/**
 * What the house has taken on already.
 *
 * @param reviews orders that wait for a tailor
 * @param tables that cut at the same time
 * @param jobsOfASuit that a suit is cut in, one for each material that the house cuts by machine
 * @param cuts still to be done, a job each
 * @param begun days by which a suit must be begun to be sewn, one for each
 */
public record CommittedWork(int reviews, int tables, int jobsOfASuit, List<Cut> cuts, List<LocalDate> begun) {

    public CommittedWork {
        cuts = List.copyOf(cuts);
        begun = List.copyOf(begun);
    }

    /** @param seconds on a table, s */
    public record Cut(LocalDate by, double seconds) {}
}
