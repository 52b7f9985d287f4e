/** Parts of long lists, by the place where they begin or end. */
@NamedInterface("paging")
@NullMarked
package io.tailorline.workflow.platform.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
