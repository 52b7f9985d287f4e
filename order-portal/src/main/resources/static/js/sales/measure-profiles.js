// Measures kept under a name in this browser, several of one person (winter, slim): 30 days after they were last used they
// are gone, one tap deletes one, and none is kept where a member of staff is signed in.
import { fill, make, part } from '../web/dom.js';
import { draft } from './draft.js';

const KEY = 'tailorline.profiles', KEPT_MS = 30 * 24 * 3600 * 1000;
const OF_A_BODY = ['sex', 'readings', 'left', 'garment', 'estimated', 'answers', 'posture', 'readingKind'];
const box = part('profiles'), words = box.dataset, name = part('profile-name');

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]').filter(({ day }) => Date.now() - Date.parse(day) < KEPT_MS);
  } catch { return []; }
}

function keep(profiles) {
  try { localStorage.setItem(KEY, JSON.stringify(profiles)); } catch { /* a browser that keeps nothing */ }
  show();
}

function use(profile) {
  draft.change(profile.value);
  keep(kept().map(each => (each.name === profile.name ? { ...each, day: new Date().toISOString() } : each)));
}

function show() {
  const profiles = kept();
  box.querySelector('.count').textContent = profiles.length ? String(profiles.length) : '';
  box.querySelector('ul').replaceChildren(...profiles.map(profile => make('li', {},
    make('button', { type: 'button', class: 'row', onclick: () => use(profile) }, profile.name,
      make('span', { class: 'quiet' }, fill(words.told, Object.keys(profile.value.readings).length))),
    make('button', { type: 'button', class: 'btn small', 'aria-label': `${words.forget}: ${profile.name}`,
      onclick: () => keep(kept().filter(each => each.name !== profile.name)) }, words.forget))));
}

if (document.body.dataset.staff === undefined) {
  box.hidden = false;
  part('keep-profile').addEventListener('click', () => {
    const called = name.value.trim();
    if (called === '') { name.focus(); return; }
    const value = Object.fromEntries(OF_A_BODY.map(key => [key, draft.value[key]]));
    keep([...kept().filter(each => each.name !== called), { name: called, day: new Date().toISOString(), value }]);
    name.value = '';
  });
  keep(kept());
} else {
  try { localStorage.removeItem(KEY); } catch { /* it kept nothing */ }
}
