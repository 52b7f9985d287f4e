/**
 * Wiring: which roles this process plays, what each needs, and the embedded parts that stand in for servers.
 *
 * <p>One jar, three roles ({@code tailorline.roles}). With all roles in one process and without the profile
 * {@code production} the database, the broker and the tables are embedded; a role alone, or production, needs the
 * addresses of real ones and refuses to start without. What a role does not need is switched off before the application
 * starts, so that the main class stays trivial. Defaults yield to every setting of the user's.
 */
@NullMarked
package io.tailorline.workflow.config;

import org.jspecify.annotations.NullMarked;
