package io.tailorline.load;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All programs under one command. */
@Command(
        name = "load-programs",
        mixinStandardHelpOptions = true,
        description = "Load and faults for an installation of real processes.",
        subcommands = {
            LoadProgram.class,
            KeysProgram.class,
            ChaosProgram.class,
            RestoreProgram.class,
            RestoreDrillsProgram.class,
            BacklogProgram.class,
            SizeProgram.class,
            SoakProgram.class,
            OutageProgram.class,
            StoredDatabaseProgram.class,
            DeskProgram.class,
            PageProgram.class,
            MatchProgram.class,
            SlowClientsProgram.class
        })
public final class LoadPrograms {

    private LoadPrograms() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LoadPrograms()).execute(arguments));
    }
}
