package io.tailorline.portal.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Opens the portal's database for one command, by the settings that the portal itself is started with. */
final class DatabaseTool {

    /** As {@code --tailorline.data=DIR}; the options of commands have no dot in their name. */
    private static final String SETTING = "--[\\w-]+\\.[\\w.\\[\\]-]+(=.*)?";

    private final List<String> settings;

    private DatabaseTool(List<String> settings) {
        this.settings = settings;
    }

    /** @param arguments all of the command line; those that are settings of the portal are used */
    static DatabaseTool of(String... arguments) {
        return new DatabaseTool(
                Arrays.stream(arguments).filter(word -> word.matches(SETTING)).toList());
    }

    /** The arguments that are no settings of the portal. */
    static String[] commandLine(String... arguments) {
        return Arrays.stream(arguments).filter(word -> !word.matches(SETTING)).toArray(String[]::new);
    }

    /** Until it is closed. */
    ConfigurableApplicationContext open() {
        List<String> all = new ArrayList<>(settings);
        all.add("--logging.threshold.console=off");
        SpringApplication tool = new SpringApplication(ToolConfiguration.class);
        tool.setWebApplicationType(WebApplicationType.NONE);
        tool.setLogStartupInfo(false);
        return tool.run(all.toArray(String[]::new));
    }
}
