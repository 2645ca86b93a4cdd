const labels = { tasklist: 'Tasklist', cockpit: 'Cockpit', admin: 'Admin', welcome: 'Your account' };
const base = document.querySelector('base');
const app = base.getAttribute('app-name');

/*
 * Some words are asked for once, while the vendor's code still loads them, and would be shown as their keys. It looks into
 * its own store first: there they are before it begins. Without them it loads them as ever.
 */
async function keepWords() {
  const locales = `${base.getAttribute('app-root')}/app/${app}/locales/`;
  const answer = await fetch(`${locales}en.json`);
  if (answer.ok) {
    const store = JSON.parse(window.localStorage.getItem('camunda-web') ?? '{}');
    store[`${locales}_locales_data_en_${window.bust}`] = JSON.stringify(await answer.json());
    window.localStorage.setItem('camunda-web', JSON.stringify(store));
  }
}

await keepWords().catch((reason) => console.warn('The words of the page come late.', reason));

export default {
  app: { name: labels[app], vendor: 'Petitions' },
  dateFormat: {
    normal: 'D MMM YYYY, HH:mm',
    long: 'dddd D MMMM YYYY, HH:mm',
    short: 'D MMM YYYY',
    abbr: 'D MMM',
    monthName: 'MMMM',
    day: 'D'
  },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  links: [],
  customScripts: ['scripts/petitions.js']
};
