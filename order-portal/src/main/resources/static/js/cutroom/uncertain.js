// A job whose cut is uncertain: a touch on a line is its choice; once all is answered, the cloth must not have moved.

export class UncertainCut {
  /** @param answer takes the first record to cut, and the last that may be cut twice */
  constructor(root, answer) {
    const part = root.querySelector('#uncertain');
    for (const line of root.querySelectorAll('#uncertain-view [data-no]')) {
      line.addEventListener('click', () => part.querySelector(`.choice[data-no="${line.dataset.no}"] input`)?.click());
    }
    const mark = () => {
      const chosen = part.querySelector('.choice:has(:checked)')?.dataset.no;
      for (const line of root.querySelectorAll('#uncertain-view [data-no]')) line.classList.toggle('chosen', line.dataset.no === chosen);
    };
    part.addEventListener('change', mark);
    mark(); // what was chosen may have stayed from before a redraw
    const unmoved = part.querySelector('#unmoved');
    if (!unmoved) return;
    const go = root.querySelector('#go-on'), wait = root.querySelector('#go-wait');
    const show = () => { go.hidden = !unmoved.checked; wait.hidden = unmoved.checked; };
    unmoved.addEventListener('change', show);
    show(); // so may the tick
    go.addEventListener('click', () => answer(Number(part.dataset.first), Number(part.dataset.again)));
  }
}
