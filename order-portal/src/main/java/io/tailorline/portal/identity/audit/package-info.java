/**
 * Who did what, from where, to which order, job or account: lines that are only ever added, each tied to the one before
 * it by a hash, so that a line that is changed, taken out or moved is found. A line about an action in the database is
 * written in the action's own transaction: both are there or neither is. No line holds a measurement, a password or a
 * customer's name; the caller sees to that.
 *
 * <p>All portals of one database write one chain. Its last line is locked while the next one is added, so that an
 * action records last and briefly; staff act some times a minute, and failed sign-ins are limited.
 */
@NamedInterface("audit")
@NullMarked
package io.tailorline.portal.identity.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
