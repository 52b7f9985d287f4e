/** What the process receives is done at most once by message id, in the transaction that notes the id. */
@NamedInterface("inbox")
@NullMarked
package io.tailorline.workflow.platform.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
