/* Keeps the figures of mailings fresh. Without it a page shows how things stood when it was opened. */
import { figure } from './dom.js';
import { call, Failure } from './server.js';

const EVERY = 3000;

function put(element, text) {
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
}

function show(place, mailing) {
  const bar = place.querySelector('[data-progress]');
  if (bar && mailing.expected !== null) {
    bar.max = mailing.expected;
    bar.value = mailing.decided;
  }
  put(place.querySelector('[data-words=progress]'), mailing.words.progress);
  put(place.querySelector('[data-words=pace]'), mailing.words.pace);
  for (const [fate, mails] of Object.entries(mailing.fates)) {
    const cell = place.querySelector(`[data-fate=${fate}]`);
    put(cell, figure(mails));
    cell?.closest('tr')?.classList.toggle('none', mails === 0);
  }
  if (mailing.expected !== null) {
    put(place.querySelector('[data-figure=expected]'), figure(mailing.expected));
  }
}

/** What the page is built from; when it changes, the page is drawn anew. */
function standing({ mailing, refusals, deferrals }) {
  return JSON.stringify([
    mailing.id, mailing.state, mailing.standstill?.why ?? '',
    refusals.map((answer) => answer.reply).sort(), deferrals.map((answer) => answer.reply).sort(),
  ]);
}

function places(root) {
  return root.matches('[data-mailing]') ? [root] : [...root.querySelectorAll('[data-mailing]')];
}

/** Whether nothing has changed between the page and the first look at it. */
function isAsDrawn(root, sheets) {
  const drawn = places(root).map(({ dataset }) => `${dataset.mailing} ${dataset.state}`);
  const now = sheets.map(({ mailing }) => `${mailing.id} ${mailing.state}`);
  return drawn.sort().join() === now.sort().join();
}

function count(place, answers) {
  for (const { reply, mails } of answers) {
    put(place?.querySelector(`[data-reply="${CSS.escape(reply)}"] .amount`), figure(mails));
  }
}

function isWriting() {
  return [...document.querySelectorAll('input[name=reason]')].some((input) => input.value !== '' || input === document.activeElement);
}

function tell(connection, sentence) {
  if (connection) {
    connection.hidden = sentence === '';
    put(connection, sentence);
  }
}

/** @param fetchAll the sheets of the mailings that are shown, as the server knows them now */
function watch(root, fetchAll) {
  const connection = root.querySelector('[data-connection]');
  let known = null;
  async function look() {
    if (document.hidden) {
      return;
    }
    try {
      const sheets = await fetchAll();
      const now = sheets.map(standing).join();
      if (known === null ? !isAsDrawn(root, sheets) : known !== now) {
        if (!isWriting()) {
          window.location.reload();
          return;
        }
        tell(connection, 'This has changed since the page was opened. Reload it to see how it stands now.');
      } else {
        tell(connection, '');
      }
      known ??= now;
      sheets.forEach(({ mailing, refusals, deferrals }) => {
        const place = places(root).find(({ dataset }) => dataset.mailing === String(mailing.id));
        if (place) {
          show(place, mailing);
          count(place.querySelector('[data-answers=refusals]'), refusals);
          count(place.querySelector('[data-answers=deferrals]'), deferrals);
        }
      });
    } catch (failure) {
      if (!(failure instanceof Failure)) {
        throw failure;
      }
      tell(connection, failure.sessionEnded ? 'Your session has ended. Reload the page to sign in again.' : failure.message);
    }
  }
  look();
  setInterval(look, EVERY);
  document.addEventListener('visibilitychange', look);
}

const list = document.querySelector('[data-mailings]');
if (list) {
  watch(list, async () => {
    const { underWay } = await call('GET', list.dataset.mailings);
    return underWay.map((mailing) => ({ mailing, refusals: [], deferrals: [] }));
  });
}
const sheet = document.querySelector('[data-sheet]');
if (sheet) {
  watch(sheet, async () => [await call('GET', sheet.dataset.sheet)]);
}

/* Whoever presses twice means it once. */
document.querySelectorAll('form[data-once]').forEach((form) => {
  form.addEventListener('submit', () => {
    form.querySelectorAll('button').forEach((button) => { button.disabled = true; });
  });
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-once] button').forEach((button) => { button.disabled = false; });
});
