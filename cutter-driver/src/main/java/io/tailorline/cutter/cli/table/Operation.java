package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.List;
import java.util.Locale;

/** What {@code operate} can have a table do; the arguments are numbers. */
enum Operation {
    HOME("", true, (table, numbers) -> table.home()),
    PAUSE("", true, (table, numbers) -> table.pause()),
    RESUME("", true, (table, numbers) -> refuseResume()),
    ABORT("", true, (table, numbers) -> table.abort()),
    RESET("", true, (table, numbers) -> table.reset()),
    ADVANCE("MM", true, (table, numbers) -> advance(table, numbers.get(0))),
    SHARPEN("", true, (table, numbers) -> table.sharpen()),
    FEED("PERCENT", false, (table, numbers) -> table.setFeed(percent(numbers.get(0)))),
    GOTO("X Y", true, (table, numbers) -> table.goTo(new TablePoint(numbers.get(0), numbers.get(1)))),
    CLEAR("", true, (table, numbers) -> table.clear());

    private interface Action {
        void on(TableController table, List<Double> numbers) throws TableFault;
    }

    /** Two steps of the registers of the position, mm. */
    private static final double SAME_PLACE = 0.02;

    private final String arguments;
    private final boolean waits;
    private final Action action;

    Operation(String arguments, boolean waits, Action action) {
        this.arguments = arguments;
        this.waits = waits;
        this.action = action;
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
     * Whether a stationary table has done what was commanded, as far as its registers show it. GOTO and SHARPEN leave
     * the state as it is: position and blade show it. A blade that was sharp before shows nothing.
     *
     * @param before the table before the command
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

    /** Whether it only stops or slows what moves, and may come late. */
    boolean stops() {
        return this == PAUSE || this == ABORT || this == FEED;
    }

    /** Whether only a state in between shows that the table moves, which it may begin a moment after its answer. */
    boolean startsLate() {
        return this == ADVANCE || this == HOME || this == RESUME;
    }

    /** Whether it takes the job off the table for good. */
    boolean endsJob() {
        return this == ABORT || this == CLEAR;
    }

    void carryOut(TableController table, List<Double> numbers) throws TableFault {
        action.on(table, numbers);
    }

    private static void refuseResume() throws TableFault {
        throw new TableFault(
                "A stopped job is not resumed by hand: 'drive PROGRAM.json' continues it, for it knows what is cut and on which cloth. The table was left as it is.");
    }

    /** A table that does not tell of it must not move the cloth under a job that is begun. */
    private static void advance(TableController table, double by) throws TableFault {
        TableStatus status = table.status();
        boolean isBegun =
                status.job().id() != 0 && (status.state() == TableState.PAUSED || status.state() == TableState.IDLE);
        if (status.proof().isEmpty() && isBegun) {
            throw new TableFault(
                    String.format(
                            Locale.ROOT,
                            "Job %d is begun, and a table of version 1 of the register map does not tell its host that the cloth was advanced: the rest would be cut beside it. Maybe 'operate abort' first.",
                            status.job().id()),
                    status);
        }
        table.advance(by);
    }

    private static int percent(double number) {
        if (number != Math.rint(number) || number < 1 || number > 100) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Feed (%s %%) must be a whole number from 1 to 100.", number));
        }
        return (int) number;
    }
}
