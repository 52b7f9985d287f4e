package io.tailorline.portal.identity.security;

import io.tailorline.portal.web.OpenPages;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Asks the access table. A page that the secret of an order opens counts for nobody who holds no role for it. */
@Component
final class PagesOfAccount implements OpenPages {

    private final SecuritySettings settings;

    PagesOfAccount(SecuritySettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean mayOpen(String path) {
        return AccessTable.page(path)
                .filter(row -> settings.open()
                        || row.permitted()
                                .admits(SecurityContextHolder.getContext().getAuthentication()))
                .isPresent();
    }
}
