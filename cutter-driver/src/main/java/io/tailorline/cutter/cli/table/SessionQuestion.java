package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.ClothPlace;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.run.CutEdges;
import io.tailorline.cutter.run.CutRun;
import io.tailorline.cutter.run.MarkerBox;
import io.tailorline.cutter.table.TableFault;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Asks the person at the table which cloth is there and whether it lies where the marker is: over uncut cloth before
 * anything is cut, on its cut edges afterwards.
 */
final class SessionQuestion {

    private static final Set<String> YES = Set.of("yes", "y");
    private static final Set<String> NO = Set.of("no", "n");

    private static final String LAY_IT = "Nothing was cut. Lay the cloth, and drive again.";

    private static final String MOVED =
            "Nothing was cut. The cloth has moved, and the rest would be cut in the wrong place. Maybe lay it where it lay, "
                    + CutRun.TO_GIVE_UP + " To cut the whole program on other cloth, drive with --again and a reason.";

    /** The cloth that was confirmed. */
    record Confirmed(String cloth, ClothCheck check) {}

    private final OperatorTerminal terminal;
    private final CutProgram program;
    private final ShownPlaces places;
    private final boolean begun;

    /**
     * @param places which the head can show
     * @param begun whether the cloth shows cuts of this job already
     */
    SessionQuestion(OperatorTerminal terminal, CutProgram program, ShownPlaces places, boolean begun) {
        this.terminal = terminal;
        this.program = program;
        this.places = places;
        this.begun = begun;
    }

    /**
     * The roll or sheet that lies on the table.
     *
     * @param why it is asked for
     */
    static String cloth(OperatorTerminal terminal, CutProgram program, String why) throws CommandFailed {
        terminal.say(why);
        sayWhere(terminal, program);
        return cloth(terminal);
    }

    /**
     * The cloth as the person confirms it.
     *
     * @throws CommandFailed when it does not lie there, or no answer comes
     */
    Confirmed ask(String cloth) throws CommandFailed, TableFault, InterruptedException {
        while (true) {
            String how = terminal.ask(
                    begun
                            ? "How do you check that it lies where it lay? [marks / edges]"
                            : "How do you check that it lies there? [marks / box]");
            if (how.equals("marks")) {
                readMarks();
                return new Confirmed(cloth, ClothCheck.MARKS);
            }
            if (how.equals("box") && !begun) {
                box();
                return new Confirmed(cloth, ClothCheck.BOX);
            }
            if (how.equals("edges") && begun) {
                edges();
                return new Confirmed(cloth, ClothCheck.EDGES);
            }
            terminal.say(
                    begun
                            ? "marks: read the two marks that 'project' shows, and look at the outlines. edges: the head goes to two places of what is cut, slowly, knife up."
                            : "marks: read the two marks that 'project' shows. box: the head goes round the marker, slowly, knife up.");
        }
    }

    private static void sayWhere(OperatorTerminal terminal, CutProgram program) {
        MarkerBox box = MarkerBox.of(program);
        terminal.say(String.format(
                Locale.ROOT,
                "The marker takes %.0f x %.0f mm of the table, from (%.1f, %.1f) to (%.1f, %.1f) mm.",
                box.width(),
                box.height(),
                box.near().x(),
                box.near().y(),
                box.far().x(),
                box.far().y()));
        program.cloth().map(SessionQuestion::place).ifPresent(terminal::say);
    }

    private static String place(ClothPlace cloth) {
        return String.format(
                Locale.ROOT,
                "Lay the cloth with its near selvedge at y = %.1f mm and its far one at y = %.1f mm, usable from x = %.1f mm, where the marker begins, to x = %.1f mm.",
                cloth.nearSelvedge(),
                cloth.farSelvedge(),
                cloth.origin().x(),
                cloth.end());
    }

    private static String cloth(OperatorTerminal terminal) throws CommandFailed {
        String cloth = "";
        while (cloth.isBlank()) {
            cloth = terminal.askAsTyped("Which roll or sheet lies on the table?");
        }
        return cloth;
    }

    /** The letters beside the marks are of this program: whoever reads them has looked. */
    private void readMarks() throws CommandFailed {
        String near = terminal.ask("What stands beside mark A, at the near corner?");
        String far = terminal.ask("And beside mark B, at the far corner?");
        requireMarks(program, near, far);
        seeMarks();
    }

    /** @throws CommandFailed when they are not those of {@code program} */
    static void requireMarks(CutProgram program, String near, String far) throws CommandFailed {
        if (!GeometryHash.of(program).equalsIgnoreCase(near + "-" + far)) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "'%s' and '%s' are not the marks of this program. Maybe another marker is projected: look at them again. Nothing was cut.",
                    near,
                    far));
        }
    }

    /** What a person who has read the marks sees besides. */
    void seeMarks() throws CommandFailed {
        if (begun) {
            require("Do the projected outlines of what is cut lie on the cut edges? [yes / no]", MOVED);
        } else {
            require("Do both marks lie on uncut cloth, and the selvedges on their lines? [yes / no]", LAY_IT);
        }
    }

    void box() throws CommandFailed, TableFault, InterruptedException {
        require("The head goes round the marker now. Is nobody under the beam? [yes / no]", LAY_IT);
        places.box();
        require("Did it stay over uncut cloth all the way, and inside the selvedges? [yes / no]", LAY_IT);
    }

    void edges() throws CommandFailed, TableFault, InterruptedException {
        require("The head goes to what is cut now. Is nobody under the beam? [yes / no]", LAY_IT);
        List<CutEdges.Place> edges = places.edges();
        for (CutEdges.Place edge : edges) {
            places.stand(edge);
            require("Does the knife stand over a cut edge, " + ShownPlaces.words(edge) + "? [yes / no]", MOVED);
        }
    }

    private void require(String question, String otherwise) throws CommandFailed {
        while (true) {
            String answer = terminal.ask(question);
            if (YES.contains(answer)) {
                return;
            }
            if (NO.contains(answer)) {
                throw new CommandFailed(otherwise);
            }
        }
    }
}
