/* Draws the diagram of a process with what the list of its steps says of each. Without it the list says the same. */
import './once.js';

const MARGIN = 24;
const STEP = 1.25;
const SMALLEST = 0.2;
const LARGEST = 3;
/* Below that nobody can read the words: the frame scrolls instead. */
const READABLE = 0.55;

const picture = document.querySelector('[data-diagram]');

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function tip(row) {
  return Array.from(row.cells, (cell) => cell.textContent.trim().replace(/\s+/g, ' ')).filter(Boolean).join(' · ');
}

/** Where its badge covers neither its name nor what is attached to it. */
function place(shape) {
  switch (shape.type) {
    case 'bpmn:SubProcess': return { top: 4, left: 4 };
    case 'bpmn:BoundaryEvent': return { bottom: 2, left: -42 };
    default: return { top: shape.type.endsWith('Event') ? -24 : -12, left: 0 };
  }
}

/** One row of the list, on the diagram. */
function mark(viewer, row) {
  const { step, state, badge } = row.dataset;
  const registry = viewer.get('elementRegistry');
  const shape = registry.get(step);
  if (!shape) {
    return;
  }
  viewer.get('canvas').addMarker(step, `life-${state}`);
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = tip(row);
  registry.getGraphics(step).prepend(title);
  const overlays = viewer.get('overlays');
  // a gateway has no room for one beside its question
  if (badge && !shape.type.endsWith('Gateway')) {
    const words = element('div', `life-badge life-${state}`, badge);
    words.title = tip(row);
    overlays.add(step, { position: place(shape), html: words });
  }
  const called = row.querySelector('[data-called]');
  if (called) {
    const link = element('a', 'life-open', 'Open');
    link.href = called.href;
    link.setAttribute('aria-label', `Open what “${row.cells[0].firstChild.textContent.trim()}” called`);
    overlays.add(step, { position: { bottom: 12, right: 14 }, html: link });
    viewer.get('canvas').addMarker(step, 'life-called');
    viewer.get('eventBus').on('element.click', (event) => {
      if (event.element.id === step) {
        window.location.assign(called.href);
      }
    });
  }
}

/** The frame scrolls as everything else does, so that fingers, keys and wheels do what they always do. */
function lookAround(viewer, frame, canvas) {
  const { inner } = viewer.get('canvas').viewbox();
  const width = inner.width + 2 * MARGIN;
  const height = inner.height + 2 * MARGIN;
  let zoom = 1;

  function show(wanted) {
    zoom = Math.min(LARGEST, Math.max(SMALLEST, wanted));
    canvas.style.width = `${Math.floor(width * zoom)}px`;
    canvas.style.height = `${Math.floor(height * zoom)}px`;
    viewer.get('canvas').resized();
    viewer.get('canvas').viewbox({ x: inner.x - MARGIN, y: inner.y - MARGIN, width: width, height: height });
  }

  const zooms = {
    in: () => show(zoom * STEP),
    out: () => show(zoom / STEP),
    fit: () => show(Math.min(1, frame.clientWidth / width)),
  };
  picture.querySelectorAll('[data-zoom]').forEach((button) => {
    button.addEventListener('click', zooms[button.dataset.zoom]);
  });
  frame.addEventListener('keydown', (event) => {
    const zoomed = { '+': zooms.in, '=': zooms.in, '-': zooms.out, '0': zooms.fit }[event.key];
    if (zoomed && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      zoomed();
    }
  });
  show(Math.min(1, Math.max(READABLE, frame.clientWidth / width)));
}

/** What somebody came to see: where it is stuck or waits, and no frame around it. */
function bringIntoView(frame) {
  const around = frame.getBoundingClientRect();
  const [there] = ['stuck', 'waiting']
    .flatMap((state) => Array.from(frame.querySelectorAll(`.djs-shape.life-${state}`), (shape) => shape.getBoundingClientRect())
      .sort((one, other) => one.width - other.width));
  if (there) {
    frame.scrollLeft += there.left - around.left - around.width / 2;
    frame.scrollTop += there.top - around.top - around.height / 2;
  }
}

async function draw() {
  const answer = await fetch(picture.dataset.diagram);
  if (!answer.ok) {
    throw new Error(`The model was answered with ${answer.status}`);
  }
  const frame = picture.querySelector('.picture-frame');
  const canvas = picture.querySelector('.picture-canvas');
  picture.hidden = false;
  const viewer = new window.BpmnJS({ container: canvas, width: '100%', height: '100%' });
  await viewer.importXML(await answer.text());
  document.querySelectorAll('[data-step]').forEach((row) => mark(viewer, row));
  viewer.get('eventBus').once('canvas.viewbox.changed', () => { picture.dataset.drawn = 'true'; });
  lookAround(viewer, frame, canvas);
  bringIntoView(frame);
  // the mark of those who made it stays in its corner while the picture scrolls
  picture.append(canvas.querySelector('.bjs-powered-by'));
}

if (picture) {
  draw().catch((problem) => {
    picture.hidden = true;
    document.querySelector('[data-no-diagram]').hidden = false;
    console.error(problem);
  });
}
