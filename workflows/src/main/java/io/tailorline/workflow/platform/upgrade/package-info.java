/**
 * Whether this release can continue with the data that it finds: which release wrote them, which changes the database
 * has been through, and what open orders need. It is asked before anything is changed, and a refusal changes nothing.
 */
@NamedInterface("upgrade")
@NullMarked
package io.tailorline.workflow.platform.upgrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
