package io.tailorline.cutter.cli;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import java.util.List;
import java.util.Locale;

/** What a person can have a table do by {@code operate}; the arguments are numbers. */
enum Operation {
    HOME("", true, (table, numbers) -> table.home()),
    PAUSE("", true, (table, numbers) -> table.pause()),
    RESUME("", true, (table, numbers) -> table.resume(table.status().doneRecord() + 1)),
    ABORT("", true, (table, numbers) -> table.abort()),
    RESET("", true, (table, numbers) -> table.reset()),
    ADVANCE("MM", true, (table, numbers) -> table.advance(numbers.get(0))),
    SHARPEN("", false, (table, numbers) -> table.sharpen()),
    FEED("PERCENT", false, (table, numbers) -> table.setFeed(percent(numbers.get(0)))),
    GOTO("X Y", false, (table, numbers) -> table.goTo(new TablePoint(numbers.get(0), numbers.get(1)))),
    CLEAR("", true, (table, numbers) -> table.clear());

    private interface Deed {
        void on(TableController table, List<Double> numbers) throws TableFault;
    }

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

    /** Whether the table changes its state and comes to rest again afterwards. */
    boolean waits() {
        return waits;
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
