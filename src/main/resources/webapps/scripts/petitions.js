/* Whoever is not, or no longer, signed in is sent to the one sign-in page. */
const app = document.querySelector('base').getAttribute('app-name');

export default {
  id: 'petitions-sign-in',
  pluginPoint: `${app}.login`,
  priority: 100,
  render: () => window.location.assign('/login')
};
