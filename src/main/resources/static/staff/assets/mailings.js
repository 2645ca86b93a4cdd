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
function standing(mailing) {
  return JSON.stringify([mailing.id, mailing.state, mailing.standstill?.why ?? '']);
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

/** @param fetchAll the mailings that are shown, as the server knows them now */
function watch(root, fetchAll) {
  const connection = root.querySelector('[data-connection]');
  let known = null;
  async function look() {
    if (document.hidden) {
      return;
    }
    try {
      const mailings = await fetchAll();
      const now = mailings.map(standing).join();
      if (known !== null && known !== now) {
        if (!isWriting()) {
          window.location.reload();
          return;
        }
        tell(connection, 'This has changed since the page was opened. Reload it to see how it stands now.');
      } else {
        tell(connection, '');
      }
      known ??= now;
      mailings.forEach((mailing) => {
        const place = root.matches(`[data-mailing="${mailing.id}"]`) ? root : root.querySelector(`[data-mailing="${mailing.id}"]`);
        if (place) {
          show(place, mailing);
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
  watch(list, async () => (await call('GET', list.dataset.mailings)).underWay);
}
const sheet = document.querySelector('[data-sheet]');
if (sheet) {
  watch(sheet, async () => [(await call('GET', sheet.dataset.sheet)).mailing]);
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
