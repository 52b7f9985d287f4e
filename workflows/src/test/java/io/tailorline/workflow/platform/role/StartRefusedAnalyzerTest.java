package io.tailorline.workflow.platform.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tailorline.workflow.platform.settings.TailorlineProperties;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** What a person reads when the server does not start. */
class StartRefusedAnalyzerTest {

    @Test
    void the_cure_of_a_setting_that_is_refused_while_it_is_read_is_told() {
        Binder settings =
                new Binder(new MapConfigurationPropertySource(Map.of("tailorline.tables[0].name", "table-1")));

        Throwable failure = catchThrowable(() -> settings.bind("tailorline", TailorlineProperties.class));

        assertThat(told(failure).map(FailureAnalysis::getAction))
                .contains("Give its Modbus host and port (usually 502), or simulated=true.");
    }

    /**
     * As the start of Spring Boot does it, with the class path turned round: the first that knows the failure has the
     * word.
     */
    private static Optional<FailureAnalysis> told(Throwable failure) {
        FailureHandler leaveOut = (type, name, unfit) -> {};
        List<FailureAnalyzer> analyzers = new ArrayList<>(
                SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, leaveOut));
        Collections.reverse(analyzers);
        AnnotationAwareOrderComparator.sort(analyzers);
        return analyzers.stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
