package io.tailorline.cutter.plan;

import io.tailorline.cutter.program.CutProgram;
import java.util.function.Function;

/** A cut program, or why there can be none. */
public sealed interface PlanResult permits PlanResult.Planned, Refused {

    /** The program that cuts the marker. */
    record Planned(CutProgram program) implements PlanResult {
        @Override
        public <X extends Throwable> CutProgram orThrow(Function<Refused, X> fault) {
            return program;
        }
    }

    /** The program; a refusal becomes what {@code fault} makes of it. */
    <X extends Throwable> CutProgram orThrow(Function<Refused, X> fault) throws X;
}
