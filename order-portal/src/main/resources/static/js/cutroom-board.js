// The board keeps itself up to date.
import { refresh } from './page.js';

let waiting = 0;
const soon = () => { clearTimeout(waiting); waiting = setTimeout(() => refresh('board'), 150); };
const source = new EventSource('/api/v1/cutroom/events');
source.addEventListener('state', soon);
setInterval(soon, 4000);
