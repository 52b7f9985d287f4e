package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.cutter.program.ClothPlace;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.run.MarkerBox;
import io.tailorline.cutter.table.TableFault;
import java.util.Locale;
import java.util.Set;

/** Asks the person at the table which cloth is there and whether it lies where the marker is. */
final class SessionQuestion {

    private static final Set<String> YES = Set.of("yes", "y");
    private static final Set<String> NO = Set.of("no", "n");

    /** Moves the head round the marker. */
    interface BoxDisplay {
        void show(MarkerBox box) throws TableFault, InterruptedException;
    }

    /** The cloth that was confirmed. */
    record Confirmed(String cloth, ClothCheck check) {}

    private final Terminal terminal;
    private final CutProgram program;
    private final MarkerBox box;

    SessionQuestion(Terminal terminal, CutProgram program) {
        this.terminal = terminal;
        this.program = program;
        this.box = MarkerBox.of(program);
    }

    /**
     * The cloth as the person confirms it.
     *
     * @param display shows the marker's box with the head
     * @throws CommandFailed when it does not lie there, or no answer comes
     */
    Confirmed ask(String why, BoxDisplay display) throws CommandFailed, TableFault, InterruptedException {
        terminal.say(why);
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
        String cloth = cloth();
        while (true) {
            switch (terminal.ask("How do you check that it lies there? [marks / box]")) {
                case "marks" -> {
                    marks();
                    return new Confirmed(cloth, ClothCheck.MARKS);
                }
                case "box" -> {
                    box(display);
                    return new Confirmed(cloth, ClothCheck.BOX);
                }
                default ->
                    terminal.say(
                            "marks: read the two marks that 'project' shows. box: the head goes round the marker, slowly, knife up.");
            }
        }
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

    private String cloth() throws CommandFailed {
        String cloth = "";
        while (cloth.isBlank()) {
            cloth = terminal.askAsTyped("Which roll or sheet lies on the table?");
        }
        return cloth;
    }

    /** The letters beside the marks are of this program: whoever reads them has looked. */
    private void marks() throws CommandFailed {
        String[] halves = GeometryHash.of(program).split("-");
        String near = terminal.ask("What stands beside mark A, at the near corner?");
        String far = terminal.ask("And beside mark B, at the far corner?");
        if (!near.equalsIgnoreCase(halves[0]) || !far.equalsIgnoreCase(halves[1])) {
            throw new CommandFailed(String.format(
                    Locale.ROOT,
                    "'%s' and '%s' are not the marks of this program. Maybe another marker is projected: look at them again. Nothing was cut.",
                    near,
                    far));
        }
        require("Do both marks lie on uncut cloth, and the selvedges on their lines? [yes / no]");
    }

    private void box(BoxDisplay display) throws CommandFailed, TableFault, InterruptedException {
        require("The head goes round the marker now. Is nobody under the beam? [yes / no]");
        display.show(box);
        require("Did it stay over uncut cloth all the way, and inside the selvedges? [yes / no]");
    }

    private void require(String question) throws CommandFailed {
        while (true) {
            String answer = terminal.ask(question);
            if (YES.contains(answer)) {
                return;
            }
            if (NO.contains(answer)) {
                throw new CommandFailed("Nothing was cut. Lay the cloth, and drive again.");
            }
        }
    }
}
