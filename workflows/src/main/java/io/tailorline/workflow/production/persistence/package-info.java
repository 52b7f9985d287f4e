/**
 * What the process remembers about an order: its state, the body, style and cloth it was ordered for, and the pattern,
 * marker and cut program made for it, each by id.
 *
 * <p>Plain JDBC in the caller's transaction, which is also the process engine's: a state and the token that stands for
 * it are kept together or not at all. Measurements and geometry live here and only here; process variables hold ids and
 * small values. The same SQL runs on H2 and PostgreSQL. Lengths mm, times s.
 */
@NullMarked
package io.tailorline.workflow.production.persistence;

import org.jspecify.annotations.NullMarked;
