package io.tailorline.cutter.table;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import java.util.Locale;
import java.util.Optional;

/**
 * The table, or the way to it, misbehaves: what happened, and at which state, record and position as far as known. Its
 * cases are the subclasses; a plain {@code TableFault} is a fault that the table itself reports, or a refusal to drive
 * it.
 */
public class TableFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient TableStatus status;

    public TableFault(String message) {
        super(message);
        this.status = null;
    }

    public TableFault(String message, TableStatus status) {
        super(message);
        this.status = status;
    }

    public TableFault(String message, Throwable cause) {
        super(message, cause);
        this.status = null;
    }

    /** The fault that {@code status}, a look at a table in FAULT, tells of. */
    public static TableFault reported(TableStatus status) {
        TablePoint at = status.position();
        return new TableFault(
                String.format(
                        Locale.ROOT,
                        "The table stopped: %s (code %d) in record %d, piece %d, at (%.2f, %.2f) mm; %d records are done. %s Then drive again.",
                        status.fault().words(),
                        status.fault().code(),
                        status.faultRecord(),
                        status.pieceNo(),
                        at.x(),
                        at.y(),
                        status.doneRecord(),
                        status.fault().remedy()),
                status);
    }

    /** The table takes a block neither now nor when it is sent again. */
    public static TableFault blockRefused(BlockResult result, TableStatus status) {
        return new TableFault(
                String.format(
                        Locale.ROOT,
                        "The table refused block %d of job %d in state %s: %s. Maybe clear the job and load it again.",
                        status.acknowledgedBlocks(),
                        status.jobId(),
                        status.state(),
                        result),
                status);
    }

    /** The last look at the table, if there was one. */
    public Optional<TableStatus> status() {
        return Optional.ofNullable(status);
    }

    /** The table's fault code; {@link FaultCode#NONE} if it reports none. */
    public FaultCode code() {
        return status == null ? FaultCode.NONE : status.fault();
    }

    /** Nobody answers, or not in time: whether the last words arrived is not known. */
    public static class LinkLost extends TableFault {
        public LinkLost(String message, Throwable cause) {
            super(message, cause);
        }

        public LinkLost(String message) {
            super(message);
        }
    }

    /** The table did not take a command. */
    public static class CommandRefused extends TableFault {
        private final CommandCode command;
        private final CommandResult result;

        public CommandRefused(CommandCode command, CommandResult result, TableStatus status) {
            super(
                    String.format(
                            Locale.ROOT,
                            "The table refused %s in state %s: %s (result %d). %s",
                            command,
                            status.state(),
                            isByPanel(result, status) ? "somebody is at its panel" : result.words(),
                            result.ordinal(),
                            remedy(command, result, status)),
                    status);
            this.command = command;
            this.result = result;
        }

        private static String remedy(CommandCode command, CommandResult result, TableStatus status) {
            if (isByPanel(result, status)) {
                return "It takes nothing from here until it is let go there. Maybe wait, and ask again.";
            }
            if (result != CommandResult.BAD_STATE || command.possibleIn().isEmpty()) {
                return result.remedy();
            }
            return "It is possible in " + command.possibleIn() + "."
                    + (command == CommandCode.HOME && status.state() == TableState.DONE
                            ? " Maybe 'operate clear' first: the job is done."
                            : "");
        }

        /** The one other reason for the result is a fault that awaits its acknowledgement. */
        private static boolean isByPanel(CommandResult result, TableStatus status) {
            return result == CommandResult.LOCAL
                    && (status.state() != TableState.FAULT || status.has(StatusBit.LOCAL_MODE));
        }

        /** Whether a person at the table's panel has it for now. */
        public boolean isByPanel() {
            return status().filter(seen -> isByPanel(result, seen)).isPresent();
        }

        public CommandCode command() {
            return command;
        }

        public CommandResult result() {
            return result;
        }

        /**
         * Whether the table may do already what it refuses: a command that was believed lost came before this one, or
         * came after it, was refused by its number, and hides that this one was taken.
         */
        public boolean mayBeOfLateCommand() {
            return result == CommandResult.BUSY
                    || result == CommandResult.BAD_STATE
                    || result == CommandResult.BAD_PARAMETER;
        }

        /** Whether the table refused because it was no longer in the state of {@code look}. */
        public boolean isByLaterStateThan(TableStatus look) {
            return mayBeOfLateCommand()
                    && status().filter(now -> now.state() != look.state()).isPresent();
        }
    }

    /**
     * The controller at the other end started anew, or is another one: what its ring and its counters held may be gone.
     */
    public static class Restarted extends LinkLost {
        public Restarted(TableIdentity before, TableIdentity now) {
            super(
                    before.serial() == now.serial()
                            ? String.format(
                                    Locale.ROOT,
                                    "The table's controller was restarted (boot count %d, then %d): its ring and its count may be lost.",
                                    before.bootCount(),
                                    now.bootCount())
                            : String.format(
                                    Locale.ROOT,
                                    "Another table answers (serial number %d, then %d). Maybe the address was given to another one, or its controller was changed.",
                                    before.serial(),
                                    now.serial()));
        }
    }

    /**
     * What the table has confirmed cannot be kept: nothing more is shown or begun until the journal can be written
     * again.
     */
    public static class NotKept extends TableFault {
        public NotKept(Exception journal) {
            super(
                    journal.getMessage()
                            + ". The table is told to stand. Maybe make room on the disk, then go on: the table knows how far it is.",
                    journal);
        }
    }

    /** What the table did cannot be told from here; a person must look at the cloth. Nothing is guessed. */
    public static class InDoubt extends TableFault {
        private final transient UncertainRange stretch;

        /**
         * @param why what is known
         * @param stretch what a person is asked about
         */
        public InDoubt(String why, UncertainRange stretch) {
            super(why);
            this.stretch = stretch;
        }

        /** What a person is asked about, and where it lies. */
        public UncertainRange stretch() {
            return stretch;
        }

        /** The record after the last that is surely cut. */
        public long firstDoubtfulRecord() {
            return stretch.firstRecord();
        }

        /** The last that may be cut. */
        public long lastDoubtfulRecord() {
            return stretch.lastRecord();
        }
    }
}
