package io.tailorline.portal.cli;

import io.tailorline.commandline.ProgramName;
import io.tailorline.workflow.production.RebuildViews;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Read models from the command line: they are made anew from what they are read from. */
@Command(
        name = "rebuild-views",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the tailor's queue anew from what the process is waiting for, and the genealogy of cloth from what"
                    + " was cut, in the database that the settings name.",
            "An embedded database is open to one process: stop the server first. In PostgreSQL servers may run"
                    + " meanwhile."
        },
        footer = "Settings are those of the server, as --tailorline.data=DIR or --spring.profiles.active=production.")
final class RebuildViewsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private final DatabaseTool database;

    private RebuildViewsCommand(DatabaseTool database) {
        this.database = database;
    }

    static CommandLine commandLine(String... arguments) {
        return ProgramName.commandOf(
                ServerCommand.NAME, new CommandLine(new RebuildViewsCommand(DatabaseTool.of(arguments))));
    }

    /** Runs the command and gives its exit code. */
    static int run(String... arguments) {
        return ToolFailures.explained(commandLine(arguments)).execute(DatabaseTool.commandLine(arguments));
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext open = database.open()) {
            RebuildViews views = open.getBean(RebuildViews.class);
            int waiting = views.rebuild();
            int cut = views.rebuildGenealogy();
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%d %s in the tailor's queue, %d %s in the genealogy of cloth.%n",
                            waiting, waiting == 1 ? "entry" : "entries", cut, cut == 1 ? "job" : "jobs");
            return CommandLine.ExitCode.OK;
        }
    }
}
