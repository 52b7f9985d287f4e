// The versions of an order beside the bench: keep what is on it (Ctrl+S), put one on it again, compare two.
//
//   const list = await versions({ place, bench: () => ({ alterations: [...] }), restore: bench => { ... } });
//   list.tag()     what is on the order, for If-Match of an approval
//   list.reload()  after the order has changed
import { fill, make } from '../web/dom.js';
import { page, post, send, why } from '../web/page.js';
import { tellTimes } from '../web/times.js';

/**
 * @param place element that the list is put into; its data-page is /tailor/{id}/versions
 * @param bench what is on the bench now
 * @param restore puts a version's object on the bench
 * @param draw draws two versions on each other: {from, to, text}
 * @param open whether anything can be put there
 */
export async function versions({ place, bench, restore, draw, open }) {
  const part = id => place.querySelector(`#${id}`);
  const say = text => { part('say-versions').textContent = text; };

  async function keep(event) {
    event.preventDefault();
    const form = part('keep');
    if (form.name.value.trim() === '') { form.name.focus(); return; }
    const answer = await post(`${part('versions').dataset.api}/versions`, { name: form.name.value, comment: form.comment.value, bench: bench() });
    if (answer.ok) { await reload(); part('version-name').focus(); }
    else say(why(answer, part('versions').dataset.failed));
  }

  let asked = 0;
  async function compare() {
    const form = part('compare'), list = part('version-changes'), question = ++asked;
    const answer = await send('GET', `${part('versions').dataset.api}/versions/${form.from.value}/difference/${form.to.value}`);
    if (question !== asked) return;
    if (!answer.ok) { say(why(answer, part('versions').dataset.failed)); return; }
    const { changes } = answer.json;
    const lines = changes.length === 0 ? [part('versions').dataset.same] : changes.map(change => change.text);
    list.replaceChildren(...lines.map(line => make('li', {}, line)));
  }

  /** Both outlines on the paper. */
  function outlines() {
    const { from, to, dataset } = part('compare'), named = list => list.selectedOptions[0].textContent;
    draw({ from: from.value, to: to.value, text: fill(dataset.text, named(from), named(to)) });
  }

  async function reload() {
    const fresh = await page(place.dataset.page);
    if (!fresh) return;
    place.replaceChildren(fresh.querySelector('#versions'));
    tellTimes(place);
    part('keep').addEventListener('submit', keep);
    for (const button of place.querySelectorAll('[data-act=restore]')) {
      button.disabled = !open;
      button.addEventListener('click', () => restore(JSON.parse(button.closest('li').dataset.bench)));
    }
    const form = part('compare');
    if (form) {
      form.addEventListener('change', () => { compare(); outlines(); });
      form.addEventListener('submit', event => { event.preventDefault(); outlines(); });
      compare();
    }
  }

  document.addEventListener('keydown', event => {
    if (!event.ctrlKey || event.shiftKey || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    place.closest('details')?.setAttribute('open', '');
    part('version-name').focus();
  });
  await reload();
  return { reload, tag: () => part('versions').dataset.tag };
}
