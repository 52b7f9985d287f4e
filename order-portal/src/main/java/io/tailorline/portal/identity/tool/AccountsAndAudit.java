package io.tailorline.portal.identity.tool;

import io.tailorline.portal.identity.account.AccountCache;
import io.tailorline.portal.identity.account.Passwords;
import io.tailorline.portal.identity.account.StaffAdministration;
import io.tailorline.portal.identity.account.persistence.JdbcStaffAccounts;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.identity.audit.CurrentActor;
import io.tailorline.portal.identity.audit.persistence.JdbcAuditLog;
import io.tailorline.portal.identity.audit.persistence.JdbcAuditTrail;
import org.springframework.context.annotation.Import;

/** Accounts and who changed them, on a database; imported by the tool, and not found by a server's search for beans. */
@Import({
    AccountCache.class,
    AuditedActions.class,
    CurrentActor.class,
    JdbcAuditLog.class,
    JdbcAuditTrail.class,
    JdbcStaffAccounts.class,
    Passwords.class,
    StaffAdministration.class
})
public class AccountsAndAudit {}
