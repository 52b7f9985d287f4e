package io.tailorline.portal.cutroom.web;

import io.tailorline.portal.identity.Staff;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.web.problem.Problems;
import io.tailorline.workflow.cutroom.CutRoom;
import java.security.Principal;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Does and records what an operator wants of a job, and answers with the job. */
@Component
final class JobActions {

    /** What an operator does; refused when the job is not ready for it. */
    interface Action {
        void on(String jobId, String by) throws CutRoom.Refused;
    }

    interface Preparation {
        Action prepare() throws CutRoom.Refused;
    }

    private final CutRoom room;
    private final AuditedActions audited;
    private final JobResponses responses;
    private final Problems problems;
    private final RefusalWords refusals;

    JobActions(CutRoom room, AuditedActions audited, JobResponses responses, Problems problems, RefusalWords refusals) {
        this.room = room;
        this.audited = audited;
        this.responses = responses;
        this.problems = problems;
        this.refusals = refusals;
    }

    ResponseEntity<?> perform(String id, Principal by, AuditAction kind, Map<String, String> values, Action action) {
        return perform(id, by, kind, values, () -> action);
    }

    /** What takes long is prepared before the transaction in which it is done and recorded. */
    ResponseEntity<?> perform(
            String id, Principal by, AuditAction kind, Map<String, String> values, Preparation preparation) {
        if (room.find(id).isEmpty()) {
            return responses.unknown(id);
        }
        try {
            Action action = preparation.prepare();
            audited.<CutRoom.Refused>perform(kind, id, values, () -> action.on(id, Staff.name(by)));
            return responses.of(id);
        } catch (CutRoom.Refused refused) {
            return refused(refused);
        }
    }

    /** Of another roll of the lot it names the roll: whoever has scanned it may lay the job on it. */
    ResponseEntity<?> refused(CutRoom.Refused why) {
        String words = refusals.of(why, LocaleContextHolder.getLocale());
        if (why.reason() != CutRoom.Refused.Reason.OTHER_ROLL) {
            return problems.of(HttpStatus.CONFLICT, "job-refused", words);
        }
        ProblemDetail other = problems.detail(HttpStatus.CONFLICT, "other-roll", words);
        other.setProperty("roll", why.values().get(0));
        return problems.conflict(other);
    }
}
