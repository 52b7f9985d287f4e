package io.tailorline.portal.cli;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Unmatched;

/** Opens the portal's database for one command, by the settings that the portal itself is started with. */
final class DatabaseTool {

    /** Settings of the portal, such as {@code --tailorline.data=DIR} or {@code --spring.profiles.active=production}. */
    @Unmatched
    private List<String> settings = new ArrayList<>();

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
