package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.cli.option.CommandFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

/** Questions to the person at the terminal, and their answers. */
final class OperatorTerminal {

    private final BufferedReader person;
    private final PrintWriter screen;

    OperatorTerminal(BufferedReader person, PrintWriter screen) {
        this.person = person;
        this.screen = screen;
    }

    void say(String line) {
        screen.println(line);
    }

    /** The answer without blanks round it, in small letters. */
    String ask(String question) throws CommandFailed {
        return askAsTyped(question).toLowerCase(Locale.ROOT);
    }

    /** The answer without blanks round it. */
    String askAsTyped(String question) throws CommandFailed {
        screen.print(question + " ");
        screen.flush();
        try {
            String line = person.readLine();
            if (line != null) {
                return line.strip();
            }
        } catch (IOException e) {
            throw new CommandFailed("The answer cannot be read (%s). Nothing was cut.".formatted(e.getMessage()));
        }
        throw new CommandFailed("No answer came. Nothing was cut. Run drive again to be asked again.");
    }
}
