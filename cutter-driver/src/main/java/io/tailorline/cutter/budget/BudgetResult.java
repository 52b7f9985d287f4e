package io.tailorline.cutter.budget;

import io.tailorline.cutter.plan.Refused;
import java.util.function.Function;

/** A program with its budget report, or why there can be none. */
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
