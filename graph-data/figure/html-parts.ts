/** Style and script of a figure's own web page. Neither holds any text of a project. */

export const HTML_STYLE = `
:root{color-scheme:light;--ink:#1c2128;--soft:#5b6470;--rule:#d5d9df;--paper:#fbfbfa;--mark:#fdeadd;--accent:#b84300}
[data-theme=dark]{color-scheme:dark;--ink:#eceff3;--soft:#98a2b0;--rule:#343a43;--paper:#15181d;--mark:#3a2a1e;--accent:#ffa45c}
*{box-sizing:border-box}
body{margin:0;font:15px/1.45 Inter,system-ui,sans-serif;color:var(--ink);background:var(--paper)}
main{display:grid;grid-template-columns:minmax(0,1fr) minmax(16rem,26rem);height:100vh}
#view{overflow:hidden;cursor:grab;touch-action:none}
#view:focus-visible{outline:3px solid var(--accent);outline-offset:-3px}
#view svg{width:100%;height:100%}
#relations g,#edge-labels g{cursor:pointer}
#relations g:focus-visible{outline:2px solid var(--accent)}
#relations g.chosen path{stroke:var(--accent)}
aside{overflow:auto;padding:1rem 1.25rem;border-left:1px solid var(--rule)}
#caption{color:var(--soft)}
#chosen{font-weight:600}
#chosen:empty{display:none}
h2{font-size:1rem;margin:1rem 0 .5rem}
ol{margin:0;padding-left:2rem}
li{margin:0 0 1rem;padding:.25rem}
li.chosen{background:var(--mark);border-radius:4px}
button{all:unset;font-weight:600;cursor:pointer}
button:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
blockquote{margin:.25rem 0}
li p{margin:0;color:var(--soft);overflow-wrap:anywhere}
a{color:inherit}
@media (max-width:52rem){main{grid-template-columns:1fr;grid-template-rows:60vh auto;height:auto}aside{border:0}}
@media print{main{display:block;height:auto}#view svg{height:auto}}
`;

export const HTML_SCRIPT = `
'use strict';
const view = document.getElementById('view');
const svg = view.querySelector('svg');
const home = svg.viewBox.baseVal;
const start = { x: home.x, y: home.y, width: home.width, height: home.height };
let box = { ...start };
const show = () => svg.setAttribute('viewBox', [box.x, box.y, box.width, box.height].join(' '));
const zoom = (factor, cx = 0.5, cy = 0.5) => {
  const width = Math.min(start.width * 2, Math.max(start.width / 40, box.width * factor));
  const height = (width * start.height) / start.width;
  box = { x: box.x + (box.width - width) * cx, y: box.y + (box.height - height) * cy, width, height };
  show();
};
view.addEventListener('wheel', (event) => {
  event.preventDefault();
  const area = svg.getBoundingClientRect();
  zoom(Math.exp(event.deltaY / 500), (event.clientX - area.left) / area.width, (event.clientY - area.top) / area.height);
}, { passive: false });
let drag = null;
let moved = false;
view.addEventListener('pointerdown', (event) => { drag = event; moved = false; });
window.addEventListener('pointerup', () => { drag = null; });
window.addEventListener('pointermove', (event) => {
  if (!drag) return;
  const scale = Math.max(box.width / svg.clientWidth, box.height / svg.clientHeight);
  const dx = event.clientX - drag.clientX;
  const dy = event.clientY - drag.clientY;
  if (Math.abs(dx) + Math.abs(dy) > 3) moved = true;
  box = { ...box, x: box.x - dx * scale, y: box.y - dy * scale };
  drag = event;
  show();
});
const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
view.addEventListener('keydown', (event) => {
  const step = steps[event.key];
  if (step) box = { ...box, x: box.x + (step[0] * box.width) / 12, y: box.y + (step[1] * box.height) / 12 };
  else if (event.key === '+' || event.key === '=') return zoom(0.8);
  else if (event.key === '-') return zoom(1.25);
  else if (event.key === '0') box = { ...start };
  else return;
  event.preventDefault();
  show();
});
const items = [...document.querySelectorAll('li[data-relation]')];
const chosen = document.getElementById('chosen');
const choose = (id, scroll) => {
  for (const one of document.querySelectorAll('.chosen')) one.classList.remove('chosen');
  const edge = document.getElementById(id);
  if (!edge) return;
  edge.classList.add('chosen');
  chosen.textContent = edge.querySelector('title').textContent;
  const own = items.filter((item) => item.dataset.relation === id);
  for (const item of own) item.classList.add('chosen');
  if (scroll && own[0]) own[0].scrollIntoView({ block: 'center' });
};
for (const edge of document.querySelectorAll('#relations > g')) {
  edge.setAttribute('tabindex', '0');
  edge.setAttribute('role', 'button');
  edge.addEventListener('click', () => { if (!moved) choose(edge.id, true); });
  edge.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(edge.id, true);
  });
}
for (const label of document.querySelectorAll('[data-for]'))
  label.addEventListener('click', () => { if (!moved) choose(label.dataset.for, true); });
for (const item of items) item.querySelector('button').addEventListener('click', () => choose(item.dataset.relation, false));
`;
