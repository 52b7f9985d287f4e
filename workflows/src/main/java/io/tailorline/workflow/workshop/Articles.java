package io.tailorline.workflow.workshop;

import java.util.List;
import java.util.Optional;

/** The articles of the house. None is ever deleted: one that is no more offered is withdrawn, and orders go on. */
public interface Articles {

    /** In the catalogue's order, the withdrawn ones too. */
    List<Article> all();

    /** What can be ordered, in the catalogue's order. */
    List<Article> offered();

    /** Withdrawn or not. */
    Optional<Article> find(String id);
}
