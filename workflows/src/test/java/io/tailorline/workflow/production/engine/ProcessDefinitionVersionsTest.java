package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class ProcessDefinitionVersionsTest {

    private static final String DIAGRAM = "order-to-cut.bpmn";

    private final ProcessFixture fixture = new ProcessFixture();
    private final RepositoryService repository = fixture.engine.getRepositoryService();
    private final ManagementService management = fixture.engine.getManagementService();

    @AfterEach
    void close() {
        fixture.close();
    }

    /** The diagram as another release has it. */
    private static String other(String name) throws IOException {
        String own = new ClassPathResource(DIAGRAM).getContentAsString(StandardCharsets.UTF_8);
        return own.replace("name=\"Order to cut\"", "name=\"%s\"".formatted(name));
    }

    private String deploy(String diagram) {
        return repository
                .createDeployment()
                .name("of another release")
                .addString(DIAGRAM, diagram)
                .deploy()
                .getId();
    }

    private void startRelease(String diagram) {
        new ProcessDefinitionVersions(
                        repository,
                        management,
                        List.of(new ByteArrayResource(diagram.getBytes(StandardCharsets.UTF_8)) {
                            @Override
                            public String getFilename() {
                                return DIAGRAM;
                            }
                        }))
                .afterSingletonsInstantiated();
    }

    @Test
    void a_release_runs_its_own_version_and_earlier_ones_and_leaves_a_newer_one_alone() throws Exception {
        String first = repository.createDeploymentQuery().singleResult().getId();
        String second = deploy(other("second"));
        String third = deploy(other("third"));

        startRelease(other("second"));

        assertThat(management.getRegisteredDeployments())
                .contains(first, second)
                .doesNotContain(third);

        startRelease(other("third"));
        assertThat(management.getRegisteredDeployments()).contains(first, second, third);
    }
}
