package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.journal.JournalFault;
import io.tailorline.cutter.program.QuestionStep.Found;
import io.tailorline.cutter.run.CutReport;
import io.tailorline.cutter.run.CutRun;
import io.tailorline.cutter.run.PollingPolicy;
import io.tailorline.cutter.run.RunPhase;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import java.util.Locale;
import java.util.Optional;

/** One run of a job with a person at the table, who is asked what neither table nor journal can know. */
final class Drive {

    private final CutRun run;
    private final CutJob job;
    private final TableController table;
    private final PollingPolicy polling;
    private final Optional<Terminal> terminal;
    private final UncertainRangePicture picture;
    private final RecordedCut records;

    Drive(
            CutRun run,
            CutJob job,
            TableController table,
            PollingPolicy polling,
            Optional<Terminal> terminal,
            UncertainRangePicture picture,
            RecordedCut records) {
        this.run = run;
        this.job = job;
        this.table = table;
        this.polling = polling;
        this.terminal = terminal;
        this.picture = picture;
        this.records = records;
    }

    CutReport toTheEnd() throws CommandFailed, JournalFault, TableFault, InterruptedException {
        while (true) {
            try {
                RunPhase phase = run.load();
                if (run.isClothConfirmed()) {
                    records.begun();
                }
                CutReport report = phase.start().monitor();
                records.cut();
                return report;
            } catch (TableFault.Uncertain uncertain) {
                Found found = answer(uncertain);
                run.answerFirstUncut(Math.min(job.records(), found.firstUncut()), found.mayBeCutTo());
            } catch (TableFault.ClothUnconfirmed unconfirmed) {
                confirm(unconfirmed);
            }
        }
    }

    private void confirm(TableFault.ClothUnconfirmed unconfirmed)
            throws CommandFailed, TableFault, InterruptedException {
        String why = String.valueOf(unconfirmed.getMessage());
        if (terminal.isEmpty()) {
            throw new CommandFailed(why + " Then drive again with --cloth ROLL --cloth-check marks, or box.");
        }
        SessionQuestion.Confirmed confirmed =
                new SessionQuestion(terminal.get(), job.program()).ask(why, box -> box.show(table, polling));
        records.on(confirmed.cloth());
        run.confirmCloth(confirmed.cloth(), confirmed.check());
    }

    /** The answer of the operator at the terminal; without a terminal, how to give it. */
    private Found answer(TableFault.Uncertain uncertain) throws CommandFailed {
        String drawn = picture.draw(job.program(), uncertain.range());
        if (terminal.isEmpty()) {
            throw new CommandFailed(uncertain.getMessage() + " " + drawn + " " + howToAnswer(uncertain));
        }
        return new ClothQuestion(terminal.get(), job, uncertain.range(), picture)
                .found(String.valueOf(uncertain.getMessage()), drawn);
    }

    private String howToAnswer(TableFault.Uncertain uncertain) {
        return uncertain.range().isOfClothOnly()
                ? String.format(
                        Locale.ROOT,
                        "If it has not moved, drive again with --first-uncut %d --cloth-unmoved; if it has, 'operate abort', and plan the missing pieces again.",
                        Math.min(job.records(), uncertain.range().firstRecord()))
                : "If the cloth has not moved, drive again with --first-uncut RECORD --cloth-unmoved.";
    }
}
