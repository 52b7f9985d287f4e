package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.journal.CutJournal;
import io.tailorline.cutter.journal.JobEntry;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.program.QuestionStep.Found;
import io.tailorline.cutter.run.CutEdges;
import io.tailorline.cutter.run.CutReport;
import io.tailorline.cutter.run.CutRun;
import io.tailorline.cutter.run.PollingPolicy;
import io.tailorline.cutter.run.RunPhase;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.json.FormatFault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One run of a job with a person at the table, who is asked what neither table nor journal can know. */
final class AttendedRun {

    private final CutRun run;
    private final CutJob job;
    private final TableController table;
    private final PollingPolicy polling;
    private final Optional<OperatorTerminal> terminal;
    private final UncertainRangePicture picture;
    private final RecordedCut records;
    private final CutJournal journal;
    private boolean seenCutting;
    private Typed typed;

    /**
     * What was typed of the cloth with the command; it is used once.
     *
     * @param firstUncut the first record that is not cut
     * @param occupied why it says nothing of the cloth, in words that follow "while"; empty when it does
     */
    record Typed(Optional<ClothOption> cloth, Optional<Long> firstUncut, Optional<String> occupied) {

        private static final Typed NOTHING = new Typed(Optional.empty(), Optional.empty(), Optional.empty());
    }

    AttendedRun(
            CutRun run,
            CutJob job,
            TableController table,
            PollingPolicy polling,
            Optional<OperatorTerminal> terminal,
            UncertainRangePicture picture,
            RecordedCut records,
            CutJournal journal,
            Typed typed) {
        this.run = run;
        this.job = job;
        this.table = table;
        this.polling = polling;
        this.terminal = terminal;
        this.picture = picture;
        this.records = records;
        this.journal = journal;
        this.typed = typed;
    }

    CutReport toTheEnd() throws CommandFailed, FormatFault, JournalFault, TableFault, InterruptedException {
        while (true) {
            try {
                RunPhase phase = run.load();
                boolean isConfirmed = run.isClothConfirmed();
                if (phase instanceof RunPhase.Started || isConfirmed && isTouched()) {
                    records.running();
                } else if (isConfirmed) {
                    records.begun();
                }
                RunPhase.Started running = phase.start();
                if (!isConfirmed) {
                    records.running();
                }
                typed = Typed.NOTHING;
                seenCutting = true;
                CutReport report = running.monitor();
                records.cut();
                return report;
            } catch (TableFault.Uncertain uncertain) {
                requireNotGivenUp(uncertain);
                Found found = answer(uncertain);
                run.answerFirstUncut(Math.min(job.records(), found.firstUncut()), found.mayBeCutTo());
            } catch (TableFault.ClothUnconfirmed unconfirmed) {
                SessionQuestion.Confirmed confirmed = confirmed(unconfirmed);
                records.on(confirmed.cloth());
                run.confirmCloth(confirmed.cloth(), confirmed.check());
            }
        }
    }

    /** Whether the knife may have touched cloth for the job. */
    private boolean isTouched() {
        return journal.job()
                .filter(known -> known.jobId() == job.id() && !known.isUntouched())
                .isPresent();
    }

    /**
     * A job that went from the table while this host held it, on the same boot, was aborted there: the table shows how
     * far it came, and nobody continues it. A count that does not fit the job ends none.
     */
    private void requireNotGivenUp(TableFault.Uncertain uncertain) throws CommandFailed, JournalFault, TableFault {
        if (!uncertain.range().isOfClothOnly()) {
            return;
        }
        TableStatus status = table.status();
        Optional<JobEntry> entry = journal.job().filter(known -> known.jobId() == job.id());
        boolean isGone = seenCutting
                && status.job().id() == 0
                && status.state() == TableState.IDLE
                && status.proof().filter(proof -> proof.startRecord() > 0).isPresent();
        if (!isGone
                || entry.isEmpty()
                || !records.isKnown()
                || entry.get().controller().bootCount() != table.identity().bootCount()
                || status.job().doneRecord() < entry.get().progress().doneRecord()) {
            return;
        }
        long done = status.job().doneRecord();
        records.givenUp(done, status.machine().position());
        journal.giveUp(done);
        throw new CommandFailed(String.format(
                Locale.ROOT,
                "Job %d was aborted at the table: %d of %d records are done, and it is not continued. Maybe plan what is not cut: 'plan MARKER.json --missing %s'.",
                job.id(),
                done,
                job.records(),
                journal.file()));
    }

    /** By what was typed with the command, once, and otherwise at the terminal. */
    private SessionQuestion.Confirmed confirmed(TableFault.ClothUnconfirmed unconfirmed)
            throws CommandFailed, FormatFault, JournalFault, TableFault, InterruptedException {
        Optional<ClothOption> option = typed.cloth();
        Optional<String> occupied = occupied();
        typed = Typed.NOTHING;
        if (option.isPresent() && occupied.isEmpty()) {
            Check check = check(unconfirmed, option.get().cloth());
            return new ClothByOption(option.get(), run, check.places(), check.begun()).confirmed(check.question());
        }
        String why = (option.isPresent() ? saysNothing("--cloth", occupied.get()) : "") + unconfirmed.getMessage();
        if (terminal.isEmpty()) {
            throw new CommandFailed(why + " Then " + ClothByOption.howTo(unconfirmed.isBegun()));
        }
        String roll = roll(terminal.get(), unconfirmed.isBegun(), why);
        return check(unconfirmed, roll).question().orElseThrow().ask(roll);
    }

    private String roll(OperatorTerminal person, boolean begun, String why) throws CommandFailed {
        Optional<String> known = begun ? records.cloth() : Optional.empty();
        if (known.isPresent()) {
            person.say(why);
            return known.get();
        }
        return SessionQuestion.cloth(person, job.program(), why);
    }

    /**
     * How the place of a cloth is checked.
     *
     * @param begun whether it shows cuts of this marker already, of this job or of others
     */
    private record Check(ShownPlaces places, boolean begun, Optional<SessionQuestion> question) {}

    private Check check(TableFault.ClothUnconfirmed unconfirmed, String roll) throws FormatFault, JournalFault {
        List<CutEdges.Done> earlier = records.earlierOn(roll);
        boolean begun = unconfirmed.isBegun() || !earlier.isEmpty();
        ShownPlaces places = new ShownPlaces(job.program(), table, polling, unconfirmed.cutTo(), earlier);
        return new Check(
                places, begun, terminal.map(person -> new SessionQuestion(person, job.program(), places, begun)));
    }

    private Optional<String> occupied() {
        return typed.occupied()
                .or(() -> run.isUndisturbed()
                        ? Optional.empty()
                        : Optional.of("another host had the table, or somebody was at its panel"));
    }

    private static String saysNothing(String option, String occupied) {
        return option + " was typed while " + occupied + ", and says nothing of the cloth that lies there now. ";
    }

    /** The answer of the operator at the terminal; without a terminal, how to give it. */
    private Found answer(TableFault.Uncertain uncertain) throws CommandFailed {
        String why = (typed.firstUncut().isPresent()
                        ? occupied()
                                .map(occupied -> saysNothing("--first-uncut", occupied))
                                .orElse("")
                        : "")
                + uncertain.getMessage();
        String drawn = picture.draw(job.program(), uncertain.range());
        if (terminal.isEmpty()) {
            throw new CommandFailed(why + " " + drawn + " " + howToAnswer(uncertain));
        }
        return new ClothQuestion(terminal.get(), job, uncertain.range(), picture).found(why, drawn);
    }

    private String howToAnswer(TableFault.Uncertain uncertain) {
        return (uncertain.range().isOfClothOnly()
                        ? String.format(
                                Locale.ROOT,
                                "If it has not moved, drive again with --first-uncut %d --cloth-unmoved; if it has, lay it where it lay, "
                                        + CutRun.TO_GIVE_UP,
                                Math.min(job.records(), uncertain.range().firstRecord()))
                        : "If the cloth has not moved, drive again with --first-uncut RECORD --cloth-unmoved.")
                + " To cut the whole program on other cloth, drive with --again and a reason.";
    }
}
