package io.tailorline.portal.pages;

import java.util.List;

/** What of a page is seen without scrolling, and in which language. */
final class Shown {

    private static final String OUT_OF_SIGHT = """
            (() => {
              const own = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
              const seen = rect => rect.left >= -0.5 && rect.top >= -0.5
                && rect.right <= innerWidth + 0.5 && rect.bottom <= innerHeight + 0.5;
              const name = element => (element.id || element.className || element.tagName)
                + ': ' + (element.textContent.trim() || element.name || '').slice(0, 50);
              const faults = [];
              for (const element of document.querySelectorAll('body *')) {
                if (element.closest('svg, script, [hidden]')) continue;
                const acts = element.matches('button, a, input, summary');
                if (!acts && !own(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
                const rect = element.getBoundingClientRect();
                if (!seen(rect)) { faults.push(name(element) + ' is outside the window'); continue; }
                for (let box = element.parentElement; box; box = box.parentElement) {
                  const clip = box.getBoundingClientRect();
                  if (getComputedStyle(box).overflowY !== 'visible' && box !== document.body
                      && (rect.bottom > clip.bottom + 0.5 || rect.top < clip.top - 0.5)) {
                    faults.push(name(element) + ' is cut off by ' + (box.className || box.tagName));
                  }
                }
                const top = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
                if (top && !element.contains(top) && !top.contains(element)) {
                  faults.push(name(element) + ' is covered by ' + name(top));
                }
                if (element.matches('.btn') && element.scrollHeight > element.clientHeight + 1) {
                  faults.push(name(element) + ' does not hold its words');
                }
              }
              return faults;
            })()""";

    private static final String ENGLISH = """
            (() => {
              const english = /[A-Za-z]{2,}[ ,.]+[A-Za-z]{2,}/;
              const told = [...document.querySelectorAll('main [aria-label], main [title], main [data-text]')]
                .flatMap(element => [element.ariaLabel ?? '', element.title, element.dataset.text ?? '']);
              return [...document.querySelector('main').innerText.split('\\n'), document.title, ...told]
                .filter(line => english.test(line));
            })()""";

    private Shown() {}

    /** Every text and every action that is not wholly in the window, with what hides it. */
    @SuppressWarnings("unchecked")
    static List<String> outOfSight(Browser browser) {
        return (List<String>) browser.ask(OUT_OF_SIGHT);
    }

    /** Every line in which two English words stand side by side. */
    @SuppressWarnings("unchecked")
    static List<String> english(Browser browser) {
        return (List<String>) browser.ask(ENGLISH);
    }
}
