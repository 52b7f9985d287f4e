/** What the cutter room stores: jobs, what they have cut, and on which cloth. */
@NullMarked
package io.tailorline.workflow.cutroom.persistence;

import org.jspecify.annotations.NullMarked;
