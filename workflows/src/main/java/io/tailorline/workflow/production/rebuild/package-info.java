/** Makes read models anew, without the process being run; published for the tool that does so. */
@NamedInterface("rebuild")
@NullMarked
package io.tailorline.workflow.production.rebuild;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
