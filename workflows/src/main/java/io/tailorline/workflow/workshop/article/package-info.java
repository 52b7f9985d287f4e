/** Articles as texts, one a field: how they are read, checked, written, imported and exported. */
@NamedInterface("article")
@NullMarked
package io.tailorline.workflow.workshop.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
