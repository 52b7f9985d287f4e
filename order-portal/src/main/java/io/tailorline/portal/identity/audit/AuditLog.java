package io.tailorline.portal.identity.audit;

import java.util.Map;

/** Where actions of staff are recorded. */
public interface AuditLog {

    /**
     * Adds a line about an action of whoever the current request is signed in as. Joins the transaction of the action
     * where there is one, and should then be its last step: the log is locked until the transaction ends.
     *
     * @param subject number of the order, job or message, or name of the account, at most 128 characters
     * @param values what else tells the action, short and without measurements; longer than 500 characters are cut off
     */
    void record(AuditAction action, String subject, Map<String, String> values);

    /** The same for an action of somebody who is not (yet) signed in by the current request. */
    void record(Actor by, AuditAction action, String subject, Map<String, String> values);
}
