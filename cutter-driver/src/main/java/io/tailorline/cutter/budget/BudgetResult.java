package io.tailorline.cutter.budget;

import io.tailorline.cutter.plan.Refused;
import java.util.function.Function;

/** What became of a marker that is to be cut in a time: a program with its report, or why there can be none. */
public sealed interface BudgetResult permits BudgetReport, BudgetResult.NotPlanned {

    /** The report; a refusal becomes what {@code fault} makes of it. */
    <X extends Throwable> BudgetReport orThrow(Function<Refused, X> fault) throws X;

    /** The marker cannot be cut on the table in any time. */
    record NotPlanned(Refused why) implements BudgetResult {
        @Override
        public <X extends Throwable> BudgetReport orThrow(Function<Refused, X> fault) throws X {
            throw fault.apply(why);
        }
    }
}
