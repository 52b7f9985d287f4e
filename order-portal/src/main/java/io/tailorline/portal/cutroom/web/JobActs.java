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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Does and records what an operator wants of a job, and answers with the job. */
@Component
final class JobActs {

    /** What an operator does; refused when the job is not ready for it. */
    interface Act {
        void on(String jobId, String by) throws CutRoom.Refused;
    }

    interface Preparation {
        Act prepare() throws CutRoom.Refused;
    }

    private final CutRoom room;
    private final AuditedActions actions;
    private final JobAnswers answers;
    private final Problems problems;
    private final RefusalWords refusals;

    JobActs(CutRoom room, AuditedActions actions, JobAnswers answers, Problems problems, RefusalWords refusals) {
        this.room = room;
        this.actions = actions;
        this.answers = answers;
        this.problems = problems;
        this.refusals = refusals;
    }

    ResponseEntity<?> perform(String id, Principal by, AuditAction action, Map<String, String> values, Act act) {
        return perform(id, by, action, values, () -> act);
    }

    /** What takes long is prepared before the transaction in which it is done and recorded. */
    ResponseEntity<?> perform(
            String id, Principal by, AuditAction action, Map<String, String> values, Preparation preparation) {
        if (room.find(id).isEmpty()) {
            return answers.unknown(id);
        }
        try {
            Act act = preparation.prepare();
            actions.<CutRoom.Refused>perform(action, id, values, () -> act.on(id, Staff.name(by)));
            return answers.of(id);
        } catch (CutRoom.Refused refused) {
            return problems.of(
                    HttpStatus.CONFLICT, "job-refused", refusals.of(refused, LocaleContextHolder.getLocale()));
        }
    }
}
