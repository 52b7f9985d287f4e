/**
 * Problem details after RFC 9457: one shape for all that a caller of the API can be told, in the caller's language,
 * with field, value and limit; never a stack trace.
 */
@NamedInterface("problem")
@NullMarked
package io.tailorline.portal.web.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
