package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.run.CutEdges;
import io.tailorline.cutter.run.CutRun;
import io.tailorline.cutter.table.TableFault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A cloth that is named with the command is confirmed by the act of its check: what stands beside the projected marks,
 * or what the head has shown. A terminal is asked what was seen; without one the head shows it, and another command
 * says that it was seen, as long as nothing has happened at the table in between.
 */
final class ClothByOption {

    private static final String AGAIN = "drive again with --cloth ROLL --cloth-check ";

    private final ClothOption option;
    private final CutRun run;
    private final ShownPlaces places;
    private final boolean begun;

    /** @param begun whether the cloth shows cuts of this job already */
    ClothByOption(ClothOption option, CutRun run, ShownPlaces places, boolean begun) {
        this.option = option;
        this.run = run;
        this.places = places;
        this.begun = begun;
    }

    /** How to confirm cloth without a terminal. */
    static String howTo(boolean begun) {
        return begun
                ? AGAIN
                        + "marks=NEAR/FAR (what stands beside the marks A and B of 'project', and the outlines lie on the cut edges), or edges (the head goes to what is cut)."
                : AGAIN
                        + "marks=NEAR/FAR (what stands beside the marks A and B of 'project'), or box (the head goes round the marker).";
    }

    /**
     * Returns when the cloth is confirmed.
     *
     * @throws CommandFailed when it is not, with what to do
     */
    SessionQuestion.Confirmed confirmed(Optional<SessionQuestion> question)
            throws CommandFailed, TableFault, InterruptedException {
        switch (option.check()) {
            case MARKS -> marks(question);
            case BOX -> {
                require(!begun, "Uncut cloth says nothing of a job that is cut in part");
                box(question);
            }
            default -> {
                require(begun, "Nothing of this job is cut yet, so there are no cut edges");
                edges(question);
            }
        }
        return new SessionQuestion.Confirmed(option.cloth(), option.check());
    }

    private void require(boolean fits, String otherwise) throws CommandFailed {
        if (!fits) {
            throw new CommandFailed(otherwise + ". Nothing was cut. Maybe " + howTo(begun));
        }
    }

    private void marks(Optional<SessionQuestion> question) throws CommandFailed {
        require(!option.act().isEmpty(), "--cloth-check marks without what stands beside them confirms nothing");
        String[] read = option.act().split("/", -1);
        require(read.length == 2, "--cloth-check (marks=" + option.act() + ") must be marks=NEAR/FAR");
        SessionQuestion.requireMarks(places.program(), read[0].strip(), read[1].strip());
        if (begun && question.isPresent()) {
            question.get().seeMarks();
        }
    }

    private void box(Optional<SessionQuestion> question) throws CommandFailed, TableFault, InterruptedException {
        if (option.isSeen()) {
            requireShown();
        } else if (question.isPresent()) {
            question.get().box();
        } else {
            places.box();
            shown(
                    "The head has gone round the marker. If it stayed over uncut cloth all the way, and inside the selvedges");
        }
    }

    private void edges(Optional<SessionQuestion> question) throws CommandFailed, TableFault, InterruptedException {
        if (option.isSeen()) {
            requireShown();
        } else if (question.isPresent()) {
            question.get().edges();
        } else {
            List<CutEdges.Place> edges = places.edges();
            for (CutEdges.Place edge : edges) {
                places.stand(edge);
            }
            shown(String.format(
                    Locale.ROOT,
                    "The head has gone to what is cut: %s. If it stood over a cut edge there",
                    edges.stream().map(ShownPlaces::words).collect(Collectors.joining("; then "))));
        }
    }

    private void shown(String seen) throws CommandFailed, TableFault {
        run.shown(option.check());
        throw new CommandFailed(
                seen + ", drive again with --cloth ROLL --cloth-check " + option.word() + "=seen. Nothing was cut.");
    }

    private void requireShown() throws CommandFailed, TableFault {
        if (!run.wasShown(option.check())) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "The head has shown nothing since the table was last commanded, so nothing was seen. Nothing was cut. Maybe %s%s first.",
                    AGAIN,
                    option.word()));
        }
    }
}
