/** Makes read models anew, without the process being run. */
@NullMarked
package io.tailorline.workflow.production.rebuild;

import org.jspecify.annotations.NullMarked;
