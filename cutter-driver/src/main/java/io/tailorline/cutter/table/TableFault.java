package io.tailorline.cutter.table;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.UncertainRange;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table, or the link to it, misbehaves: what happened, and at which state, record and position as far as known. Its
 * cases are the subclasses; a plain {@code TableFault} is a fault that the table itself reports, or a refusal to drive
 * it.
 */
public class TableFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable TableStatus status;

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

    /** The fault that {@code status}, that of a table in FAULT, reports. */
    public static TableFault reported(TableStatus status) {
        TablePoint at = status.machine().position();
        return new TableFault(
                String.format(
                        Locale.ROOT,
                        "The table stopped: %s (code %d) in record %d, piece %d, at (%.2f, %.2f) mm; %d records are done. %s Then drive again.",
                        status.fault().words(),
                        status.fault().code(),
                        status.faultRecord(),
                        status.job().pieceNo(),
                        at.x(),
                        at.y(),
                        status.job().doneRecord(),
                        status.fault().remedy()),
                status);
    }

    /** The table takes a block neither now nor when it is sent again. */
    public static TableFault blockRefused(BlockResult result, TableStatus status) {
        return new TableFault(
                String.format(
                        Locale.ROOT,
                        "The table refused block %d of job %d in state %s: %s. Maybe clear the job and load it again.",
                        status.ring().acknowledgedBlocks(),
                        status.job().id(),
                        status.state(),
                        result),
                status);
    }

    /** The last status of the table, if there was one. */
    public Optional<TableStatus> status() {
        return Optional.ofNullable(status);
    }

    /** The table's fault code; {@link FaultCode#NONE} if it reports none. */
    public FaultCode code() {
        return status == null ? FaultCode.NONE : status.fault();
    }

    /**
     * The knife may not go down: nobody has said which cloth lies on the table, and that it lies where the marker is;
     * or something has happened since.
     */
    public static class ClothUnconfirmed extends TableFault {
        private final long cutTo;
        private final boolean begun;

        /** @param cutTo the last record that is cut, 0 none */
        public ClothUnconfirmed(CutJob job, long cutTo, TableStatus status) {
            super(isBegun(job, cutTo) ? begun(job, cutTo) : untouched(job), status);
            this.cutTo = cutTo;
            this.begun = isBegun(job, cutTo);
        }

        private static boolean isBegun(CutJob job, long cutTo) {
            return !UncertainRange.between(job.program(), 1, cutTo).isOfClothOnly();
        }

        private static String untouched(CutJob job) {
            return String.format(
                    Locale.ROOT,
                    "No cloth is confirmed for job %d, and nothing is cut without. Name the roll or sheet on the table, and check that it lies where the marker is.",
                    job.id());
        }

        private static String begun(CutJob job, long cutTo) {
            return String.format(
                    Locale.ROOT,
                    "Job %d is cut to record %d of %d, and nobody has confirmed since that its cloth lies where it lay. Name the roll or sheet on the table, and check that what is cut lies under its outlines.",
                    job.id(),
                    cutTo,
                    job.records());
        }

        /** The last record that is cut, 0 none. */
        public long cutTo() {
            return cutTo;
        }

        /** Whether the cloth shows cuts of this job already, so that uncut cloth is not what is to be seen. */
        public boolean isBegun() {
            return begun;
        }
    }

    /**
     * Another job is done and still on the table: its pieces may lie under the beam until a person has taken them off.
     */
    public static class DoneOnTable extends TableFault {
        public DoneOnTable(TableStatus status) {
            super(
                    String.format(
                            Locale.ROOT,
                            "The table has cut job %d to its end, and its pieces may still lie under the beam; expected it free. Take them off and 'operate clear', then drive again: the cloth is confirmed after that.",
                            status.job().id()),
                    status);
        }
    }

    /** Another job lies on the table, begun and not finished: it is given up by a person, and by nobody else. */
    public static class HoldsOther extends TableFault {
        private static final long serialVersionUID = 1L;

        private final long job;

        /** @param wanted the job that was to come to the table */
        public HoldsOther(TableStatus status, long wanted) {
            super(
                    String.format(
                            Locale.ROOT,
                            "The table holds job %d in state %s with %d records done; expected it free for job %d. Maybe finish that job first, or give it up: 'operate abort', or 'operate clear' when the table is stopped without a fault.",
                            status.job().id(),
                            status.state(),
                            status.job().doneRecord(),
                            wanted),
                    status);
            job = status.job().id();
        }

        /** The job that lies there, by the number that the table knows it by. */
        public long job() {
            return job;
        }
    }

    /** No answer, or not in time: whether the last request arrived is not known. */
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
            this(command, result, status, Optional.empty());
        }

        /**
         * @param holder token of the host that holds the table, 0 for none; empty where the table was not asked for it
         */
        public CommandRefused(CommandCode command, CommandResult result, TableStatus status, Optional<Long> holder) {
            super(
                    String.format(
                            Locale.ROOT,
                            "The table refused %s in state %s: %s (result %d). %s",
                            command,
                            status.state(),
                            isByPanel(result, status) ? "somebody is at its panel" : words(result, holder),
                            result.code(),
                            remedy(command, result, status)),
                    status);
            this.command = command;
            this.result = result;
        }

        private static String words(CommandResult result, Optional<Long> holder) {
            return holder.map(token -> token == 0
                            ? "this host does not hold the table, its lease has ended"
                            : String.format(Locale.ROOT, "host 0x%08X holds the table", token))
                    .orElse(result.words());
        }

        private static String remedy(CommandCode command, CommandResult result, TableStatus status) {
            if (isByPanel(result, status)) {
                return "It takes no command from here until it is released there. Maybe wait, and try again.";
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

        /** Whether an operator at the table's panel has it for now. */
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
         * Whether the table may already do what it refuses: a command that seemed lost came before this one, or came
         * after it, was refused by its number, and hides that this one was taken.
         */
        public boolean mayBeOfLateCommand() {
            return result == CommandResult.BUSY
                    || result == CommandResult.BAD_STATE
                    || result == CommandResult.BAD_PARAMETER;
        }

        /** Whether the table refused because it was no longer in the state of {@code before}. */
        public boolean isByLaterStateThan(TableStatus before) {
            return mayBeOfLateCommand()
                    && status().filter(now -> now.state() != before.state()).isPresent();
        }
    }

    /**
     * The controller at the other end restarted, or is another one: what its ring and its counters held may be lost.
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
     * What the table has confirmed cannot be written to the journal: nothing more is shown or begun until that works
     * again.
     */
    public static class JournalWriteFailed extends TableFault {
        public JournalWriteFailed(Exception journal) {
            super(
                    journal.getMessage()
                            + ". The table is paused. Maybe make room on the disk, then continue: the table knows how far it is.",
                    journal);
        }
    }

    /** What the table did cannot be determined by the host; an operator must check the cloth. Nothing is guessed. */
    public static class Uncertain extends TableFault {
        private final transient UncertainRange range;

        /**
         * @param why what is known
         * @param range what the operator is asked about
         */
        public Uncertain(String why, UncertainRange range) {
            super(why);
            this.range = range;
        }

        /** What the operator is asked about, and where it lies. */
        public UncertainRange range() {
            return range;
        }
    }
}
