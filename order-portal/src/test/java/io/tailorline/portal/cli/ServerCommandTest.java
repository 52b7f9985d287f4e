package io.tailorline.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What help and manual page tell of the server's command line. */
class ServerCommandTest {

    private final CommandLine line = ServerCommand.commandLine().setCommandName("tailorline");

    @Test
    void help_names_settings_and_commands_and_says_what_comes_of_none() {
        assertThat(line.getUsageMessage())
                .contains("tailorline", "http://localhost:8080", "--SETTING=VALUE", "--version")
                .contains("--tailorline.data=DIR", "--tailorline.roles=ROLE", "--server.port=PORT")
                .contains("demo", "staff", "audit", "rebuild-views");
    }

    @Test
    void every_command_down_to_the_last_is_described_and_answers_to_help() {
        assertThat(line.getSubcommands()).containsOnlyKeys("demo", "staff", "audit", "rebuild-views");
        assertThat(line.getSubcommands().get("staff").getSubcommands().keySet()).contains("list", "add", "reset");
        isDescribed(line);
    }

    private static void isDescribed(CommandLine command) {
        assertThat(command.getCommandSpec().usageMessage().description())
                .as(command.getCommandName())
                .isNotEmpty();
        assertThat(command.getCommandSpec().optionsMap())
                .as(command.getCommandName())
                .containsKey("--help");
        command.getSubcommands().values().forEach(ServerCommandTest::isDescribed);
    }
}
