package io.tailorline.cutter.budget;

import java.util.Locale;
import java.util.OptionalDouble;

/** What can be done about a program that takes too long. */
public sealed interface BudgetMeasure {

    /** Its name in files: {@code order}, {@code rounding}. */
    String word();

    /** What is done, as the beginning of a sentence. */
    String description();

    /** Whether a piece or the lay differs from what was drawn or nested. */
    boolean changesCloth();

    /** None: the program as requested. */
    record AsAsked() implements BudgetMeasure {
        @Override
        public String word() {
            return "as-asked";
        }

        @Override
        public String description() {
            return "As requested";
        }

        @Override
        public boolean changesCloth() {
            return false;
        }
    }

    /**
     * An order with shorter air moves.
     *
     * @param effort number of searches
     */
    record OtherOrder(int effort) implements BudgetMeasure {
        @Override
        public String word() {
            return "order";
        }

        @Override
        public String description() {
            return String.format(Locale.ROOT, "Different cutting order, best of %d searches", effort);
        }

        @Override
        public boolean changesCloth() {
            return false;
        }
    }

    /**
     * Outward corners rounded within a tolerance, so that the knife need not be lifted there.
     *
     * @param mm how far a corner may be cut short
     * @param corners how many are
     * @param lifts in how many corners the knife would be lifted otherwise
     */
    record RoundedCorners(double mm, int corners, int lifts) implements BudgetMeasure {
        @Override
        public String word() {
            return "rounding";
        }

        @Override
        public String description() {
            return "%d of %d corner lifts rounded within %s mm".formatted(corners, lifts, mm);
        }

        @Override
        public boolean changesCloth() {
            return true;
        }
    }

    /** Edges shared by two pieces cut once. */
    record CommonLineCutting() implements BudgetMeasure {
        @Override
        public String word() {
            return "shared-edges";
        }

        @Override
        public String description() {
            return "Shared edges cut once";
        }

        @Override
        public boolean changesCloth() {
            return false;
        }
    }

    /**
     * The pieces nested again so that cutting takes less time.
     *
     * @param before length of the present marker, mm
     * @param after length of the other marker, mm; empty when there is none
     */
    record MarkerForTime(double before, OptionalDouble after) implements BudgetMeasure {

        private static final double MM_PER_METRE = 1000;

        @Override
        public String word() {
            return "marker-for-time";
        }

        @Override
        public String description() {
            return after.isEmpty()
                    ? "Nested again for time"
                    : String.format(
                            Locale.ROOT,
                            "Nested again for time, %.2f m of cloth instead of %.2f m",
                            after.getAsDouble() / MM_PER_METRE,
                            before / MM_PER_METRE);
        }

        @Override
        public boolean changesCloth() {
            return true;
        }
    }

    /**
     * Some garments on another table at the same time.
     *
     * @param table its name
     */
    record SecondTable(String table) implements BudgetMeasure {
        @Override
        public String word() {
            return "second-table";
        }

        @Override
        public String description() {
            return "A second table '%s'".formatted(table);
        }

        @Override
        public boolean changesCloth() {
            return true;
        }
    }
}
