package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.program.MarkSpan;
import io.tailorline.cutter.program.OperatorQuestion;
import io.tailorline.cutter.program.QuestionChoice;
import io.tailorline.cutter.program.QuestionStep.Ask;
import io.tailorline.cutter.program.QuestionStep.Found;
import io.tailorline.cutter.program.UncertainRange;
import io.tailorline.cutter.render.QuestionWords;
import io.tailorline.cutter.run.CutRun;
import io.tailorline.cutter.table.CutJob;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Asks the person at the terminal what the cloth shows, a handful of choices at a time. An answer is used only when it
 * is plain; the rest is asked again.
 */
final class ClothQuestion {

    private static final Set<String> YES = Set.of("yes", "y");
    private static final Set<String> NOT_MOVED = Set.of("not moved", "unmoved");
    private static final Set<String> NOT_SURE = Set.of("?", "not sure");

    private final OperatorTerminal terminal;
    private final CutJob job;
    private final UncertainRange range;
    private final UncertainRangePicture picture;

    ClothQuestion(OperatorTerminal terminal, CutJob job, UncertainRange range, UncertainRangePicture picture) {
        this.terminal = terminal;
        this.job = job;
        this.range = range;
        this.picture = picture;
    }

    /**
     * Where the job continues, as the person sees it.
     *
     * @param drawn where the picture is
     * @throws CommandFailed when the cloth has moved, the person stops here, or gives no answer
     */
    Found found(String why, String drawn) throws CommandFailed {
        terminal.say("");
        terminal.say(why);
        terminal.say(drawn);
        requireUnmoved();
        Found found = found();
        long first = Math.min(job.records(), found.firstUncut());
        terminal.say(String.format(Locale.ROOT, "Everything before record %d of %d is cut.", first, job.records()));
        terminal.say("The job continues at " + QuestionWords.start(found) + ".");
        if (found.mayCutAgain()) {
            terminal.say(String.format(
                    Locale.ROOT,
                    "Up to %.0f mm, to record %d, may be cut already and are cut once more along the same line.",
                    found.again(),
                    found.mayBeCutTo()));
        }
        if (!YES.contains(terminal.ask("Cut from there on? [yes / no]"))) {
            throw new CommandFailed("Nothing was cut. Run drive again to be asked again.");
        }
        return found;
    }

    private void requireUnmoved() throws CommandFailed {
        while (true) {
            String answer = terminal.ask("Has the cloth moved since the table stopped? [not moved / moved]");
            if (NOT_MOVED.contains(answer)) {
                return;
            }
            if (answer.equals("moved")) {
                throw new CommandFailed(
                        "The cloth has moved, and the rest would be cut in the wrong place. Maybe lay it where it lay, "
                                + CutRun.TO_GIVE_UP);
            }
        }
    }

    /** From the whole range to one place; "back" returns to the step before. */
    private Found found() throws CommandFailed {
        OperatorQuestion question = OperatorQuestion.of(job.program(), range);
        Deque<MarkSpan> before = new ArrayDeque<>();
        MarkSpan open = question.everything();
        while (question.step(open) instanceof Ask ask) {
            picture.draw(job.program(), range, open);
            say(ask);
            String answer = terminal.ask(prompt(ask));
            if (NOT_SURE.contains(answer) && ask.unsure().isPresent()) {
                return ask.unsure().get();
            }
            if (answer.equals("stop")) {
                throw new CommandFailed("Nothing was cut. Maybe " + CutRun.TO_GIVE_UP);
            }
            if (answer.equals("back") && !before.isEmpty()) {
                open = before.pop();
            } else if (answer.matches("[1-9]")
                    && Integer.parseInt(answer) <= ask.choices().size()) {
                before.push(open);
                open = ask.choices().get(Integer.parseInt(answer) - 1).span();
            }
        }
        return (Found) question.step(open);
    }

    private void say(Ask ask) {
        terminal.say(QuestionWords.question(ask));
        List<QuestionChoice> choices = ask.choices();
        for (int i = 0; i < choices.size(); i++) {
            terminal.say("  " + (i + 1) + "  " + QuestionWords.choice(ask, choices.get(i)));
        }
        ask.unsure().ifPresent(unsure -> terminal.say("  ?  " + QuestionWords.unsure(unsure)));
    }

    private static String prompt(Ask ask) {
        return String.format(
                Locale.ROOT,
                "[1 to %d%s / back / stop]",
                ask.choices().size(),
                ask.unsure().isPresent() ? " / ?" : "");
    }
}
