/**
 * The accounts of the staff and of programs that act for them: named, with roles, in the database that all portals
 * share. An account is never removed, for the audit log names it; it is deactivated.
 *
 * <p>A password is stored as its BCrypt hash. One that was drawn for somebody holds for three days and has to be
 * changed at the first sign-in. Every change that takes something away from an account counts its version up, and a
 * session or a remembered password of an older version is worth nothing: at once in the portal that made the change,
 * within {@link io.tailorline.portal.identity.account.AccountCache#STALE} in the others.
 */
@NamedInterface("account")
@NullMarked
package io.tailorline.portal.identity.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
