package io.tailorline.portal.cutroom.web;

import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditEntry;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * The button that somebody has pressed and that has changed nothing yet: the last decision about a job in the audit
 * log, as long as the job stands where it stood then. Every portal knows it, also after a restart.
 */
@Component
class PressedCommands {

    private static final Set<JobState> STOPPED = Set.of(JobState.PAUSED, JobState.FAULT);

    private final AuditTrail trail;

    PressedCommands(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param word of the button: {@code start}, {@code pause}, {@code resume}, {@code abort} */
    record Pressed(String word, Instant at) {

        /** As the clock of this house shows it; a page shows that of its reader. */
        public String clock() {
            return Silence.clock(at);
        }
    }

    Optional<Pressed> of(CutRoom.Job job) {
        return job.isOver() ? Optional.empty() : last(job.jobId()).flatMap(entry -> of(entry, job));
    }

    private Optional<AuditEntry> last(String jobId) {
        return trail
                .page(
                        new AuditTrail.Filter(Optional.empty(), Optional.empty(), Optional.of(jobId), Optional.empty()),
                        1)
                .stream()
                .findFirst();
    }

    private static Optional<Pressed> of(AuditEntry entry, CutRoom.Job job) {
        // the log counts in milliseconds
        boolean isLater = !entry.at().isBefore(job.changedAt().truncatedTo(ChronoUnit.MILLIS));
        return AuditAction.of(entry.action())
                .flatMap(action -> word(action, job.state()))
                .filter(word -> isLater)
                .map(word -> new Pressed(word, entry.at()));
    }

    /** The button of that action, where it would have changed the state. */
    private static Optional<String> word(AuditAction action, JobState state) {
        return switch (action) {
            case JOB_STARTED -> in(state, JobState.READY::equals, "start");
            case JOB_PAUSED -> in(state, JobState.CUTTING::equals, "pause");
            case JOB_RESUMED -> in(state, STOPPED::contains, "resume");
            case JOB_ABORTED -> Optional.of("abort");
            default -> Optional.empty();
        };
    }

    private static Optional<String> in(JobState state, Predicate<JobState> unchanged, String word) {
        return Optional.of(word).filter(any -> unchanged.test(state));
    }
}
