package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.TableCommand.TableOperation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Two who decide about one job at the same instant: both read, then one writes and commits, then the other writes. The
 * other comes second, decides anew, and all is as if he had only come afterwards; in either order of every pair.
 */
class RacesTest {

    private static final String POSTGRES_PORT = "TAILORLINE_IT_POSTGRES_PORT";

    private final MessageJson json = new MessageJson();

    /** What somebody does to the order, and what he is told. */
    private interface Action {
        String of(ProcessFixture process, String order, String job) throws Exception;
    }

    private enum Actor {
        START((process, order, job) -> told(() -> process.cutRoom.start(job, ClothCheck.MARKS, "operator"))),
        WITHDRAW((process, order, job) -> told(() -> process.cutRoom.abort(job, "operator"))),
        CANCEL((process, order, job) ->
                process.orderToCut.cancel(order, "customer").getClass().getSimpleName()),
        EVENT((process, order, job) -> {
            process.database.transaction().executeWithoutResult(status -> {
                try {
                    process.events.aborted(
                            new JobEvent.CutAborted(job, "table-1", "called off", 0, 0, 0, 0, List.of()));
                } catch (Exception impossible) {
                    throw new IllegalStateException(impossible);
                }
            });
            return "heard";
        }),
        HOLD((process, order, job) -> {
            process.database.transaction().executeWithoutResult(status -> {
                if (process.database.jobs().find(job).orElseThrow().isOpen()) {
                    process.database.orders().get(order);
                    process.database
                            .restores()
                            .unsure(order, process.database.clock().instant());
                    process.database.orders().decided(order);
                    process.database.jobs().hold(job);
                }
            });
            return "held";
        });

        private final Action action;

        Actor(Action action) {
            this.action = action;
        }

        private interface Decision {
            void take() throws Refused;
        }

        private static String told(Decision decision) {
            try {
                decision.take();
                return "done";
            } catch (Refused refused) {
                return refused.reason().name();
            }
        }
    }

    /** Runs something once, on another thread, before the first write of the thread that asked for it. */
    private static final class Meanwhile extends DelegatingDataSource {

        private final ExecutorService other = Executors.newSingleThreadExecutor();
        private final ThreadLocal<Runnable> once = new ThreadLocal<>();

        private Meanwhile(DataSource database) {
            super(database);
        }

        void before(Runnable action) {
            once.set(action);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement") && isWrite((String) arguments[0])) {
                            run();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }

        private static boolean isWrite(String sql) {
            String word = sql.strip().toLowerCase(Locale.ROOT);
            return word.startsWith("insert") || word.startsWith("update") || word.startsWith("delete");
        }

        private void run() throws Exception {
            Runnable action = once.get();
            once.remove();
            if (action != null) {
                other.submit(action).get();
            }
        }
    }

    @Test
    void whoever_comes_second_decides_about_what_the_first_has_left() throws Exception {
        race(TestDatabase.inMemory());
    }

    @Test
    void the_same_on_postgresql() throws Exception {
        String port = System.getProperty(POSTGRES_PORT, System.getenv(POSTGRES_PORT));
        Assumptions.assumeTrue(port != null && !port.isBlank(), "LEFT OUT: set " + POSTGRES_PORT + ".");
        String name = "races_" + UUID.randomUUID().toString().replace('-', '_');
        String server = "jdbc:postgresql://127.0.0.1:%s/".formatted(port);
        try (Connection database = DriverManager.getConnection(server + "postgres", "postgres", "");
                Statement statement = database.createStatement()) {
            statement.execute("create database " + name);
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(server + name);
        postgres.setUser("postgres");
        race(postgres);
    }

    private void race(DataSource database) throws Exception {
        Meanwhile meanwhile = new Meanwhile(database);
        List<String> raced = new ArrayList<>();
        List<String> oneByOne = new ArrayList<>();
        int number = 0;
        try (ProcessFixture process = new ProcessFixture(new TestDatabase(meanwhile), "order-to-cut.bpmn")) {
            for (Actor first : Actor.values()) {
                for (Actor second : Actor.values()) {
                    if (first == second) {
                        continue;
                    }
                    String pair = "%s, then %s: ".formatted(first, second);
                    String one = ready(process, "TL-" + ++number);
                    String firstTold = first.action.of(process, "TL-" + number, one);
                    String secondTold = second.action.of(process, "TL-" + number, one);
                    oneByOne.add(pair + outcome(process, "TL-" + number, one, firstTold, secondTold));

                    String both = ready(process, "TL-" + ++number);
                    String order = "TL-" + number;
                    String[] told = new String[1];
                    meanwhile.before(() -> told[0] = sure(() -> first.action.of(process, order, both)));
                    String later = second.action.of(process, order, both);
                    raced.add(pair + outcome(process, order, both, String.valueOf(told[0]), later));
                }
            }
        }
        System.out.println(String.join("\n", oneByOne));
        assertThat(raced).containsExactlyElementsOf(oneByOne);
    }

    private interface Result {
        String get() throws Exception;
    }

    private static String sure(Result result) {
        try {
            return result.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** An order whose job can be started; returns the job. */
    private String ready(ProcessFixture process, String order) {
        process.database
                .jdbc()
                .sql("update cutroom.cut_job set scanned = false")
                .update();
        process.database.jdbc().sql("delete from platform.outbox").update();
        process.orderToCut.start(order, SampleOrders.specification(SampleOrders.medianMan()));
        process.runJobs();
        String instance = process.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(order)
                .singleResult()
                .getId();
        String command = (String) process.engine.getRuntimeService().getVariable(instance, "markerCommand");
        process.signals.markerAnswered(
                order, command, io.tailorline.workflow.production.step.OrderSignals.Outcome.DONE);
        process.runJobs();
        String job = (String) process.engine.getRuntimeService().getVariable(instance, "jobId");
        process.database.jobs().scanned(job, "ROLL-7");
        process.database.jobs().move(job, JobState.READY);
        return job;
    }

    private String outcome(ProcessFixture process, String order, String job, String first, String second)
            throws Exception {
        TableJob after = process.database.jobs().find(job).orElseThrow();
        List<String> sent = new ArrayList<>();
        for (String text : process.database.sent()) {
            sent.add(((TableOperation) json.read(text).payload()).operation().name());
        }
        return "%s, %s; job %s%s, order %s, sent %s"
                .formatted(
                        first,
                        second,
                        after.state(),
                        after.startAsked() ? " with START" : "",
                        process.database.orders().get(order).state(),
                        sent);
    }
}
