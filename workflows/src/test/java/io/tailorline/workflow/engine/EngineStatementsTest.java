package io.tailorline.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** The engine runs on statements that were read before it existed; all process tests do. */
class EngineStatementsTest {

    private static final String H2 = "jdbc:h2:mem:statements";

    @Test
    void are_those_that_the_engine_reads_itself() {
        ProcessEngineConfigurationImpl own = engine();
        own.buildProcessEngine().close();
        ProcessEngineConfigurationImpl given = engine();
        given.getProcessEnginePlugins().add(EngineStatements.of(H2).orElseThrow());
        given.buildProcessEngine().close();

        assertThat(sql(given)).hasSizeGreaterThan(800).isEqualTo(sql(own));
        assertThat(settings(given)).isEqualTo(settings(own));
    }

    @Test
    void of_one_database_are_not_given_to_another() {
        ProcessEngineConfigurationImpl h2 = engine();
        h2.getProcessEnginePlugins()
                .add(EngineStatements.of("jdbc:postgresql:any").orElseThrow());
        assertThatThrownBy(h2::buildProcessEngine).hasMessageContainingAll("h2", "postgres");
    }

    @Test
    void are_read_early_only_for_an_engine_on_a_database_that_is_known() {
        assertThat(early(new MockEnvironment().withProperty("spring.datasource.url", H2)))
                .isTrue();
        assertThat(early(new MockEnvironment())).isFalse();
        assertThat(early(new MockEnvironment().withProperty("spring.datasource.url", "jdbc:mysql:any")))
                .isFalse();
        assertThat(early(new MockEnvironment()
                        .withProperty("spring.datasource.url", H2)
                        .withProperty("camunda.bpm.enabled", "false")))
                .isFalse();
    }

    private static boolean early(MockEnvironment settings) {
        GenericApplicationContext application = new GenericApplicationContext();
        application.setEnvironment(settings);
        new EarlyStatements().initialize(application);
        return application
                        .getBeanFactory()
                        .getBeanProvider(EngineStatements.class)
                        .getIfAvailable()
                != null;
    }

    private static ProcessEngineConfigurationImpl engine() {
        ProcessEngineConfigurationImpl engine = new StandaloneInMemProcessEngineConfiguration();
        engine.setJdbcUrl("jdbc:h2:mem:statements;DB_CLOSE_DELAY=-1");
        engine.setProcessEngineName("statements");
        engine.setJobExecutorActivate(false);
        return engine;
    }

    private static Set<String> sql(ProcessEngineConfigurationImpl engine) {
        Configuration read = engine.getSqlSessionFactory().getConfiguration();
        Set<String> statements = new TreeSet<>();
        for (Object statement : read.getMappedStatements()) {
            if (statement instanceof MappedStatement mapped) { // the collection holds markers of ambiguous names, too
                statements.add(mapped.getId() + " " + mapped.getSqlCommandType() + " " + mapped.getStatementType());
            }
        }
        return statements;
    }

    private static String settings(ProcessEngineConfigurationImpl engine) {
        Configuration read = engine.getSqlSessionFactory().getConfiguration();
        return "%s %s %s %s"
                .formatted(
                        read.getDefaultExecutorType(),
                        read.getDefaultStatementTimeout(),
                        read.isLazyLoadingEnabled(),
                        new TreeMap<>(read.getVariables()));
    }
}
