const labels = { tasklist: 'Tasklist', cockpit: 'Cockpit', admin: 'Admin', welcome: 'Your account' };
const app = document.querySelector('base').getAttribute('app-name');

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
