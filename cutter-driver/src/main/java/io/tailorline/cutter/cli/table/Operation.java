package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableStatus;
import java.util.List;
import java.util.Locale;

/** What an operator can have a table do by {@code operate}; the arguments are numbers. */
enum Operation {
    HOME("", true, (table, numbers) -> table.home()),
    PAUSE("", true, (table, numbers) -> table.pause()),
    RESUME("", true, (table, numbers) -> table.resume(table.status().job().doneRecord() + 1)),
    ABORT("", true, (table, numbers) -> table.abort()),
    RESET("", true, (table, numbers) -> table.reset()),
    ADVANCE("MM", true, (table, numbers) -> table.advance(numbers.get(0))),
    SHARPEN("", true, (table, numbers) -> table.sharpen()),
    FEED("PERCENT", false, (table, numbers) -> table.setFeed(percent(numbers.get(0)))),
    GOTO("X Y", true, (table, numbers) -> table.goTo(new TablePoint(numbers.get(0), numbers.get(1)))),
    CLEAR("", true, (table, numbers) -> table.clear());

    private interface Deed {
        void on(TableController table, List<Double> numbers) throws TableFault;
    }

    /** Two steps of the registers that tell the place, mm. */
    private static final double SAME_PLACE = 0.02;

    private final String arguments;
    private final boolean waits;
    private final Deed deed;

    Operation(String arguments, boolean waits, Deed deed) {
        this.arguments = arguments;
        this.waits = waits;
        this.deed = deed;
    }

    /** How many numbers it takes. */
    int arity() {
        return arguments.isEmpty() ? 0 : arguments.split(" ").length;
    }

    /** {@code advance MM}. */
    String usage() {
        return (name().toLowerCase(Locale.ROOT) + " " + arguments).strip();
    }

    /** Whether it takes the table a while. */
    boolean waits() {
        return waits;
    }

    /**
     * Whether a table that stands has done what it was told, as far as its registers show it. GOTO and SHARPEN leave
     * the state as it is: the place and the blade tell. A blade that was sharp before tells nothing.
     *
     * @param before the table before it was told
     */
    boolean isDone(TableStatus before, TableStatus now, List<Double> numbers) {
        return switch (this) {
            case GOTO ->
                now.machine().position().distanceTo(new TablePoint(numbers.get(0), numbers.get(1))) <= SAME_PLACE;
            case SHARPEN ->
                before.machine().knifeLength() == 0
                        || now.machine().knifeLength() < before.machine().knifeLength();
            default -> true;
        };
    }

    /**
     * Whether nothing but a state in between shows that the table sets off, which it may do a moment after its answer.
     */
    boolean setsOffLate() {
        return this == ADVANCE || this == HOME || this == RESUME;
    }

    void carryOut(TableController table, List<Double> numbers) throws TableFault {
        deed.on(table, numbers);
    }

    private static int percent(double number) {
        if (number != Math.rint(number) || number < 1 || number > 100) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Feed (%s %%) must be a whole number from 1 to 100.", number));
        }
        return (int) number;
    }
}
