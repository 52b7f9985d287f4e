package io.tailorline.portal.cli;

import io.tailorline.commandline.ProgramName;
import io.tailorline.portal.identity.account.AccountRefused;
import io.tailorline.portal.identity.account.StaffAccount;
import io.tailorline.portal.identity.account.StaffAccounts;
import io.tailorline.portal.identity.account.StaffAdministration;
import io.tailorline.portal.identity.account.StaffRole;
import io.tailorline.portal.web.Refusal;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accounts from the command line: for the first one, and for whoever has lost the last administrator's password. */
@Command(
        name = "staff",
        mixinStandardHelpOptions = true,
        description = {
            "Accounts of the staff, in the database that the settings name.",
            "An embedded database is open to one process: stop the server first."
        },
        footer = "Settings are those of the server, as --tailorline.data=DIR or --spring.profiles.active=production.")
final class StaffCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;

    @Spec
    private CommandSpec spec;

    private final DatabaseTool database;

    private StaffCommand(DatabaseTool database) {
        this.database = database;
    }

    static CommandLine commandLine(String... arguments) {
        return ProgramName.commandOf(ServerCommand.NAME, new CommandLine(new StaffCommand(DatabaseTool.of(arguments))));
    }

    /** Runs a command and gives its exit code: 0 done, 1 not done, 2 not understood. */
    static int run(String... arguments) {
        return ToolFailures.explained(commandLine(arguments)).execute(DatabaseTool.commandLine(arguments));
    }

    @Command(name = "list", description = "Lists every account.", mixinStandardHelpOptions = true)
    int list() {
        try (ConfigurableApplicationContext open = database.open()) {
            StaffAccounts accounts = open.getBean(StaffAccounts.class);
            String after = "";
            List<StaffAccount> page = accounts.page(after, 100);
            while (!page.isEmpty()) {
                page.forEach(account -> out().printf(
                                "%-32s %-22s %-11s %s%n",
                                account.name(),
                                account.roles().stream().map(StaffRole::word).collect(Collectors.joining(",")),
                                account.active() ? "active" : "deactivated",
                                account.displayName()));
                page = accounts.page(page.get(page.size() - 1).name(), 100);
            }
            return DONE;
        }
    }

    @Command(name = "add", description = "Adds an account and prints its password.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "The name to sign in with.") String name,
            @Option(
                            names = "--roles",
                            split = ",",
                            required = true,
                            paramLabel = "ROLE",
                            description = "admin, tailor, cutter, planner; several with commas")
                    List<String> roles,
            @Option(names = "--display-name", paramLabel = "TEXT", description = "The full name; default: NAME.")
                    Optional<String> displayName) {
        Set<StaffRole> known = EnumSet.noneOf(StaffRole.class);
        for (String word : roles) {
            Optional<StaffRole> role = StaffRole.of(word);
            if (role.isEmpty()) {
                err().printf("'%s' is no role. Expected: admin, tailor, cutter or planner.%n", word);
                return CommandLine.ExitCode.USAGE;
            }
            known.add(role.get());
        }
        return tell(
                name, administration -> administration.add(StaffAccount.typed(name), displayName.orElse(name), known));
    }

    @Command(
            name = "reset",
            description = "Draws a new password for an account, activates it, and prints the password.",
            mixinStandardHelpOptions = true)
    int reset(@Parameters(paramLabel = "NAME") String name) {
        return tell(name, administration -> {
            administration.activate(StaffAccount.typed(name));
            return administration.resetPassword(StaffAccount.typed(name));
        });
    }

    /** Gives a password. */
    private interface Action {
        String by(StaffAdministration administration) throws AccountRefused;
    }

    private int tell(String name, Action action) {
        try (ConfigurableApplicationContext open = database.open()) {
            String password = action.by(open.getBean(StaffAdministration.class));
            out().printf("Sign in as %s with the password %s%n", StaffAccount.typed(name), password);
            out().println("It is shown only here, holds for three days, and has to be changed at the first sign-in.");
            return DONE;
        } catch (AccountRefused refused) {
            err().println(sentence(refused.refusal()));
            return REFUSED;
        }
    }

    private static String sentence(Refusal refusal) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames("messages/identity", "messages/web");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words.getMessage(
                "refusal." + refusal.code(), new Object[] {refusal.value(), refusal.limit()}, Locale.ENGLISH);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
