/** Accounts and audit log for a program that is no server. */
@NamedInterface("tool")
@NullMarked
package io.tailorline.portal.identity.tool;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
