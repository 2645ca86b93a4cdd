/* Draws a page anew once a minute. Without it the page shows how things stood when it was opened. */
const EVERY = 60_000;

function isBusy(place) {
  return document.hidden || place.contains(document.activeElement) || !window.getSelection().isCollapsed;
}

async function drawAnew() {
  const places = [...document.querySelectorAll('[data-refresh]')];
  if (places.length === 0 || places.some(isBusy)) {
    return;
  }
  const answer = await fetch(window.location.pathname + window.location.search, { headers: { Accept: 'text/html' } });
  if (!answer.ok || answer.redirected) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const place of places) {
    const fresh = page.querySelector(`[data-refresh="${place.dataset.refresh}"]`);
    if (fresh && !isBusy(place) && fresh.innerHTML !== place.innerHTML) {
      place.replaceWith(document.adoptNode(fresh));
    }
  }
}

/** Who presses twice asks once. */
document.addEventListener('submit', ({ target }) => {
  if (target.matches('[data-once]')) {
    setTimeout(() => target.querySelectorAll('button').forEach((button) => { button.disabled = true; }));
  }
});

setInterval(() => drawAnew().catch((failed) => console.info('The page could not be drawn anew:', failed.message)), EVERY);
