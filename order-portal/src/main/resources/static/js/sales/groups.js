// The groups of options: one is seen at a time, and its pictures come when it is.
import { part } from '../web/dom.js';
import { draft } from './draft.js';
import { onReveal, onStep } from './steps.js';

const form = part('shop-form');
const groups = [...form.querySelectorAll('[data-group]')];
const links = [...form.querySelectorAll('[data-show]')];
const seen = {};
const files = new Map();

const groupOf = name => groups.find(group => group.dataset.group === name);
const stepOf = group => group.closest('.step').id;

/** The pictures of a group, by their ids; none where the server was not reached, which is asked again the next time. */
function pictures(name) {
  const path = `/choices/${draft.value.sex}/${name}`;
  if (!files.has(path)) {
    const file = fetch(path).then(answer => (answer.ok ? answer.text() : Promise.reject(answer)))
      .then(text => new DOMParser().parseFromString(text, 'image/svg+xml'));
    files.set(path, file);
    file.catch(() => files.delete(path));
  }
  return files.get(path).catch(() => undefined);
}

async function draw(group) {
  const name = group.dataset.group, { sex } = draft.value;
  if (group.dataset.drawn === sex) return;
  const file = await pictures(name);
  if (!file || sex !== draft.value.sex) return;
  group.dataset.drawn = sex;
  for (const place of group.querySelectorAll('[data-picture]')) {
    const drawn = file.getElementById(place.dataset.picture);
    if (!drawn) continue;
    const copy = document.importNode(drawn, true);
    copy.removeAttribute('id');
    place.replaceChildren(copy);
  }
}

/** The pictures of the group that is likely wanted next, before it is. */
function fetchAhead(name) {
  const next = groups[groups.indexOf(groupOf(name)) + 1];
  if (next) pictures(next.dataset.group);
}

/** Shows a group of its step. */
function showGroup(name) {
  const group = groupOf(name), step = stepOf(group);
  seen[step] = name;
  for (const each of groups) if (stepOf(each) === step) each.hidden = each !== group;
  for (const link of links) {
    if (link.closest('.step').id !== step || !link.closest('.groups')) continue;
    if (link.dataset.show === name) {
      link.setAttribute('aria-current', 'true');
      const { parentElement: row, offsetLeft: at, offsetWidth: wide } = link;
      row.scrollLeft = at - row.offsetLeft - (row.clientWidth - wide) / 2;
    } else link.removeAttribute('aria-current');
  }
  draw(group).then(() => fetchAhead(name));
}

for (const link of links) {
  link.addEventListener('click', () => {
    showGroup(link.dataset.show);
    if (link.closest('.groups')) return;
    scrollTo({ top: 0 });
    groupOf(link.dataset.show).querySelector('h2').focus({ preventScroll: true });
  });
}
onStep(step => {
  const first = groups.find(group => stepOf(group) === step);
  if (first) showGroup(seen[step] ?? first.dataset.group);
});
onReveal(element => {
  const group = element.closest('[data-group]');
  if (group) showGroup(group.dataset.group);
});
// what is seen first of the next step is there when the step is
addEventListener('load', () => pictures(groups[0].dataset.group));
draft.on((_, keys) => {
  if (keys.includes('sex')) for (const group of groups) if (!group.hidden && !group.closest('.step').hidden) draw(group);
});
