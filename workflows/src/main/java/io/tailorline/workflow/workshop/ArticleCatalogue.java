package io.tailorline.workflow.workshop;

import java.util.List;
import java.util.Optional;

/** The articles as the planner keeps them. Whoever changes one names the version that he has seen. */
public interface ArticleCatalogue {

    /** In the catalogue's order, the withdrawn ones too. */
    List<CatalogueEntry> entries();

    /** As stored now. */
    Optional<CatalogueEntry> entry(String id);

    /**
     * @param by account that adds it
     * @throws Taken when there is an article of this id
     */
    void add(Article article, String by) throws Taken;

    /** @throws Changed when it was changed since this version, is not there, or is of another kind */
    void replace(Article article, long version, String by) throws Changed;

    /** Adds what is new and replaces what is known: all or nothing. */
    void addOrReplace(List<Article> articles, String by) throws OtherKind;

    /**
     * Offers an article no more; orders that have it go on.
     *
     * @throws Needed when nothing could be ordered without it, or the house has named it for its cloths
     */
    void withdraw(String id, long version, String by) throws Changed, Needed;

    /** Offers it again. */
    void offer(String id, long version, String by) throws Changed;

    /** The photo of its cloth, a JPEG. */
    Optional<byte[]> swatch(String id);

    void storeSwatch(String id, byte[] jpeg);

    void removeSwatch(String id);

    /** There is an article of this id. */
    final class Taken extends Exception {
        private static final long serialVersionUID = 1L;

        public Taken(String id) {
            super("There is an article '%s' already.".formatted(id));
        }
    }

    /** Nothing was changed. */
    abstract class Unchanged extends Exception {
        private static final long serialVersionUID = 1L;

        private Unchanged(String why) {
            super(why);
        }
    }

    /** Somebody else was faster. */
    final class Changed extends Unchanged {
        private static final long serialVersionUID = 1L;

        public Changed(String id, long version) {
            super("Article '%s' is no longer of version %d.".formatted(id, version));
        }
    }

    /** An article keeps its kind: what is cut from it would change. */
    final class OtherKind extends Exception {
        private static final long serialVersionUID = 1L;

        private final String id;
        private final ArticleKind kind;

        public OtherKind(String id, ArticleKind kind) {
            super("Article '%s' is a %s.".formatted(id, kind.word()));
            this.id = id;
            this.kind = kind;
        }

        public String id() {
            return id;
        }

        /** The kind that it has. */
        public ArticleKind kind() {
            return kind;
        }
    }

    /** It cannot be withdrawn. */
    final class Needed extends Unchanged {
        private static final long serialVersionUID = 1L;

        private final boolean last;

        /** @param last whether it is the last shell cloth that is offered; else the house has named it */
        public Needed(String id, boolean last) {
            super("Article '%s' is needed.".formatted(id));
            this.last = last;
        }

        public boolean isLast() {
            return last;
        }
    }
}
