import { el } from './dom.js';

/** Two tabs over a text: where it is written, and the mail it becomes. */
export function writeAndPreview(id, label, writing, preview) {
  const panels = [panel(`${id}-writing`, `${id}-write`), panel(`${id}-mail`, `${id}-preview`)];
  const tabs = [tab('Write', `${id}-write`, panels[0]), tab('Preview', `${id}-preview`, panels[1])];
  panels[0].append(...writing.filter(Boolean));

  function open(index) {
    tabs.forEach((each, i) => {
      each.setAttribute('aria-selected', String(i === index));
      each.tabIndex = i === index ? 0 : -1;
      panels[i].hidden = i !== index;
    });
    if (index === 1) {
      panels[1].append(preview.element);
      preview.refresh();
    }
  }

  tabs.forEach((each, index) => {
    each.addEventListener('click', () => open(index));
    each.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        event.preventDefault();
        open(1 - index);
        tabs[1 - index].focus();
      }
    });
  });
  open(0);
  const list = el('div', { role: 'tablist', class: 'sf-tabs', 'aria-label': label }, tabs);
  return { element: el('div', { class: 'sf-tabbed' }, list, panels), write: () => open(0) };
}

function tab(label, id, panel) {
  return el('button', { type: 'button', role: 'tab', id, class: 'sf-tab', 'aria-controls': panel.id }, label);
}

function panel(id, tabId) {
  return el('div', { role: 'tabpanel', id, class: 'sf-panel', 'aria-labelledby': tabId });
}
