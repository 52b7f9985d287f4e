package io.tailorline.portal.identity.signin;

import io.tailorline.portal.identity.audit.Actor;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditLog;
import io.tailorline.portal.identity.limit.Buckets;
import io.tailorline.portal.identity.limit.Limit;
import java.util.Map;

/**
 * Records tries to sign in. A name that nobody has is not recorded: it may be a password that was typed into the wrong
 * field. Nobody fills the log: of what is refused a bounded number of lines a minute is kept.
 */
final class SignInRecord {

    private static final String UNKNOWN = "unknown";

    /** Lines a minute about names that nobody has. */
    private static final Limit STRANGERS = new Limit("record-stranger", 20);

    /** Lines a minute about one account over its limit. */
    private static final Limit THROTTLED = new Limit("record-throttled", 2);

    private final AuditLog log;
    private final Buckets own;

    SignInRecord(AuditLog log, Buckets own) {
        this.log = log;
        this.own = own;
    }

    void signedIn(String name, Caller caller) {
        log.record(new Actor(name, caller.address()), AuditAction.SIGNED_IN, name, Map.of("by", by(caller)));
    }

    /** @param right the password was right, but the account is deactivated or the password expired */
    void failed(String name, boolean isAccount, boolean right, Caller caller) {
        if (isAccount || own.take(STRANGERS, UNKNOWN).isEmpty()) {
            log.record(
                    new Actor(Actor.NOBODY, caller.address()),
                    AuditAction.SIGN_IN_FAILED,
                    isAccount ? name : UNKNOWN,
                    Map.of("by", by(caller), "why", right ? "not active or expired" : "wrong password"));
        }
    }

    void throttled(String name, boolean isAccount, Caller caller) {
        String subject = isAccount ? name : UNKNOWN;
        if (own.take(THROTTLED, subject).isEmpty()) {
            log.record(
                    new Actor(Actor.NOBODY, caller.address()),
                    AuditAction.SIGN_IN_THROTTLED,
                    subject,
                    Map.of("by", by(caller)));
        }
    }

    private static String by(Caller caller) {
        return caller.byForm() ? "form" : "basic";
    }
}
