import { el, figure, outward } from './dom.js';

/** What whoever fills in the form should have in view: notes, figures, petitions, earlier texts. */
export function reference(form) {
  const parts = [
    ...(form.notes ?? []).map(note),
    form.facts?.length ? facts(form.facts) : null,
    ...(form.petitions ?? []).map((each) => petition(each, form.petitions.length === 1)),
    ...(form.documents ?? []).map(writing),
  ].filter(Boolean);
  return parts.length ? el('div', { class: 'sf-reference' }, parts) : null;
}

function note({ title, text }) {
  return el('section', { class: 'sf-note' }, el('h4', {}, title), el('p', { class: 'sf-plain-text' }, text));
}

function facts(all) {
  return pairs(all.map(({ label, value, warning }) => [label, [value, warning ? el('strong', { class: 'sf-warning' }, warning) : null]]));
}

function pairs(rows) {
  return el('dl', { class: 'sf-facts' }, rows.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
}

function petition(petition, open) {
  const figures = [
    ['Signatures', petition.signatureCount === null || petition.signatureCount === undefined ? null : figure(petition.signatureCount)],
    ['State', worded(petition.state)],
    ['Opened', petition.openedOn],
    [petition.state === 'closed' ? 'Closed' : 'Closes', petition.closesOn],
    ['Response', worded(petition.responseState)],
    ['Debate', worded(petition.debateState)],
  ].filter(([, value]) => value);
  return el(
    'section',
    { class: 'sf-petition', 'data-petition': petition.number },
    el('h4', {}, el('span', { class: 'sf-number' }, `Petition ${petition.number}`), ' ', petition.action),
    pairs(figures),
    el(
      'details',
      { open },
      el('summary', {}, 'Text of the petition'),
      paragraph(petition.background),
      paragraph(petition.additionalDetails),
    ),
    petition.url ? el('p', {}, outward('Public page', petition.url)) : null,
  );
}

function worded(state) {
  return state ? state.charAt(0).toUpperCase() + state.slice(1).replace(/[_-]/g, ' ') : null;
}

function paragraph(text) {
  return text ? el('p', { class: 'sf-plain-text' }, text) : null;
}

/** The only place where HTML of the server is taken as HTML: it was made safe there. */
function writing({ title, summary, html }) {
  const body = el('div', { class: 'sf-written' });
  body.innerHTML = html;
  body.querySelectorAll('a[href]').forEach((link) => {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  });
  return el('details', { class: 'sf-document' }, el('summary', {}, title), paragraph(summary), body);
}
