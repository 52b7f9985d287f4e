// The page on which a suit is ordered: its steps write one draft, and whatever shows it listens to that.
import { part } from '../web/dom.js';
import { draft } from './draft.js';
import { goNext, step } from './steps.js';
import './choices.js';
import './cloth-source.js';
import './options.js';
import './tile-prices.js';
import './groups.js';
import './looks.js';
import './summary.js';
import './measure-form.js';
import './suit.js';
import { order } from './ordering.js';

part('shop-form').addEventListener('submit', event => {
  event.preventDefault();
  if (step() === 'order') order();
  else goNext();
});

// a page that the browser kept as it was left may show what was ordered or forgotten since
addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

part('forget')?.addEventListener('click', () => {
  draft.forget();
  location.replace(location.pathname);
});

// what a test, or a person at the console, may ask
part('shop').draft = draft;
