package io.tailorline.workflow.cutroom.persistence;

import io.micrometer.core.instrument.Tags;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.platform.metrics.Samples;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open jobs by state; every portal finds the same. */
public final class JobSamples implements Samples.Source {

    private final JdbcClient jdbc;

    public JobSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void sample(Samples.Sink found) {
        Map<JobState, Integer> open = new EnumMap<>(JobState.class);
        EnumSet.complementOf(EnumSet.of(JobState.DONE, JobState.ABORTED)).forEach(state -> open.put(state, 0));
        jdbc.sql("select state, count(*) as jobs from cutroom.cut_job where state in (:states) group by state")
                .param("states", open.keySet().stream().map(Enum::name).toList())
                .query((row, n) -> open.put(JobState.valueOf(row.getString("state")), row.getInt("jobs")))
                .list();
        open.forEach((state, jobs) -> found.value(
                "tailorline.cut.jobs",
                "Jobs on their way over the tables",
                Tags.of("state", state.name().toLowerCase(Locale.ROOT)),
                jobs));
    }
}
