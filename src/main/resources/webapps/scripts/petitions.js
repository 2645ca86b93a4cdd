const app = document.querySelector('base').getAttribute('app-name');

/* What is due first comes first, until somebody sorts otherwise. */
if (app === 'tasklist' && !window.location.hash.includes('sorting=')) {
  const dueFirst = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));
  const [path, query] = (window.location.hash.slice(1) || '/').split('?');
  window.history.replaceState(null, '', `#${path}?${query ? `${query}&` : ''}sorting=${dueFirst}`);
}

/* Whoever is not, or no longer, signed in is sent to the one sign-in page. */
export default {
  id: 'petitions-sign-in',
  pluginPoint: `${app}.login`,
  priority: 100,
  render: () => window.location.assign('/login')
};
