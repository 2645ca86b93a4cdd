const app = document.querySelector('base').getAttribute('app-name');

/* What is due first comes first, until somebody sorts otherwise. */
if (app === 'tasklist' && !window.location.hash.includes('sorting=')) {
  const dueFirst = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  const [path, query] = (window.location.hash.slice(1) || '/').split('?');
  window.history.replaceState(null, '', `#${path}?${query ? `${query}&` : ''}sorting=${dueFirst}`);
}

/* Whoever may start no process is not asked to choose from an empty list. */
async function hideWhatStartsNothing() {
  const root = document.querySelector('base').getAttribute('app-root');
  const startable = 'latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true&maxResults=1';
  const answer = await fetch(`${root}/api/engine/engine/default/process-definition?${startable}`);
  if (answer.ok && (await answer.json()).length === 0) {
    document.documentElement.classList.add('starts-nothing');
  }
}

if (app === 'tasklist') {
  hideWhatStartsNothing().catch((reason) => console.warn('“Start process” is shown to everybody.', reason));
}

/* Whoever is not, or no longer, signed in is sent to the one sign-in page. */
const signIn = {
  id: 'petitions-sign-in',
  pluginPoint: `${app}.login`,
  priority: 100,
  render: () => window.location.assign('/login')
};

/* Cockpit knows no mail; what holds it up is one link away. */
const mailings = {
  id: 'petitions-mailings',
  pluginPoint: 'cockpit.navigation',
  priority: 1,
  properties: { label: 'Mailings', pagePath: '/staff/mailings', checkActive: () => false }
};

export default app === 'cockpit' ? [signIn, mailings] : signIn;
